import { describe, expect, test } from 'vitest';
import {
  cox,
  exponentialFit,
  kaplanMeier,
  lifeTable,
  logRank,
  medianOf,
  nelsonAalen,
  rowAt,
  spellsOf,
  survivalAt,
  weibullFit,
  type LogRankWeight,
  type Spells,
} from '#lab';

/** Times as they are printed: a plus marks who was still there when watching ended. */
function printed(text: string): Spells {
  const marks = text.trim().split(/\s+/);
  return spellsOf(
    marks.map((mark) => parseInt(mark, 10)),
    marks.map((mark) => Number(!mark.endsWith('+'))),
  );
}

/** All spells in one, and which of them each came from: 0, 1 … */
function together(groups: readonly Spells[]): { spells: Spells; group: number[] } {
  const all = (read: (one: Spells) => ArrayLike<number>) => groups.flatMap((one) => Array.from(read(one)));
  return {
    spells: spellsOf(
      all(({ duration }) => duration),
      all(({ ended }) => ended),
    ),
    group: groups.flatMap(({ duration }, index) => Array.from(duration, () => index)),
  };
}

/** Remission of leukaemia in weeks, under 6-mercaptopurine and under placebo (Freireich and others 1963, used by Gehan). */
const drug = printed('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = printed('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

const at = <Row extends { time: number }>(rows: readonly Row[], times: readonly number[]): Row[] =>
  times.map((time) => rows.find((row) => row.time === time)!);

function expectAll(found: readonly number[], published: readonly number[], digits: number): void {
  expect(found).toHaveLength(published.length);
  found.forEach((value, index) => expect(value).toBeCloseTo(published[index]!, digits));
}

describe('K1: survival under 6-MP', () => {
  const times = [6, 7, 10, 13, 16, 22, 23];
  const table = lifeTable(drug);

  test('Kaplan and Meier, with Greenwood’s errors', () => {
    const rows = at(kaplanMeier(table), times);
    expectAll(
      rows.map(({ atRisk }) => atRisk),
      [21, 17, 15, 12, 11, 7, 6],
      12,
    );
    expectAll(
      rows.map(({ survival }) => survival),
      [0.8571428571, 0.8067226891, 0.7529411765, 0.6901960784, 0.6274509804, 0.5378151261, 0.4481792717],
      9,
    );
    expectAll(
      rows.map(({ error }) => error!),
      [0.0763603548, 0.0869352852, 0.096349653, 0.1068147078, 0.1140538653, 0.1282337517, 0.1345914568],
      9,
    );
  });

  test('Nelson and Aalen, with Aalen’s errors', () => {
    const rows = at(nelsonAalen(table), times);
    expectAll(
      rows.map(({ hazard }) => hazard),
      [0.1428571429, 0.2016806723, 0.2683473389, 0.3516806723, 0.4425897632, 0.585446906, 0.7521135727],
      9,
    );
    expectAll(
      rows.map(({ variance }) => Math.sqrt(variance)),
      [0.0824786099, 0.1013061138, 0.1212739591, 0.147145566, 0.1729632342, 0.2243311028, 0.2794677467],
      9,
    );
  });
});

describe('K2: survival under placebo', () => {
  const curve = kaplanMeier(lifeTable(placebo));

  test('half relapse within 8 weeks, all within 23', () => {
    expect(medianOf(curve).time).toBe(8);
    expect(survivalAt(curve, 7)).toBeCloseTo(0.5714285714, 9);
    expect(survivalAt(curve, 8)).toBeCloseTo(0.380952381, 9);
    expect(survivalAt(curve, 23)).toBe(0);
    expect(survivalAt(curve, 100)).toBe(0);
    expect(rowAt(curve, 23)).toMatchObject({ error: null, low: null, high: null });
  });
});

describe('K3: 6-MP against placebo', () => {
  test.each<[LogRankWeight, number]>([
    ['logRank', 16.7929409892],
    ['wilcoxon', 13.4578520496],
    ['taroneWare', 15.1235753019],
    ['peto', 14.0841398669],
  ])('%s', (weight, chiSquare) => {
    const found = logRank([drug, placebo], weight)!;
    expect(found.chiSquare).toBeCloseTo(chiSquare, 8);
    expect(found.freedom).toBe(1);
    expectAll(
      found.groups.map(({ observed }) => observed),
      [9, 21],
      12,
    );
    expectAll(
      found.groups.map(({ expected }) => expected),
      [19.250500948, 10.749499052],
      8,
    );
  });

  test('p is the upper tail of χ² with one degree of freedom', () => {
    // Published for this χ²: p = .0000417.
    expect(logRank([drug, placebo])!.p).toBeCloseTo(0.0000417, 7);
  });
});

describe('K4: groups of three', () => {
  test.each([
    ['10 20 30', '10 20 50', 0.2542372881],
    ['10 20+ 30', '10 20+ 50', 0.3846153846],
  ])('%s against %s', (one, other, chiSquare) => {
    expect(logRank([printed(one), printed(other)])!.chiSquare).toBeCloseTo(chiSquare, 9);
  });
});

/** Published figures, and to more digits where the slope of the likelihood is zero, found by halving an interval. */
interface PublishedCox {
  readonly effect: readonly [published: number, halved: number];
  readonly error: readonly [published: number, halved: number];
  readonly ratio: number;
  readonly withoutEffects: number;
  readonly logLikelihood: number;
}

function expectCox(found: ReturnType<typeof cox>, published: PublishedCox, tolerance: number): void {
  if (found.kind !== 'fit') throw new Error(found.kind);
  const near = (value: number, goal: number, within: number) =>
    expect(Math.abs(value - goal), `${value} of ${goal}`).toBeLessThan(within);
  const { effect, error, ratio } = found.effects[0]!;
  near(effect, published.effect[0], tolerance);
  near(effect, published.effect[1], 1e-12);
  near(error, published.error[0], tolerance);
  near(error, published.error[1], 1e-12);
  near(ratio, published.ratio, tolerance);
  near(found.withoutEffects, published.withoutEffects, 1e-8);
  near(found.logLikelihood, published.logLikelihood, 1e-8);
}

describe('K5: Cox’s regression of placebo against 6-MP', () => {
  const { spells, group } = together([drug, placebo]);

  test('ties by Efron', () => {
    const published = {
      effect: [1.5721252, 1.5721251488290668],
      error: [0.412396, 0.4123967177094556],
      ratio: 4.816874,
      withoutEffects: -93.1842699968,
      logLikelihood: -85.0084245774,
    } as const;
    expectCox(cox(spells, [group]), published, 1e-5);
  });

  test('ties by Breslow', () => {
    const published = {
      effect: [1.5091914, 1.5091914125858783],
      error: [0.409564, 0.4095644063667413],
      ratio: 4.523072,
      withoutEffects: -93.9850504782,
      logLikelihood: -86.3796220711,
    } as const;
    expectCox(cox(spells, [group], 'breslow'), published, 1e-5);
  });
});

describe('K6: laws with parameters', () => {
  test('exponential: relapses by weeks under watch', () => {
    expect(exponentialFit(drug)!.rate).toBeCloseTo(9 / 359, 12);
    expect(exponentialFit(placebo)!.rate).toBeCloseTo(21 / 182, 12);
  });

  test.each([
    ['6-MP', drug, 1.3537344995, 33.7651510716, -41.6586784769],
    ['placebo', placebo, 1.3704998686, 9.4821413433, -64.920107589],
  ] as const)('Weibull, %s', (_, spells, shape, scale, logLikelihood) => {
    const fit = weibullFit(spells)!;
    expect(fit.shape).toBeCloseTo(shape, 7);
    expect(fit.scale).toBeCloseTo(scale, 6);
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 8);
  });
});

