/** Racing several ways of doing the same work, and the comparison of what they counted. */

const counted = ['joined', 'personDays', 'active', 'gone', 'activated', 'orders', 'revenue'];

/** What a run counted, alone. @param {{ totals: Record<string, number> }} run */
export const plainTotals = ({ totals }) => counted.map((name) => totals[name]);

/** Rounds that are run but not timed: the machine's compiler is still at work in them. */
const warmUps = 6;

/**
 * Runs every contender in turns, so that a busy moment of the machine meets all of them.
 * @param {Record<string, () => { totals: Record<string, number> }>} contenders
 * @param {number} rounds
 * @returns {Record<string, { best: number, totals: number[][] }>} best time in ms, and the totals of all
 */
export function race(contenders, rounds) {
  const results = {};
  for (let round = -warmUps; round < rounds; round++)
    for (const [name, run] of Object.entries(contenders)) {
      const begin = performance.now();
      const done = run();
      const took = performance.now() - begin;
      const result = (results[name] ??= { best: Infinity, totals: [] });
      if (round >= 0) result.best = Math.min(result.best, took);
      result.totals.push(plainTotals(done));
    }
  return results;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values) {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

const column = (rows, at) => rows.map((row) => row[at]);

/**
 * Prints speeds and totals; true if every total of every contender lies within four standard errors of the product's.
 * @param {ReturnType<typeof race>} results
 * @param {number[][]} more totals of further replicates of the product
 */
export function table(results, more) {
  const own = [...results.Sluice.totals, ...more];
  const personDays = (name) => mean(column(results[name].totals, counted.indexOf('personDays')));
  const speed = (name) => personDays(name) / results[name].best / 1000;
  for (const name of Object.keys(results)) {
    const ratio =
      name === 'Sluice' ? '' : `  Sluice is ${(speed('Sluice') / speed(name)).toFixed(2)} times as fast`;
    const ms = `${results[name].best.toFixed(0)} ms`.padStart(8);
    console.log(
      `  ${name.padEnd(14)}${ms}  ${speed(name).toFixed(1).padStart(6)} million person-days a second${ratio}`,
    );
  }
  console.log(`  ${'mean totals'.padEnd(14)}${counted.map((name) => name.padStart(20)).join('')}`);
  let agreed = true;
  for (const [name, { totals }] of Object.entries(results)) {
    const cells = counted.map((_, at) => {
      if (name === 'Sluice') return mean(column(own, at)).toFixed(0).padStart(20);
      const theirs = column(totals, at);
      const error = Math.sqrt(variance(column(own, at)) * (1 / own.length + 1 / theirs.length));
      const off = (mean(theirs) - mean(column(own, at))) / error;
      if (!(Math.abs(off) <= 4)) agreed = false;
      return `${mean(theirs).toFixed(0)} (${off >= 0 ? '+' : ''}${off.toFixed(1)} SE)`.padStart(20);
    });
    console.log(`  ${name.padEnd(14)}${cells.join('')}`);
  }
  return agreed;
}
