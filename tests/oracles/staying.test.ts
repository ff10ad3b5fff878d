import { describe, expect, test } from 'vitest';
import { betaHazard, columnOf, dailySum, nodeHazard, normalCdf, type Job } from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, replicates } from '../jobs.ts';
import { expectBinomial, expectMoments } from '../statistics.ts';

/** How many are present when each day begins, in each of `count` replicates: day t is survival S(t). */
const presentByDay = (job: Job, count: number): Float64Array[] =>
  replicates(job, count, dayWithOpenDoor, (record) => dailySum(record, 'present'));

function expectSurvival(job: Job, count: number, survival: Readonly<Record<number, number>>): void {
  const present = presentByDay(job, count);
  for (const [age, share] of Object.entries(survival))
    expectBinomial(
      present.map((days) => days[Number(age)]!),
      job.people,
      share,
      `S(${age})`,
    );
}

/** S(1), S(2) … of the shifted-beta-geometric law, by its recursion. */
function shiftedBetaGeometric(alpha: number, beta: number, upTo: number): number[] {
  const survival: number[] = [];
  for (let t = 1; t <= upTo; t++)
    survival.push((survival.at(-1) ?? 1) * ((beta + t - 1) / (alpha + beta + t - 1)));
  return survival;
}

/** The same from the table the engine draws hazards from: E e^(−t × hazard), integrated over log-odds of the uniform. */
function survivalOfTable(alpha: number, beta: number, t: number): number {
  const hazard = betaHazard(alpha, beta);
  let sum = 0;
  for (let odds = -36; odds <= 36; odds += 1 / 64) {
    const u = 1 / (1 + Math.exp(-odds));
    sum += (Math.exp(-t * hazard(u)) * u * (1 - u)) / 64;
  }
  return sum;
}

const laws = [
  {
    name: 'S2',
    alpha: 0.668,
    beta: 3.806,
    survival: [
      0.8506928923, 0.7468816296, 0.6698169202, 0.6099510247, 0.5618689756, 0.5222522904, 0.4889446209,
      0.4604789588, 0.4358196719, 0.4142130562, 0.395096411, 0.3780404202,
    ],
  },
  {
    name: 'S3',
    alpha: 0.704,
    beta: 1.182,
    survival: [
      0.6267232238, 0.4738427146, 0.3879998759, 0.332094859, 0.292374373, 0.2624830633, 0.2390506417,
      0.2201116757, 0.2044371238, 0.1912161304, 0.1798905241, 0.1700625768,
    ],
  },
];

describe.each(laws)(
  '$name: drift alone is shifted-beta-geometric ($alpha, $beta)',
  ({ alpha, beta, survival }) => {
    test('the recursion gives the published survival', () => {
      shiftedBetaGeometric(alpha, beta, 12).forEach((share, index) =>
        expect(share).toBeCloseTo(survival[index]!, 9),
      );
    });

    test('the table of hazards has that law', () => {
      survival.forEach((share, index) => {
        expect(Math.abs(survivalOfTable(alpha, beta, index + 1) - share)).toBeLessThan(2e-6);
      });
    });

    test('people leave by it, in the mean and in the variance', () => {
      const levers = {
        ...nothingActs,
        ...alike(),
        'segments.everyone.driftShape': 'beta',
        'segments.everyone.driftAlpha': alpha,
        'segments.everyone.driftBeta': beta,
      };
      const job = jobFor({ levers, people: 2000, days: 13, seed: 'shifted beta geometric' });
      expectSurvival(job, 400, Object.fromEntries(survival.map((share, index) => [index + 1, share])));
    });
  },
);

describe('S4: two kinds of people, each of constant loyalty', () => {
  const levers = {
    ...nothingActs,
    ...alike('fickle'),
    ...alike('loyal'),
    'segments.fickle.share': 0.5,
    'segments.loyal.share': 0.5,
    'segments.fickle.driftChance': 0.5,
    'segments.loyal.driftChance': 0.1,
  };
  const job = jobFor({
    items: { segments: ['fickle', 'loyal'] },
    levers,
    people: 2000,
    days: 13,
    seed: 'ruse',
  });
  const rising = [0.7, 0.7571428571, 0.8056603774, 0.8414519906, 0.8652101308];

  test('the mixture gives the published retention, which rises although nobody changes', () => {
    const survival = (t: number) => 0.5 * 0.9 ** t + 0.5 * 0.5 ** t;
    rising.forEach((rate, index) => expect(survival(index + 1) / survival(index)).toBeCloseTo(rate, 9));
    expect(survival(12)).toBeCloseTo(0.1413368386, 9);
    expect((0.5 * 0.9 ** 12) / survival(12)).toBeCloseTo(0.9991363164, 9);
  });

  test('people leave by it', () => {
    const records = replicates(job, 400, dayWithOpenDoor, (record) => ({
      present: dailySum(record, 'present'),
      loyal: columnOf(record, 'group').filter((group, person) => {
        const left = columnOf(record, 'leftDay')[person]!;
        return group === 1 && (left < 0 || left >= 12);
      }).length,
    }));
    // Half of the people are of each kind, exactly: the variance is that of two binomials, not of the mixture.
    for (let t = 1; t <= 12; t++) {
      const kinds = [0.9 ** t, 0.5 ** t];
      const expected = kinds.reduce((sum, share) => sum + 1000 * share, 0);
      const spread = kinds.reduce((sum, share) => sum + 1000 * share * (1 - share), 0);
      expectMoments(
        records.map(({ present }) => present[t]!),
        expected,
        spread,
        `day ${t}`,
      );
    }
    expectBinomial(
      records.map(({ loyal }) => loyal),
      1000,
      0.9 ** 12,
      'loyal ones left',
    );
  });
});

describe('S6: constant drift and three churn nodes', () => {
  const bumps = [
    { name: 'signup', day: 0, area: 0.25, width: 1 },
    { name: 'week', day: 7, area: 0.03, width: 1.5 },
    { name: 'milestone', day: 30, area: 0.05, width: 2 },
  ];
  const published = { 1: 0.7993874774, 7: 0.6442119463, 30: 0.4267921947, 90: 0.2066374519 };
  /** A bump of hazard A·e^(−(t − c)² / 2w²) is a node whose share leaves before age ∞. */
  const shareOf = ({ day, area, width }: (typeof bumps)[number]) =>
    1 - Math.exp(-area * width * Math.sqrt(2 * Math.PI) * normalCdf(day / width));
  const levers = Object.fromEntries(
    bumps.flatMap((bump) => [
      [`nodes.${bump.name}.share`, shareOf(bump)],
      [`nodes.${bump.name}.day`, bump.day],
      [`nodes.${bump.name}.width`, bump.width],
    ]),
  );

  test('the hazards of the nodes and the drift add up to the published survival', () => {
    const hazards = bumps.map((bump) => nodeHazard(shareOf(bump), bump.day, bump.width, 90));
    for (const [age, share] of Object.entries(published)) {
      let sum = 0.01 * Number(age);
      for (const hazard of hazards) for (let d = 0; d < Number(age); d++) sum += hazard[d]!;
      expect(Math.exp(-sum)).toBeCloseTo(share, 9);
    }
  });

  test('people leave by it', () => {
    const job = jobFor({
      items: { nodes: bumps.map(({ name }) => name) },
      levers: { ...nothingActs, ...alike(), ...levers, 'segments.everyone.driftChance': 1 - Math.exp(-0.01) },
      people: 2000,
      days: 91,
      seed: 'nodes',
    });
    expectSurvival(job, 300, published);
  });
});
