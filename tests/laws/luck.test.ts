import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, normalCdf, valueAt, type Job, type RunRecord } from '#lab';
import { chiSquare, chiSquareTail, errorsOff } from '../statistics.ts';
import { watched, type Chance } from './onlooker.ts';
import { world } from './worlds.ts';

/*
 * Luck in the whole model: whatever mechanisms a world has, what people do happens as often as its chance says, what
 * they are born with has the law of its levers, and one's luck tells nothing of another's, of tomorrow's, or of that
 * under the next seed.
 */

/** The same world under neighbouring seeds. */
const worlds: readonly (readonly [Job, Job])[] = fc
  .sample(world({ people: [1200, 2400], days: [20, 40] }), { seed: 20_261_122, numRuns: 14 })
  .map((random, at) => {
    // Traits have one law where no calendar moves their levers.
    const job = at % 2 === 0 ? { ...random, calendar: [] } : random;
    return [
      { ...job, seed: `${at} seed 1`, replicate: 0 },
      { ...job, seed: `${at} seed 2`, replicate: 0 },
    ];
  });
const runs = worlds.map((pair) => pair.map((job) => ({ job, ...watched(job) })));
const all = runs.flat();

const kinds = [...new Set(all.flatMap(({ seen }) => [...seen.choices.keys()]))].sort();

/** Choices by what they are, items aside; chances that decide by themselves tell nothing of luck. */
const byKind = new Map<string, Chance[]>();
for (const { seen } of all)
  for (const [name, chances] of seen.choices) {
    const kind = name
      .split(' ')
      .slice(0, name.startsWith('leave') ? 2 : 1)
      .join(' ')
      .replace(/nodes\..*/, 'node');
    const open = chances.filter(({ chance }) => chance > 0 && chance < 1);
    byKind.set(kind, [...(byKind.get(kind) ?? []), ...open]);
  }

const total = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((sum, value) => sum + of(value), 0);

const spreadOf = ({ chance }: Chance): number => chance * (1 - chance);

describe('relation 35: in the whole model, what people do has the law of its chances', () => {
  const common = [...byKind].filter(([, chances]) => total(chances, spreadOf) > 50);

  test('there are many kinds of choices', () => {
    expect(common.map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['visit', 'keyBehaviour', 'purchase', 'step', 'redeem']),
    );
    expect(total(common, ([, chances]) => chances.length)).toBeGreaterThan(200_000);
    expect(kinds.length).toBeGreaterThan(common.length);
  });

  test.each(common)('%s, in the mean and in the variance, at every height of the chance', (_, chances) => {
    const spread = total(chances, spreadOf);
    const off = total(chances, ({ chance, did }) => Number(did) - chance);
    expect(Math.abs(off) / Math.sqrt(spread)).toBeLessThan(4);
    // (did − p)² has mean p (1 − p) and variance p (1 − p) (1 − 2p)².
    const wide = total(chances, ({ chance, did }) => (Number(did) - chance) ** 2) - spread;
    const error = Math.sqrt(total(chances, (one) => spreadOf(one) * (1 - 2 * one.chance) ** 2));
    expect(Math.abs(wide) / error).toBeLessThan(4);
    for (let height = 0; height < 10; height++) {
      const here = chances.filter(({ chance }) => Math.floor(chance * 10) === height);
      const own = total(here, spreadOf);
      if (own < 25) continue;
      const difference = total(here, ({ chance, did }) => Number(did) - chance) / Math.sqrt(own);
      expect(Math.abs(difference), `chances from ${height / 10}`).toBeLessThan(4);
    }
  });

  test('clocks of every risk are exponential with mean 1 and variance 1', () => {
    const clocks = new Map<string, number[]>();
    for (const { seen } of all)
      for (const [name, left] of seen.clocks) clocks.set(name, [...(clocks.get(name) ?? []), ...left]);
    expect(clocks.size).toBeGreaterThan(5);
    for (const [name, left] of clocks)
      expectEven(
        left.map((e) => 1 - Math.exp(-e)),
        name,
      );
  });
});

/** Holds numbers to be uniform on (0, 1): in the mean, in the variance, and in twenty cells. */
function expectEven(values: readonly number[], about: string): void {
  const n = values.length;
  const centre = total(values, (u) => u) / n;
  expect(Math.abs(errorsOff(centre, 1 / 2, 1 / 12, n)), `mean of ${about}`).toBeLessThan(4);
  const spread = total(values, (u) => (u - 1 / 2) ** 2) / n;
  // The fourth moment of a uniform number about its middle is 1/80.
  expect(Math.abs(errorsOff(spread, 1 / 12, 1 / 80 - 1 / 144, n)), `variance of ${about}`).toBeLessThan(4);
  const cells = new Float64Array(20);
  for (const u of values) cells[Math.min(19, Math.floor(u * 20))]! += 1;
  const fit = chiSquareTail(chiSquare(cells, new Float64Array(20).fill(n / 20)), 19);
  expect(fit, `fit of ${about}`).toBeGreaterThan(1e-4);
}

