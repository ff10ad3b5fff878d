import { loadBundled } from '../bench/bundle.mjs';

/**
 * `node tests/battery/pairs.mjs`: do any two of some thousand streams have anything to do with each other? A stream is
 * one purpose on one day over 32,768 people, or one person over 32,768 days of purposes. One bit of each draw is taken,
 * and for every pair of streams it is counted how often the two bits agree: a fair coin's count, if they are
 * independent. dieharder reads one stream in one order; this looks at all pairs, however far apart.
 */

const { absorbName, dayKey, draw, normalCdf, personKey, purposeKey, runKey } = await loadBundled(
  'src/math/index.ts',
  `.cache/battery/${process.pid}`,
);

const streams = 4096;
const length = 32_768;
const words = length / 32;

const run = runKey('battery of pairs');
const pair = absorbName(absorbName(purposeKey(run, 'person'), 'ads'), 'everyone');
const people = (count) => Array.from({ length: count }, (_, ordinal) => personKey(pair, ordinal));
const names = ['visit', 'step', 'purchase', 'keyBehaviour', 'basket'];
const days = (count) =>
  Array.from({ length: count }, (_, at) =>
    dayKey(purposeKey(run, names[at % names.length]), Math.floor(at / names.length)),
  );

const kinds = {
  'days of purposes, over people': { rows: days(streams), columns: people(length) },
  'people, over days of purposes': { rows: people(streams), columns: days(length) },
};

/** One bit of the draw of each row with each column, packed: rows of 1024 words. Which of the two is the person does not matter. */
function bitsOf({ rows, columns }, bit) {
  const packed = new Int32Array(rows.length * words);
  rows.forEach((row, r) =>
    columns.forEach((column, c) => {
      packed[r * words + (c >>> 5)] |= ((draw(row.a, row.b, column.a, column.b) >>> bit) & 1) << (c & 31);
    }),
  );
  return packed;
}

function ones(word) {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Over all pairs: the mean square and the largest size of how far agreements lie from half, in standard errors. */
function compareAll(packed) {
  let squares = 0;
  let largest = 0;
  for (let r = 0; r < streams; r++)
    for (let s = 0; s < r; s++) {
      let differ = 0;
      for (let w = 0, a = r * words, b = s * words; w < words; w++, a++, b++)
        differ += ones(packed[a] ^ packed[b]);
      const off = (differ - length / 2) / Math.sqrt(length / 4);
      squares += off * off;
      if (Math.abs(off) > largest) largest = Math.abs(off);
    }
  const pairs = (streams * (streams - 1)) / 2;
  return { meanSquare: (squares / pairs - 1) / Math.sqrt(2 / pairs), largest, pairs };
}

for (const [title, kind] of Object.entries(kinds))
  for (const bit of [31, 30, 16, 0]) {
    const { meanSquare, largest, pairs } = compareAll(bitsOf(kind, bit));
    const chance = 1 - (1 - 2 * normalCdf(-largest)) ** pairs;
    console.log(
      `${title}, bit ${bit}: mean square ${meanSquare.toFixed(2)} standard errors off; ` +
        `farthest of ${pairs} pairs ${largest.toFixed(2)}, which has chance ${chance.toFixed(3)}`,
    );
  }
