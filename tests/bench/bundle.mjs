import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles the product's side of the benchmark for Node, as a build does for the page, and loads it. */
export async function loadProduct(out = '.cache/bench') {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: `${root}/${out}`,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { product: `${root}/tests/bench/product.ts` },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return import(`${root}/${out}/product.mjs`);
}
