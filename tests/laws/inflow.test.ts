import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  burstShape,
  channelKinds,
  checkJob,
  columnOf,
  dailySum,
  day,
  defaultMemoryLimit,
  itemNames,
  mostBytes,
  mostPeople,
  totalOf,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { alike, jobFor, nothingActs, recordOf, replicates } from '../jobs.ts';
import { expectBinomial, expectMoments, mean } from '../statistics.ts';
import { holds, moved, world } from './worlds.ts';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);

const allOf = (record: RunRecord, total: string): number => sum(totalOf(record, total).values);

/** Every channel or every segment of a job gets the same lever. */
const everywhere = (job: Job, collection: string, lever: string, value: LeverValue): Job =>
  moved(
    job,
    Object.fromEntries(
      itemNames(job.settings, collection).map((name) => [`${collection}.${name}.${lever}`, value]),
    ),
  );

/** Nothing comes back from people, so that only the market connects the days, and it does not empty at once. */
function slowly(job: Job): Job {
  const ofChannels = {
    imitation: 0,
    costPerJoiner: 0,
    signUpReward: 0,
    organicPerDay: 0.002,
    reachPerDay: 0.1,
    visitRate: 0.9,
    signUpRate: 0.8,
    firstDay: 3,
    lagDays: 2,
  };
  const ofSegments = { rivalShare: 0, rivalsPerDay: 0 };
  const plain = Object.entries(ofChannels).reduce(
    (each, [lever, value]) => everywhere(each, 'channels', lever, value),
    { ...job, calendar: [] } as Job,
  );
  return Object.entries(ofSegments).reduce(
    (each, [lever, value]) => everywhere(each, 'segments', lever, value),
    moved(plain, { 'trust.mediaPerDay': 0, 'trust.casesPerDay': 0, 'referral.invites': 0 }),
  );
}

describe('the path of a channel', () => {
  test('who joins has come to look, and who comes to look was reached', () => {
    let between = 0;
    holds(
      fc.property(world(), (job) => {
        const record = recordOf(job);
        const [reached, visits] = ['reached', 'channelVisits'].map((name) => totalOf(record, name).values);
        const joined = totalOf(record, 'joined').values;
        const width = record.segments.length;
        visits!.forEach((visited, at) => {
          const own = sum(joined.subarray(at * width, (at + 1) * width));
          if (own > visited || visited > reached![at]!)
            throw new Error(`at ${at}: ${own}, ${visited}, ${reached![at]}`);
          if (own < visited) between += 1;
        });
      }),
      25,
    );
    expect(between).toBeGreaterThan(600);
  });

  test('each count has its law: hazards of being reached, of visiting and of signing up', () => {
    const job = jobFor({
      levers: {
        'channels.door.organicPerDay': 0.5,
        'channels.door.visitRate': 0.4,
        'channels.door.signUpRate': 0.3,
        'segments.everyone.rivalShare': 0.25,
      },
      people: 400,
      days: 1,
      seed: 'path',
    });
    const seen = replicates(job, 600, day, (record) => ({
      reached: allOf(record, 'reached'),
      visits: allOf(record, 'channelVisits'),
      joined: record.joined,
      lost: allOf(record, 'lostToCompetitors'),
    }));
    const chance = (hazard: number) => 1 - Math.exp(-hazard);
    expectBinomial(
      seen.map((one) => one.reached),
      400,
      chance(0.5),
      'reached',
    );
    expectBinomial(
      seen.map((one) => one.visits),
      400,
      chance(0.5 * 0.4),
      'visits',
    );
    expectBinomial(
      seen.map((one) => one.joined),
      400,
      chance(0.5 * 0.4 * 0.3 * 0.75),
      'joined',
    );
    // Of those who did not join, by a hazard of their own: joined and lost together follow the law of deciding …
    const decided = (0.5 * 0.4 * 0.3 * 0.25 * 400 * Math.exp(-0.5 * 0.4 * 0.3 * 0.75)) | 0;
    expect(mean(seen.map((one) => one.lost))).toBeGreaterThan(decided * 0.8);
  });

  test('trust makes more of the same visitors sign up', () => {
    const levers = { 'channels.door.organicPerDay': 0.02, 'channels.door.signUpRate': 0.2 };
    const [plain, trusted] = [0, 200_000].map((money) =>
      recordOf(jobFor({ levers: { ...levers, 'trust.casesPerDay': money }, people: 20_000, days: 60 })),
    );
    expect(trusted!.joined).toBeGreaterThan(plain!.joined * 1.3);
    const visitsPerLeft = (record: RunRecord) =>
      sum(totalOf(record, 'channelVisits').values) / sum(totalOf(record, 'marketLeft').values);
    expect(visitsPerLeft(trusted!) / visitsPerLeft(plain!)).toBeCloseTo(1, 1);
    expect(allOf(trusted!, 'trustSpend')).toBe(60 * 200_000);
  });
});

