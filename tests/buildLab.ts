import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles tests/lab.ts, and the worker that pools start, before any test of the project runs. */
export default async function buildLab(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: `${root}/.cache/lab`,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { lab: `${root}/tests/lab.ts`, nodeWorker: `${root}/src/runner/nodeWorker.ts` },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
    publicDir: false,
  });
}
