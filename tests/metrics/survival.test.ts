import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  competingReasons,
  cox,
  exponentialFit,
  kaplanMeier,
  lifeTable,
  logRank,
  medianOf,
  nelsonAalen,
  spellsOf,
  splitSpells,
  survivalAt,
  weibullFit,
  type LogRankWeight,
  type Spells,
} from '#lab';
import { backwards, partialLikelihood } from '../../src/metrics/survival/partialLikelihood.ts';
import { holds } from '../laws/worlds.ts';

/* What holds of every estimate of lifetimes, whatever the lifetimes are. */

interface Spell {
  readonly entry: number;
  readonly duration: number;
  readonly ended: number;
  /** A covariate, and a number by which groups and reasons are told apart. */
  readonly x: number;
  readonly kind: number;
}

const spell: fc.Arbitrary<Spell> = fc
  .record({
    entry: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6)),
    stay: fc.integer({ min: 1, max: 12 }),
    ended: fc.constantFrom(0, 1, 1),
    x: fc.integer({ min: -3, max: 3 }),
    kind: fc.nat(2),
  })
  .map(({ entry, stay, ...rest }) => ({ entry, duration: entry + stay, ...rest }));

const some = fc.array(spell, { minLength: 1, maxLength: 40 });

const columns = (list: readonly Spell[]): Spells => ({
  entry: list.map(({ entry }) => entry),
  duration: list.map(({ duration }) => duration),
  ended: list.map(({ ended }) => ended),
});

const byKind = (list: readonly Spell[]): Spells[] =>
  [0, 1, 2].map((kind) => columns(list.filter((one) => one.kind === kind)));

const weights: readonly LogRankWeight[] = ['logRank', 'wilcoxon', 'taroneWare', 'peto'];

const close = (found: number, expected: number, digits = 9): void =>
  expect(found / (1 + Math.abs(expected))).toBeCloseTo(expected / (1 + Math.abs(expected)), digits);

describe('Kaplan and Meier', () => {
  test('where everybody left under watch, the curve is the share still there, with its binomial error', () => {
    holds(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (durations) => {
        const all = spellsOf(
          durations,
          durations.map(() => 1),
        );
        const n = durations.length;
        const curve = kaplanMeier(lifeTable(all));
        for (const { time, survival, error } of curve) {
          const there = durations.filter((duration) => duration > time).length / n;
          expect(survival).toBeCloseTo(there, 12);
          if (error !== null) expect(error).toBeCloseTo(Math.sqrt((there * (1 - there)) / n), 12);
        }
        const sorted = [...durations].sort((a, b) => a - b);
        expect(medianOf(curve).time).toBe(sorted[Math.ceil(n / 2) - 1]);
      }),
      100,
    );
  });

  test('the limits hold the curve between them, and the median lies between its own', () => {
    holds(
      fc.property(some, (list) => {
        const curve = kaplanMeier(lifeTable(columns(list)));
        for (const { survival, low, high } of curve) {
          expect(survival).toBeGreaterThanOrEqual(0);
          if (low !== null) expect(low < survival && survival < high! && low > 0 && high! < 1).toBe(true);
        }
        const { time, low, high } = medianOf(curve);
        if (time !== null) expect(low! <= time).toBe(true);
        if (high !== null) expect(time! <= high).toBe(true);
      }),
      100,
    );
  });

  test('each row counts who was watched across it', () => {
    holds(
      fc.property(some, (list) => {
        for (const { time, atRisk, left, censored } of lifeTable(columns(list))) {
          expect(atRisk).toBe(list.filter(({ entry, duration }) => entry < time && duration >= time).length);
          expect(left).toBe(list.filter(({ duration, ended }) => duration === time && ended === 1).length);
          expect(censored).toBe(list.filter(({ duration, ended }) => duration === time && !ended).length);
        }
      }),
      100,
    );
  });

  test('it says nothing of ages beyond those that were watched without a break from joining on', () => {
    const spells = { entry: [0, 0, 5, 6], duration: [2, 3, 7, 8], ended: [1, 0, 1, 1] };
    const curve = kaplanMeier(lifeTable(spells));
    expect(curve.map(({ time, survival }) => [time, survival])).toEqual([
      [2, 0.5],
      [3, 0.5],
    ]);
    expect([0, 1, 2, 3, 4].map((time) => survivalAt(curve, time))).toEqual([1, 1, 0.5, 0.5, null]);
    expect(lifeTable({ entry: [1], duration: [4], ended: [1] })).toEqual([]);
    expect(survivalAt([], 0)).toBeNull();
  });
});

test('the hazard of Nelson and Aalen is never above that of Kaplan and Meier', () => {
  holds(
    fc.property(some, (list) => {
      const table = lifeTable(columns(list));
      const hazards = nelsonAalen(table);
      kaplanMeier(table).forEach(({ survival }, row) =>
        expect(hazards[row]!.hazard).toBeLessThanOrEqual(-Math.log(survival) + 1e-12),
      );
    }),
    100,
  );
});