describe('relation 17: more of what brings people never brings fewer', () => {
  const size = { people: [200, 2000], days: [10, 40] } as const;
  const steps = [
    ['spendPerDay', 'flow', 300_000],
    ['spendPerDay', 'stock', 3_000_000],
    ['hoursPerDay', 'stock', 300],
    ['organicPerDay', 'loop', 0.01],
    ['residue', 'burst', 300],
    ['preparationDays', 'burst', 10],
  ] as const;

  test.each(steps)('%s in a channel of the kind %s', (lever, kind, step) => {
    let more = 0;
    holds(
      fc.property(world(size), (random) => {
        const slow = moved(slowly(random), { 'ledger.budget': null });
        // One channel of the kind, among whatever others the world has.
        const name = itemNames(slow.settings, 'channels')[0]!;
        const plain = moved(slow, {
          [`channels.${name}.kind`]: kind,
          [`channels.${name}.preparationPower`]: 0.5,
          [`channels.${name}.steepness`]: 1,
        });
        const before = (plain.settings.channels![name] as Record<string, number>)[lever]!;
        const raised = moved(plain, { [`channels.${name}.${lever}`]: before + step });
        const [few, many] = [plain, raised].map((job) => dailySum(recordOf(job), 'marketLeft'));
        few!.forEach((left, on) => {
          if (many![on]! > left) throw new Error(`on day ${on} more are left: ${many![on]} of ${left}`);
        });
        more += few!.at(-1)! - many!.at(-1)!;
      }),
      15,
    );
    expect(more).toBeGreaterThan(50);
  });

  test('a larger budget', () => {
    let more = 0;
    holds(
      fc.property(world(size), fc.integer({ min: 0, max: 2_000_000 }), (random, budget) => {
        const flowing = everywhere(slowly(random), 'channels', 'kind', 'flow');
        const plain = everywhere(flowing, 'channels', 'spendPerDay', 200_000);
        const [few, many] = [budget, budget * 3].map(
          (money) => recordOf(moved(plain, { 'ledger.budget': money, 'ledger.fixedPerDay': 0 })).joined,
        );
        expect(many).toBeGreaterThanOrEqual(few!);
        more += many! - few!;
      }),
      15,
    );
    expect(more).toBeGreaterThan(20);
  });
});

