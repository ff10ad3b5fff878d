import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { builtFolder, builtRooms } from './builtRooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the rooms that need no page into one module, with a door for every source, before any test of a project runs.
 * Vitest would load every source again for each test file, and calls across its modules are ten times slower than Node's.
 */
export default async function buildLab({ name }: TestProject): Promise<void> {
  const sources = builtRooms.flatMap((room) =>
    readdirSync(`${root}src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.svelte.ts'))
      .map((file) => `src/${room}/${file.replaceAll('\\', '/')}`),
  );
  const files = [...sources, 'tests/lab.ts'];
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: root + builtFolder(name),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), root + file])),
        output: {
          entryFileNames: '[name].mjs',
          chunkFileNames: 'chunks/[name].mjs',
          codeSplitting: { groups: [{ name: 'rooms', test: /src[\\/](?!runner[\\/]\w+Worker)/ }] },
        },
      },
    },
    publicDir: false,
    ssr: { noExternal: true },
  });
}