describe('relation 35: in the whole model, traits have the laws of their levers', () => {
  type Levers = (name: string) => number;
  const bell = (value: number, middle: number, spread: number) => normalCdf((value - middle) / spread);

  /** Where a value lies in its law, from 0 to 1; null where all are alike. */
  const laws: Readonly<Record<string, (value: number, of: Levers, shift: number) => number | null>> = {
    need: (value, of) => {
      if (String(of('visitShape')) === 'beta')
        return betaCdf(1 / (1 + Math.exp(-value)), of('visitAlpha'), of('visitBeta'));
      const alike = String(of('visitShape')) === 'point' || of('visitSpread') === 0;
      return alike ? null : bell(value, of('visitBase'), of('visitSpread'));
    },
    driftHazard: (value, of) =>
      String(of('driftShape')) === 'point'
        ? null
        : betaCdf(-Math.expm1(-value), of('driftAlpha'), of('driftBeta')),
    intent: (value, of, shift) =>
      of('intentSpread') === 0 ? null : bell(value - shift, of('intent'), of('intentSpread')),
    habitSpeed: (value, of) =>
      of('habitSpread') === 0
        ? null
        : bell(Math.log(Math.log(20) / -Math.log1p(-value) / of('habitDays')), 0, of('habitSpread')),
    priceSensitivity: (value, of) =>
      of('priceSpread') === 0 || of('priceSensitivity') === 0
        ? null
        : bell(Math.log(value / of('priceSensitivity')), 0, of('priceSpread')),
  };

  function placesOf({ job, record }: { job: Job; record: RunRecord }, trait: string): number[] {
    // A lever that the calendar moves has more than one law.
    if (job.calendar.some(({ changes }) => changes.some(([path]) => /^(segments|channels)/.test(path))))
      return [];
    const group = columnOf(record, 'group');
    const width = record.segments.length;
    return Array.from(columnOf(record, trait)).flatMap((value, person) => {
      const segment = record.segments[group[person]! % width]!;
      const channel = record.channels[Math.floor(group[person]! / width)]!;
      const of: Levers = (name) => valueAt(job.settings, `segments.${segment}.${name}`) as number;
      const shift = valueAt(job.settings, `channels.${channel}.intentShift`) as number;
      const place = laws[trait]!(value, of, shift);
      return place === null ? [] : [place];
    });
  }

  test.each(Object.keys(laws))('%s', (trait) => {
    const places = all.flatMap((one) => placesOf(one, trait));
    expect(places.length).toBeGreaterThan(1000);
    expectEven(places, trait);
  });
});

test('relation 28: every chance lies from 0 to 1, in the whole model', () => {
  const odd = all.flatMap(({ seen }) =>
    [...seen.choices].filter(([, chances]) => !chances.every(({ chance }) => chance >= 0 && chance <= 1)),
  );
  expect(odd.map(([kind]) => kind)).toEqual([]);
});

describe('relation 36: in the whole model, luck has nothing to do with', () => {
  /** How much luckier than her chance somebody was on a day, in standard deviations, person by person and day by day. */
  function luckOf(chances: readonly Chance[], days: number): Map<number, number> {
    const luck = new Map<number, number>();
    for (const { person, day, chance, did } of chances) {
      const at = person * days + day;
      // A choice that is had again on a day has its own coin; the first is enough.
      if (chance < 0.01 || chance > 0.99 || luck.has(at)) continue;
      luck.set(at, (Number(did) - chance) / Math.sqrt(chance * (1 - chance)));
    }
    return luck;
  }

  /** The correlation of luck with luck elsewhere, in standard errors, over all pairs there are. */
  function together(pairs: readonly (readonly [Map<number, number>, Map<number, number>, number])[]) {
    let [sum, count] = [0, 0];
    for (const [one, other, apart] of pairs)
      for (const [at, luck] of one) {
        const elsewhere = other.get(at + apart);
        if (elsewhere === undefined) continue;
        sum += luck * elsewhere;
        count += 1;
      }
    return { errors: sum / Math.sqrt(count), count };
  }

  const lives = runs.map((pair) =>
    pair.map(({ job, seen }) => {
      const days = job.days + 1;
      const of = (kind: string) => luckOf(seen.choices.get(kind) ?? [], days);
      return { days, visit: of('visit'), keyBehaviour: of('keyBehaviour'), purchase: of('purchase') };
    }),
  );
  const each = lives.flat();

  function expectApart({ errors, count }: { errors: number; count: number }, least: number): void {
    expect(count).toBeGreaterThan(least);
    expect(Math.abs(errors), `${count} pairs`).toBeLessThan(4);
  }

  test.each([1, 2, 7])('that of people %i further in the order of joining', (apart) => {
    expectApart(together(each.map(({ visit, days }) => [visit, visit, apart * days])), 100_000);
    expectApart(together(each.map(({ keyBehaviour: key, days }) => [key, key, apart * days])), 2000);
  });

  test.each([1, 2, 7])('that of the same people %i days later', (apart) => {
    expectApart(together(each.map(({ visit }) => [visit, visit, apart])), 100_000);
    expectApart(together(each.map(({ keyBehaviour: key }) => [key, key, apart])), 2000);
  });

  test('that of the same people on the same day in another choice', () => {
    expectApart(together(each.map(({ visit, keyBehaviour }) => [visit, keyBehaviour, 0])), 10_000);
    expectApart(together(each.map(({ purchase, keyBehaviour }) => [purchase, keyBehaviour, 0])), 2000);
  });

  test('that of the same people under the next seed', () => {
    expectApart(together(lives.map(([one, next]) => [one!.visit, next!.visit, 0])), 50_000);
    // The onlooker would see it: under one seed a life is the same twice.
    const twice = together(each.map(({ visit }) => [visit, visit, 0]));
    expect(twice.errors).toBeGreaterThan(100);
  });
});