describe('kinds of channels', () => {
  test('a flow channel does not look at the levers of other kinds, nor at money in one that takes none', () => {
    const others: Record<string, LeverValue> = {
      'channels.door.hoursPerDay': 50,
      'channels.door.residue': 80,
      'channels.door.preparationDays': 9,
      'channels.door.roundCost': 1_000_000,
      'channels.door.imitation': 0.5,
      'channels.door.firstDay': 2,
    };
    const levers = { 'channels.door.spendPerDay': 50_000, 'channels.door.organicPerDay': 0.002 };
    const pull = (more: Record<string, LeverValue>) =>
      totalOf(recordOf(jobFor({ levers: { ...levers, ...more } })), 'pull').values;
    expect(pull(others)).toEqual(pull({}));
    for (const kind of ['burst', 'spread', 'loop']) {
      const record = recordOf(jobFor({ levers: { ...levers, 'channels.door.kind': kind } }));
      expect(allOf(record, 'channelSpend'), kind).toBe(0);
    }
  });

  test('an event rises, fades by its power law, comes again, and leaves goodwill', () => {
    const levers = {
      'channels.door.kind': 'burst',
      'channels.door.firstDay': 5,
      'channels.door.everyDays': 30,
      'channels.door.riseDays': 2,
      'channels.door.preparationDays': 9,
      'channels.door.preparationPower': 0.5,
      'channels.door.hoursPerDay': 4,
      'channels.door.roundCost': 7000,
      'channels.door.residue': 20,
      'channels.door.reachPerDay': 0.01,
      'channels.door.lagDays': 90,
    };
    const record = recordOf(jobFor({ levers, days: 60 }));
    const pull = totalOf(record, 'pull').values;
    const strength = Math.sqrt(10);
    expect([...pull.subarray(0, 5)]).toEqual([0, 0, 0, 0, 0]);
    expect(pull[5]).toBeCloseTo((0.01 * strength) / 3, 12);
    expect(pull[7]).toBeCloseTo(0.01 * strength, 12);
    // Two days after the peak, at a fading time of 2 days, 2^(−1.4) of it is left.
    expect(pull[9]! / pull[7]!).toBeCloseTo(2 ** -1.4, 9);
    expect(pull[37]).toBeGreaterThan(pull[7]!);
    expect(allOf(record, 'channelSpend')).toBe(2 * 7000);
    // Five days before the first, nine before the second, four before one that comes after the run.
    expect(allOf(record, 'channelHours')).toBe(4 * (5 + 9 + 4));
    const goodwill = totalOf(record, 'goodwill').values;
    expect(goodwill[4]).toBe(0);
    expect(goodwill[5]).toBeCloseTo(20 * strength, 9);
    expect(goodwill[35]!).toBeGreaterThan(goodwill[5]!);
    expect(burstShape(366, { ...levers, riseDays: 2, fadeDays: 2, fadePower: 1.4 } as never)).toBe(0);
  });

  test('a spread channel follows those who are there, or all who ever joined', () => {
    const levers = {
      ...nothingActs,
      ...alike(),
      'segments.everyone.driftChance': 0.05,
      'channels.door.kind': 'spread',
      'channels.door.organicPerDay': 0.002,
      'channels.door.imitation': 0.1,
    };
    const joined = (adopters: string) =>
      recordOf(
        jobFor({ levers: { ...levers, 'channels.door.adopters': adopters }, people: 20_000, days: 60 }),
      ).joined;
    expect(joined('joined')).toBeGreaterThan(joined('present') * 1.2);
  });

  test('the kind is that of the world, whatever is dated', () => {
    const job = jobFor({
      levers: { 'channels.door.organicPerDay': 0.01, 'channels.door.imitation': 0.5 },
      days: 20,
    });
    const dated = [{ day: 3, label: '', changes: [['channels.door.kind', 'spread']], cost: 0 }] as const;
    expect(recordOf({ ...job, calendar: dated }).joined).toBe(recordOf(job).joined);
    expect(channelKinds(job.settings)).toEqual(['flow']);
    const problems = checkJob({ ...job, calendar: dated }, day, defaultMemoryLimit);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['kindDated channels.door.kind']);
  });
});

describe('the market', () => {
  const plain = { 'channels.door.organicPerDay': 0.01 };

  test('grows and shrinks by its rate a year', () => {
    const size = (rate: number, organic = 0.01) => {
      const levers = { 'channels.door.organicPerDay': organic, 'segments.everyone.growthPerYear': rate };
      return dailySum(recordOf(jobFor({ levers, people: 10_000, days: 366 })), 'marketSize')[365]!;
    };
    expect(size(0)).toBe(10_000);
    expect(Math.abs(size(0.3) - 13_000)).toBeLessThanOrEqual(1);
    expect(size(9)).toBeGreaterThan(99_990);
    // The memory a run may take is reckoned with the market as it will be.
    const growing = jobFor({ levers: { 'segments.everyone.growthPerYear': 9 }, people: 10_000, days: 365 });
    expect(mostPeople(growing)).toBe(100_001);
    expect(mostBytes(growing, day)).toBeGreaterThan(7 * mostBytes({ ...growing, days: 1 }, day));
    expect(Math.abs(size(-0.2, 0) - 8000)).toBeLessThanOrEqual(1);
    // Those who have joined stay in it: only who is left can go.
    expect(size(-0.2, 0.01)).toBeGreaterThan(8000);
  });

  test('leaks to competitors by its hazard, and by their part of those who make up their minds', () => {
    const leak = jobFor({
      levers: { 'segments.everyone.rivalsPerDay': 0.02 },
      people: 500,
      days: 30,
      seed: 'leak',
    });
    const lost = replicates(leak, 600, day, (record) => dailySum(record, 'lostToCompetitors')[29]!);
    expectBinomial(lost, 500, 1 - Math.exp(-0.6), 'lost');
    const strong = jobFor({
      levers: { ...plain, 'segments.everyone.rivalShare': 0.5 },
      people: 500,
      days: 30,
    });
    const joined = replicates(strong, 600, day, (record) => record.joined);
    // Half of a hazard of 0.01 a day wins a person, all of it takes her off the market.
    const won = 0.5 * (1 - Math.exp(-0.3));
    expect(Math.abs(mean(joined) - 500 * won)).toBeLessThan(
      4 * Math.sqrt((500 * won * (1 - won)) / 600) + 1.5,
    );
  });
});

