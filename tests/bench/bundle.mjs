import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles one TypeScript module for Node with all that it imports, as a build does for the page, and loads it. */
export async function loadBundled(source, folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: `${root}/${folder}`,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { bundled: `${root}/${source}` },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return import(`${root}/${folder}/bundled.mjs`);
}

/** The product's side of the benchmark. */
export const loadProduct = () => loadBundled('tests/bench/product.ts', '.cache/bench');