/** Survival with lung cancer in days, 138 men and 90 women (North Central Cancer Treatment Group). */
const men = printed(`
  306 455 1010+ 210 883 1022+ 218 166 170 71 567 144 613 707 88 301 624 371 394 574 118 390 12 26 533 53
  814 93 460 583 303 519 643 189 53 246 689 65 132 223 175 163 65 428 230 840+ 11 132 11 176 791 95 196+
  806+ 284 147 163 655 239 88 30 179 310 477 364 107 177 156 11 429 15 181 283 13 212 524 288 363 442 54
  558 207 92 60 202 353 267 387 457 337 404+ 222 458+ 353 163 31 229 444+ 156 329 291 179 292+ 142 413+
  320 181 285 301+ 197 303+ 180 300+ 284+ 259+ 110 286 270 81 131 225+ 269 225+ 279+ 135 59 105 237+ 221+
  185+ 13 222+ 183 197+ 116 188+ 191+ 174+`);
const women = printed(`
  310 361 654 728 61 81 520 473 107 122 965+ 731 153 433 145 95 765 735 5 687 345 444 60 208 821+ 305 226
  426 705 363 167 641 740+ 245 588+ 166 559+ 450 529+ 351 201 524 199 550 551+ 543+ 293 511+ 511+ 371 201
  62 356+ 340 315+ 182 364+ 376+ 384+ 268 266+ 194 348 382+ 296+ 186 145 269+ 350 272+ 292+ 332+ 285 243+
  276+ 79 240+ 202+ 235+ 224+ 239 173+ 252+ 92+ 192+ 211+ 175+ 203+ 105+ 177+`);