describe('what the next person costs', () => {
  const levers = {
    'channels.door.spendPerDay': 60_000,
    'channels.door.halfSpend': 100_000,
    'channels.door.carryOver': 0,
    'channels.door.reachPerDay': 0.2,
    'channels.door.signUpRate': 0.5,
  };
  const people = 1_000_000;
  const at = (more: Record<string, LeverValue>) =>
    recordOf(jobFor({ levers: { ...levers, ...more }, people, days: 1 }));

  test('is the slope of expected joins', () => {
    const record = at({});
    const expected = (spend: number) => {
      const height = 1 / (1 + 100_000 / spend);
      return people * (1 - Math.exp(-0.2 * height * 0.5));
    };
    const slope = (expected(60_010) - expected(59_990)) / 20;
    expect(totalOf(record, 'marginalJoins').values[0]! / slope).toBeCloseTo(1, 5);
    // Beyond the bend the next person costs more than the last ones did on average.
    expect(1 / slope).toBeGreaterThan(60_000 / record.joined);
  });

  test('includes what is paid for each', () => {
    const free = totalOf(at({}), 'marginalJoins').values[0]!;
    const paid = totalOf(at({ 'channels.door.costPerJoiner': 500 }), 'marginalJoins').values[0]!;
    expect(1 / paid - 1 / free).toBeCloseTo(500, 6);
    const only = at({
      'channels.door.spendPerDay': 0,
      'channels.door.reachPerDay': 0,
      'channels.door.costPerJoiner': 500,
      'channels.door.organicPerDay': 0.01,
    });
    expect(totalOf(only, 'marginalJoins').values[0]).toBe(1 / 500);
    expect(allOf(only, 'channelSpend')).toBe(500 * only.joined);
  });
});

describe('rewards and the people a channel brings', () => {
  const job = (more: Record<string, LeverValue>) =>
    jobFor({
      levers: { 'channels.door.organicPerDay': 0.02, 'channels.door.signUpRate': 0.3, ...more },
      people: 4000,
      days: 30,
    });

  test('hunters come with a reward, a share of all who join, and none without', () => {
    expect(sum(columnOf(recordOf(job({})), 'hunter'))).toBe(0);
    const record = recordOf(job({ 'channels.door.signUpReward': 2000, 'channels.door.mostHunters': 0.6 }));
    expectMoments([...columnOf(record, 'hunter')], 0.3, 0.21, 'hunters');
    expect(allOf(record, 'signUpRewardSpend')).toBe(2000 * record.joined);
    expect(record.joined).toBeGreaterThan(recordOf(job({})).joined);
  });

  test('a spent budget offers none', () => {
    const record = recordOf(job({ 'channels.door.signUpReward': 2000, 'ledger.budget': 100_000 }));
    expect(allOf(record, 'signUpRewardSpend')).toBe(100_000);
    const lastHunter = columnOf(record, 'hunter').lastIndexOf(1);
    expect(columnOf(record, 'joinDay')[lastHunter]).toBeLessThan(10);
  });

  test('intent of a channel’s people is shifted, person by person', () => {
    const [plain, keen] = [0, 1.5].map((shift) =>
      columnOf(recordOf(job({ 'channels.door.intentShift': shift })), 'intent'),
    );
    expect(
      keen!.map((value, person) => value - plain![person]!).every((by) => Math.abs(by - 1.5) < 1e-12),
    ).toBe(true);
  });
});
