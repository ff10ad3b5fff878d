import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBundled } from '../bench/bundle.mjs';

/**
 * `npm run battery [-- [--every-lag] ORDER…]`: every test of dieharder over the draws of the engine in each order,
 * each test on a seed of its own. It takes hours, so it goes on where it was stopped: delete the file of results to
 * begin anew. A result that is WEAK or FAILED is tried again, on another seed, until it is clear (dieharder −Y 1).
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const stream = fileURLToPath(new URL('stream.mjs', import.meta.url));
const file = `${root}/.cache/battery/results.jsonl`;

/** Tests of dieharder: number, and sizes where one test has several. Sums (14) is left out: its authors say so. */
const single = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 100, 101, 102, 204, 205, 206, 207, 208, 209,
];
const sized = { 200: upTo(1, 12), 201: upTo(2, 5), 202: upTo(2, 5) };
/** Lagged sums read most of the stream, so few lags are the rule. */
const lags = (everyLag) => ({ 203: everyLag ? upTo(0, 32) : [0, 1, 3] });

function upTo(from, to) {
  return Array.from({ length: to - from + 1 }, (_, more) => from + more);
}

function testsOf(everyLag) {
  const several = (tests) =>
    Object.entries(tests).flatMap(([test, sizes]) => sizes.map((size) => ({ test: Number(test), size })));
  return [
    ...single.map((test) => ({ test })),
    ...several(sized),
    // These read more of the stream than all the others together, so they come last.
    { test: 17 },
    ...several(lags(everyLag)),
  ];
}

/** Runs one test on one order; the lines of its results. */
function dieharder(order, { test, size }, seed, more = '') {
  const tuple = size === undefined ? '' : `-n ${size}`;
  const command =
    `nice -n 15 ${process.execPath} ${stream} ${order} "${seed}" | ` +
    `nice -n 15 dieharder -g 200 -d ${test} ${tuple} -k 2 -D 8 -D 16 -D 32 -D 64 -D 128 -D 256 ${more}`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => /PASSED|WEAK|FAILED/.test(line));
  if (lines.length === 0) throw new Error(`dieharder said nothing of test ${test}: ${stdout}${stderr}`);
  return lines.map((line) => {
    const [name, ntuple, words, samples, p, verdict] = line.split('|').map((cell) => cell.trim());
    return { order, test, name, ntuple: +ntuple, words: +words, samples: +samples, p: +p, verdict, seed };
  });
}

const keep = (result) => appendFileSync(file, `${JSON.stringify(result)}\n`);

/** What was doubtful once more, on another seed, with samples added until it is clear. */
function again(order, test, name, doubtful) {
  const sizes = doubtful.map(({ ntuple }) => ntuple);
  return dieharder(order, test, `battery ${name} again`, '-Y 1')
    .filter(({ ntuple }) => sizes.includes(ntuple))
    .map((result) => ({ ...result, again: true }));
}

function runOrder(order, known, everyLag) {
  for (const test of testsOf(everyLag)) {
    const name = `${test.test}/${test.size ?? ''}`;
    if (known.some((result) => result.order === order && result.of === name)) continue;
    const results = dieharder(order, test, `battery ${name}`);
    const doubtful = results.filter(({ verdict }) => verdict !== 'PASSED');
    for (const result of [...results, ...(doubtful.length > 0 ? again(order, test, name, doubtful) : [])]) {
      keep({ of: name, ...result });
      if (result.verdict !== 'PASSED' || result.again) console.log(JSON.stringify(result));
    }
  }
}

function table(orders) {
  const known = resultsSoFar();
  console.log('order       tests  PASSED  WEAK  FAILED   tried again: PASSED  WEAK  FAILED');
  for (const order of orders) {
    const count = (again, verdict) =>
      known.filter(
        (result) =>
          result.order === order &&
          Boolean(result.again) === again &&
          (!verdict || result.verdict === verdict),
      ).length;
    const cells = [false, true].flatMap((again) =>
      ['PASSED', 'WEAK', 'FAILED'].map((verdict) => count(again, verdict)),
    );
    console.log([order.padEnd(10), count(false), ...cells].join('\t'));
  }
}

const resultsSoFar = () =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

const parameters = process.argv.slice(2);
const { orders } = await loadBundled('tests/battery/orders.ts', '.cache/battery/names');
const wanted = parameters.filter((parameter) => !parameter.startsWith('--'));
const chosen = wanted.length > 0 ? wanted : Object.keys(orders);
mkdirSync(`${root}/.cache/battery`, { recursive: true });
if (!parameters.includes('--table'))
  for (const order of chosen) runOrder(order, resultsSoFar(), parameters.includes('--every-lag'));
table(chosen);
