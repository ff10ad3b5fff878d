import { readFileSync } from 'node:fs';
import { loadBundled } from '../bench/bundle.mjs';

/**
 * `node tests/oracles/cdnow.mjs [FILE]`: P8 and P9 from the full log of CDNOW (`CDNOW_sample.txt` of Fader and Hardie:
 * number, number in the sample, date, discs, dollars). Not one of the tests, because the log is not ours to ship.
 */
const [file = '/work/shared/data/CDNOW_sample.txt'] = process.argv.slice(2);
const { factsOf, published } = await loadBundled('tests/oracles/cdnowFacts.ts', '.cache/cdnow');

const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [, customer, date, , dollars] = line.trim().split(/\s+/);
    return [customer, 'ordered', date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'), dollars, 'USD'];
  });
const facts = factsOf([['distinct_id', 'event', 'time', 'amount', 'currency'], ...rows]);
let wrong = 0;
for (const [name, expected] of Object.entries(published)) {
  const [found, wanted] = [facts[name], expected].map((value) => JSON.stringify(value));
  wrong += Number(found !== wanted);
  console.log(`${found === wanted ? 'as published' : `NOT ${wanted}`}  ${name}  ${found}`);
}
console.log(`${rows.length} purchases read`);
process.exitCode = wrong > 0 ? 1 : 0;
