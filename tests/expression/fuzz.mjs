/*
 * A study, not a test: reads a million random texts and every hostile one as formulas, and says what was taken, what
 * went wrong (nothing should) and which took longest. `node tests/expression/fuzz.mjs [seed] [count]`
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: `${root}/.cache/fuzz`,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { soup: `${root}/tests/expression/soup.ts` },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const { soup, wrongWith } = await import(`${root}/.cache/fuzz/soup.mjs`);

const [seed = 1, count = 1_000_000] = process.argv.slice(2).map(Number);
const hostile = JSON.parse(readFileSync(new URL('hostile.json', import.meta.url), 'utf8'));
const before = Object.getOwnPropertyNames(Object.prototype).join();
Object.freeze(Object.prototype);

/** The slowest few, as [milliseconds, text]. */
const slowest = [];
const codes = new Map();
let wrongs = 0;

/** Time of this process alone; the best of three where it was long, so that only the text is blamed. */
function timed(text) {
  const once = () => {
    const from = process.cpuUsage();
    const made = wrongWith(text);
    return { took: process.cpuUsage(from).user / 1000, ...made };
  };
  const first = once();
  if (first.took < 2) return first;
  return { ...first, took: Math.min(first.took, once().took, once().took) };
}

function take(text) {
  const { took, read, wrong } = timed(text);
  const code = 'tree' in read ? 'taken' : read.fault.code;
  codes.set(code, (codes.get(code) ?? 0) + 1);
  if (wrong) {
    wrongs += 1;
    console.log(wrong, JSON.stringify(text));
  }
  if (slowest.length < 5 || took > slowest.at(-1)[0]) {
    slowest.push([took, text]);
    slowest.sort((a, b) => b[0] - a[0]);
    slowest.length = Math.min(slowest.length, 5);
  }
}

function report(title) {
  console.log(`${title}: ${wrongs} wrong; slowest`);
  for (const [took, text] of slowest)
    console.log(`  ${took.toFixed(2)} ms`, JSON.stringify(text.slice(0, 90)));
  slowest.length = 0;
}

const texts = Object.values(hostile).flat();
const cold = process.cpuUsage();
wrongWith(texts[0]);
console.log(`the very first text: ${(process.cpuUsage(cold).user / 1000).toFixed(1)} ms`);
texts.forEach(take);
report(`${texts.length} hostile texts`);
codes.clear();
const from = performance.now();
for (const text of soup(seed, count)) take(text);
report(`${count} random texts in ${((performance.now() - from) / 1000).toFixed(0)} s`);
console.log(Object.fromEntries([...codes].sort((a, b) => b[1] - a[1])));
console.log(
  'Object.prototype',
  before === Object.getOwnPropertyNames(Object.prototype).join() ? 'unchanged' : 'CHANGED',
);