describe('K7: lung cancer', () => {
  const { spells, group } = together([men, women]);
  const curve = kaplanMeier(lifeTable(spells));

  test('228 people, 165 deaths, half within 310 days', () => {
    expect([men.duration.length, women.duration.length]).toEqual([138, 90]);
    expect(Array.from(spells.ended).reduce((sum, one) => sum + one, 0)).toBe(165);
    expect(medianOf(curve).time).toBe(310);
  });

  test('the curve at some of its 139 steps', () => {
    expect(curve.filter(({ left }) => left > 0)).toHaveLength(139);
    const rows = [
      [5, 228, 0.9956140351, 0.004376336],
      [11, 227, 0.9824561404, 0.0086946426],
      [93, 199, 0.8727849775, 0.0220698055],
      [170, 170, 0.7487927974, 0.0288030834],
      [218, 134, 0.642069067, 0.0321837979],
      [301, 91, 0.5247772593, 0.0347467726],
      [394, 58, 0.3768170958, 0.0358040838],
      [574, 27, 0.2221307488, 0.0337118622],
      [883, 4, 0.0503455681, 0.0228480489],
    ] as const;
    for (const [time, atRisk, survival, error] of rows) {
      const row = rowAt(curve, time)!;
      expect([row.time, row.atRisk]).toEqual([time, atRisk]);
      expect(row.survival).toBeCloseTo(survival, 9);
      expect(row.error).toBeCloseTo(error, 9);
    }
  });

  test('log-rank of men and women', () => {
    const found = logRank([men, women])!;
    expect(found.chiSquare).toBeCloseTo(10.3267419549, 8);
    expect(found.p).toBeCloseTo(0.00131116, 8);
    expect(found.groups.map(({ observed }) => observed)).toEqual([112, 53]);
    expectAll(
      found.groups.map(({ expected }) => expected),
      [91.5817390296, 73.4182609704],
      8,
    );
  });

  test('Cox’s regression on sex, ties by Efron', () => {
    const published = {
      effect: [-0.5310234, -0.5310235400057687],
      error: [0.1671778, 0.16717858330116214],
      ratio: 0.5880029,
      withoutEffects: -749.9098013904,
      logLikelihood: -744.592999025,
    } as const;
    expectCox(cox(spells, [group]), published, 1e-6);
  });
});