/** The same people, each watched in two parts wherever that is possible. */
function inTwoParts(list: readonly Spell[]): Spell[] {
  return list.flatMap((one) => {
    const cut = Math.ceil((one.entry + one.duration) / 2);
    if (cut >= one.duration || cut <= one.entry) return [one];
    return [
      { ...one, duration: cut, ended: 0 },
      { ...one, entry: cut },
    ];
  });
}

describe('a spell that is watched in two parts is the same spell', () => {
  test('to the curves and the tests', () => {
    holds(
      fc.property(some, (list) => {
        const parts = inTwoParts(list);
        const steps = (all: readonly Spell[]) => {
          const table = lifeTable(columns(all));
          const hazards = nelsonAalen(table);
          return kaplanMeier(table)
            .map(({ time, atRisk, left, survival, error }, row) => {
              const { hazard, variance } = hazards[row]!;
              return { time, atRisk, left, survival, error, hazard, variance };
            })
            .filter(({ left }) => left > 0);
        };
        expect(steps(parts)).toEqual(steps(list));
        for (const weight of weights)
          expect(logRank(byKind(parts), weight)).toEqual(logRank(byKind(list), weight));
      }),
      100,
    );
  });

  test('to the laws with parameters', () => {
    holds(
      fc.property(some, (list) => {
        const [parts, whole] = [columns(inTwoParts(list)), columns(list)];
        expect(exponentialFit(parts)).toEqual(exponentialFit(whole));
        const [one, other] = [weibullFit(parts), weibullFit(whole)];
        expect(one === null).toBe(other === null);
        if (!one || !other) return;
        close(one.logLikelihood, other.logLikelihood, 8);
      }),
      100,
    );
  });

  test('to Cox’s regression', () => {
    holds(
      fc.property(some, (list) => {
        const fit = (all: readonly Spell[]) => cox(columns(all), [all.map(({ x }) => x)]);
        const [one, other] = [fit(inTwoParts(list)), fit(list)];
        expect(one.kind).toBe(other.kind);
        if (one.kind !== 'fit' || other.kind !== 'fit') return;
        close(one.effects[0]!.effect, other.effects[0]!.effect, 7);
        close(one.effects[0]!.error, other.effects[0]!.error, 7);
        close(one.logLikelihood, other.logLikelihood, 8);
      }),
      100,
    );
  });
});

describe('log-rank', () => {
  test('groups that are alike do not differ', () => {
    holds(
      fc.property(some, fc.constantFrom(...weights), (list, weight) => {
        const group = columns(list);
        const found = logRank([group, group, group], weight);
        if (!found) return;
        expect(found.chiSquare).toBeCloseTo(0, 9);
        expect(found.p).toBeCloseTo(1, 4);
        expect(found.freedom).toBe(2);
      }),
      100,
    );
  });

  test('the order of the groups does not matter, nor does an empty one; observed and expected add up', () => {
    holds(
      fc.property(some, fc.constantFrom(...weights), (list, weight) => {
        const groups = byKind(list);
        const found = logRank(groups, weight);
        const turned = logRank([...groups.slice(1), columns([]), groups[0]!], weight);
        expect(turned?.freedom).toBe(found?.freedom);
        if (!found) return;
        close(turned!.chiSquare, found.chiSquare);
        const sum = (read: (one: { observed: number; expected: number }) => number) =>
          found.groups.reduce((total, one) => total + read(one), 0);
        expect(sum(({ expected }) => expected)).toBeCloseTo(
          sum(({ observed }) => observed),
          9,
        );
        expect(sum(({ observed }) => observed)).toBe(list.filter(({ ended }) => ended === 1).length);
      }),
      100,
    );
  });

  test('without ties it is the score test of Cox’s regression on the groups', () => {
    holds(
      fc.property(fc.shuffledSubarray([...Array(40).keys()], { minLength: 10 }), (order) => {
        const durations = order.map((place) => 1 + place);
        const kinds = order.map((_, at) => at % 3);
        const ended = order.map((_, at) => Number(at % 4 > 0));
        const all = spellsOf(durations, ended);
        const groups = splitSpells({ ...all, person: order.map((_, at) => at) }, kinds, 3);
        const found = logRank(groups)!;
        const marks = [1, 2].map((kind) => kinds.map((one) => Number(one === kind)));
        const { score, information } = partialLikelihood(backwards(all, marks, 'efron'), [0, 0]);
        const [[a, b], [, d]] = information as [[number, number], [number, number]];
        const [u, v] = score as [number, number];
        close(found.chiSquare, (d * u * u - 2 * b * u * v + a * v * v) / (a * d - b * b), 8);
      }),
      50,
    );
  });
});

