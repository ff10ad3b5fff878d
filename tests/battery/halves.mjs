import { loadBundled } from '../bench/bundle.mjs';

/**
 * `node tests/battery/halves.mjs`: two keys of purpose-days that share one half; how far are the draws of people
 * correlated? First for many random other halves, then for other halves that differ in a single bit.
 */

const { draw, personKey, purposeKey, runKey } = await loadBundled(
  'src/math/index.ts',
  `.cache/battery/${process.pid}`,
);

const run = runKey('halves');
const keysOf = (name, count) =>
  Array.from({ length: count }, (_, at) => personKey(purposeKey(run, name), at));
const people = keysOf('person', 2000);
const cases = keysOf('day', 200_000);

/** The correlation of the draws of all people for two keys. */
function correlation(one, other) {
  let sum = 0;
  for (const { a, b } of people) sum += draw(a, b, one.a, one.b) * draw(a, b, other.a, other.b);
  return (sum / people.length / 4294967296 ** 2) * 12;
}

const shared = {
  first: (key, second) => ({ a: key.a, b: second }),
  second: (key, second) => ({ a: second, b: key.b }),
};
for (const [half, keyWith] of Object.entries(shared)) {
  const sizes = cases.map((key, at) => Math.abs(correlation(key, keyWith(key, cases.at(at - 1).a))));
  const most = Math.sqrt(people.length) * sizes.reduce((top, size) => Math.max(top, size), 0);
  const bits = Array.from({ length: 32 }, (_, bit) => {
    const own = half === 'first' ? cases[0].b : cases[0].a;
    return correlation(cases[0], keyWith(cases[0], (own + (1 << bit)) | 0));
  });
  console.log(
    `${half} half shared: largest of ${cases.length} correlations ${most.toFixed(2)} standard errors; ` +
      `other half one bit apart: ${bits.map((size) => size.toFixed(2)).join(' ')}`,
  );
}
