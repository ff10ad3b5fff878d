import { describe, expect, test } from 'vitest';
import { dailySum, day, type LeverValue } from '#lab';
import { jobFor, replicates } from '../jobs.ts';
import { errorsOff, expectBinomial, expectMoments, mean, variance } from '../statistics.ts';

/*
 * A spread channel is Bass's model as a chain of binomial draws: of those left, each joins on a day with chance
 * 1 − e^(−(p + q · adopters / market)). Adopters are all who joined up to last night.
 */

const spread = (p: number, q: number): Record<string, LeverValue> => ({
  'channels.door.kind': 'spread',
  'channels.door.organicPerDay': p,
  'channels.door.imitation': q,
  'channels.door.adopters': 'joined',
});

/** Only joining matters here. */
const off = ['visit', 'onboarding', 'revenue', 'leave', 'programme'];

/** How many had joined by the end of each day, in every replicate. */
const adopters = (people: number, days: number, p: number, q: number, count: number): number[][] =>
  replicates(jobFor({ levers: spread(p, q), people, days, off, seed: 'spread' }), count, day, (record) => {
    let sum = 0;
    return Array.from(dailySum(record, 'joined'), (joined) => (sum += joined));
  });

describe('B4: the chain binomial of a finite market, a day a step', () => {
  /** Market, replicates, then exact mean, variance and chance that all have joined after ten days. */
  const exact: readonly (readonly [number, number, number, number, number])[] = [
    [10, 1500, 5.9413899744, 8.5952154931, 0.0985213796],
    [50, 1000, 34.9529252114, 43.4354501119, 0],
    [200, 600, 144.417878573, 161.1073633098, 0],
  ];

  test.each(exact)('of %i people', (people, count, expected, spread, all) => {
    const after = adopters(people, 10, 0.03, 0.38, count).map((daily) => daily[9]!);
    expectMoments(after, expected, spread, `N(10) of ${people}`);
    if (all > 0)
      expectBinomial(
        after.map((n) => Number(n === people)),
        1,
        all,
        'all have joined',
      );
  });
});

describe('B2: a large market comes near its mean field, whose steps are days', () => {
  test('ten steps with p = 0.03 and q = 0.38 a step: the yearly 1 − e^(−h) of the table', () => {
    // N(1), N(2), N(4) and N(10) of a million, column annual_1-exp.
    const meanField = [
      [1, 29554.4665],
      [2, 68752.9688],
      [4, 183556.3887],
      [10, 729836.55],
    ] as const;
    const people = 50_000;
    const runs = adopters(people, 10, 0.03, 0.38, 16);
    for (const [step, million] of meanField) {
      const after = runs.map((daily) => daily[step - 1]!);
      const off = errorsOff(mean(after), (million * people) / 1e6, variance(after), after.length);
      expect(Math.abs(off), `N(${step}) is ${mean(after)}`).toBeLessThan(4);
    }
  });

  test('3650 steps with p / 365 and q / 365: the daily 1 − e^(−h) of the table', () => {
    const meanField = [
      [365, 35736.671],
      [730, 84999.2181],
      [1460, 232979.345],
      [3650, 812592.45],
    ] as const;
    const people = 10_000;
    const runs = adopters(people, 3650, 0.03 / 365, 0.38 / 365, 8);
    for (const [step, million] of meanField) {
      const after = runs.map((daily) => daily[step - 1]!);
      const off = errorsOff(mean(after), (million * people) / 1e6, variance(after), after.length);
      expect(Math.abs(off), `N(${step}) is ${mean(after)}`).toBeLessThan(4);
    }
  });
});