describe('Cox’s regression', () => {
  test('units of a covariate change the effect by as much, and nothing else', () => {
    holds(
      fc.property(some, (list) => {
        const spells = columns(list);
        const x = list.map((one) => one.x);
        const [plain, other] = [cox(spells, [x]), cox(spells, [x.map((value) => 1000 - 50 * value)])];
        expect(other.kind).toBe(plain.kind);
        if (plain.kind !== 'fit' || other.kind !== 'fit') return;
        close(-50 * other.effects[0]!.effect, plain.effects[0]!.effect, 8);
        close(50 * other.effects[0]!.error, plain.effects[0]!.error, 8);
        close(other.logLikelihood, plain.logLikelihood, 9);
        expect(plain.logLikelihood).toBeGreaterThanOrEqual(plain.withoutEffects - 1e-12);
      }),
      100,
    );
  });

  test('an effect of two covariates is found where it was put', () => {
    // Groups of 600 whose hazards differ by e^0.7 and e^-0.4, at evenly spaced quantiles of their law.
    const [one, two, duration]: number[][] = [[], [], []];
    for (const [a, b] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      for (let place = 0; place < 600; place++) {
        one!.push(a);
        two!.push(b);
        duration!.push(-Math.log((place + 0.5) / 600) / Math.exp(0.7 * a - 0.4 * b));
      }
    const fit = cox(
      spellsOf(
        duration!,
        duration!.map((time) => Number(time < 2)),
      ),
      [one!, two!],
    );
    if (fit.kind !== 'fit') throw new Error(fit.kind);
    expect(fit.effects[0]!.effect).toBeCloseTo(0.7, 2);
    expect(fit.effects[1]!.effect).toBeCloseTo(-0.4, 2);
  });

  test('says why there is no answer', () => {
    const three = spellsOf([1, 2, 3], [1, 1, 1]);
    expect(cox(spellsOf([1, 2, 3], [0, 0, 0]), [[1, 2, 1]])).toEqual({ kind: 'nobodyLeft' });
    expect(cox(three, [[1, 1, 1]])).toEqual({ kind: 'alike' });
    expect(
      cox(three, [
        [1, 2, 4],
        [3, 5, 9],
      ]),
    ).toEqual({ kind: 'alike' });
    expect(cox(spellsOf([], []), [[]])).toEqual({ kind: 'nobodyLeft' });
    // Who has more always leaves before who has less.
    expect(cox(three, [[3, 2, 1]])).toEqual({ kind: 'endless' });
    // Whoever leaves first is the only one of her kind, and the other kind stays.
    expect(cox(spellsOf([1, 2, 3], [1, 0, 0]), [[1, 0, 0]])).toEqual({ kind: 'endless' });
  });
});

describe('reasons that compete', () => {
  test('who resists them all is still there; what they take adds up to who is not', () => {
    holds(
      fc.property(some, (list) => {
        const spells = columns(list);
        const curve = kaplanMeier(lifeTable(spells));
        const shares = competingReasons(
          spells,
          list.map(({ kind }) => kind),
          3,
        );
        const last = curve.at(-1);
        if (!last)
          return shares.forEach((share) => expect(share).toMatchObject({ alone: null, among: null }));
        expect(shares.reduce((product, { alone }) => product * (1 - alone!), 1)).toBeCloseTo(
          last.survival,
          9,
        );
        expect(shares.reduce((sum, { among }) => sum + among!, 0)).toBeCloseTo(1 - last.survival, 9);
        shares.forEach(({ alone, among }) => expect(among).toBeLessThanOrEqual(alone! + 1e-12));
      }),
      100,
    );
  });
});

describe('nothing to go by', () => {
  const nobody = spellsOf([], []);
  const unwatched = { entry: [3], duration: [3], ended: [1] };

  test.each([
    ['nobody', nobody],
    ['somebody who was never watched', unwatched],
  ])('%s', (_, spells) => {
    expect(lifeTable(spells)).toEqual([]);
    expect(medianOf(kaplanMeier(lifeTable(spells)))).toEqual({ time: null, low: null, high: null });
    expect(logRank([spells, spells])).toBeNull();
    expect(exponentialFit(spells)).toBeNull();
    expect(weibullFit(spells)).toBeNull();
    expect(competingReasons(spells, [0], 1)).toEqual([{ left: 0, alone: null, among: null }]);
  });

  test('nobody leaves', () => {
    const all = spellsOf([3, 5], [0, 0]);
    expect(kaplanMeier(lifeTable(all)).map(({ survival, error, low }) => [survival, error, low])).toEqual([
      [1, 0, null],
      [1, 0, null],
    ]);
    expect(medianOf(kaplanMeier(lifeTable(all))).time).toBeNull();
    expect(logRank([all, all])).toBeNull();
    expect(exponentialFit(all)).toEqual({ rate: 0, error: 0, logLikelihood: 0 });
    expect(weibullFit(all)).toBeNull();
  });

  test('all leave at the same moment: no shape fits best', () => {
    expect(weibullFit(spellsOf([4, 4, 4], [1, 1, 1]))).toBeNull();
  });

  test('groups that were never watched at the same age cannot be compared', () => {
    const early = spellsOf([1, 2], [1, 1]);
    const late = { entry: [5, 5], duration: [6, 8], ended: [1, 1] };
    expect(logRank([early, late])).toBeNull();
  });
});
