import { afterAll, describe, expect, test } from 'vitest';
import {
  assemble,
  classColumns,
  classTotals,
  customers,
  day,
  hashRecord,
  mechanism,
  measures,
  pieceOf,
  simulate,
  stage,
  sumOf,
  visit,
  wholes,
  type AnyMechanism,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { dayWithOpenDoor, jobFor, recordOf, type Plan } from '../jobs.ts';

/*
 * Principle 3 of the model: a mechanism at neutral levers, executed, changes no value of the columns and totals that
 * it shares with a run without it; and a small step off neutral changes something.
 */

interface Case {
  readonly neutral: Readonly<Record<string, LeverValue>>;
  readonly step: Readonly<Record<string, LeverValue>>;
  readonly calendar?: NonNullable<Plan['calendar']>;
  /** Even off neutral it keeps numbers of its own only, and moves no others than these. */
  readonly keepsToItself?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  calendar: { neutral: {}, step: {}, calendar: [{ day: 3, label: 'a fair', changes: [], cost: 100 }] },
  coreProcess: {
    // Everything asked for is done.
    neutral: { 'processes.answering.demandPerActive': 0.1, 'processes.answering.capacityPerDay': 1000 },
    step: { 'processes.answering.capacityPerDay': 50 },
  },
  trust: {
    neutral: { 'trust.mediaPerDay': 0, 'trust.casesPerDay': 0, 'channels.door.signUpRate': 0.6 },
    step: { 'trust.casesPerDay': 2000 },
  },
  acquisition: {
    neutral: { 'channels.door.organicPerDay': 0, 'channels.door.spendPerDay': 0 },
    step: { 'channels.door.organicPerDay': 0.01 },
  },
  arrival: {
    // No lever reaches a habit that never forms: it takes at most 1000 days.
    neutral: {
      'segments.everyone.visitShape': 'point',
      'segments.everyone.visitBase': 0,
      'segments.everyone.driftShape': 'point',
      'segments.everyone.driftChance': 0,
      'segments.everyone.intent': 0,
      'segments.everyone.intentSpread': 0,
      'segments.everyone.habitSpread': 0,
      'segments.everyone.habitDays': Infinity,
      'segments.everyone.priceSensitivity': 0,
    },
    step: { 'segments.everyone.visitBase': 0.05 },
  },
  // A rule that matches nobody.
  care: { neutral: { 'rules.push.when': 'false' }, step: { 'rules.push.when': 'age > 1' } },
  programme: { neutral: { 'programme.spendPerDay': 0 }, step: { 'programme.spendPerDay': 2000 } },
  onboarding: {
    // Longer than the run: steps are climbed, but nobody gets as far as being activated.
    neutral: { 'onboarding.activationCount': 100 },
    step: { 'onboarding.activationCount': 2 },
  },
  contribution: {
    // A tenth contributes, is followed and applauded; what that would do to visits and leaving is left at nothing.
    neutral: {
      'segments.everyone.creatorShare': 0.1,
      'segments.everyone.creatorRate': 1,
      'contribution.contentEach': 0,
    },
    step: { 'contribution.fanFollows': 1, 'contribution.fanMeetings': 50 },
  },
  improvement: {
    neutral: {
      'improvement.listeningHours': 0,
      'improvement.requestSpendPerDay': 0,
      'features.search.spendPerDay': 0,
    },
    step: { 'improvement.requestSpendPerDay': 2000 },
  },
  satisfaction: {
    neutral: { 'features.search.delivered': 0.5, 'features.search.promised': 0.5 },
    step: { 'features.search.delivered': 0.6 },
  },
  survey: { neutral: { 'survey.every': 0 }, step: { 'survey.every': 7 }, keepsToItself: [] },
  incentives: {
    // A reward that costs nothing and that nobody feels.
    neutral: { 'incentives.gift.size': 0, 'incentives.gift.reward': 0 },
    step: { 'incentives.gift.size': 0.1 },
  },
  revenue: {
    neutral: { 'revenue.purchaseBase': -22, 'revenue.purchaseActivated': 0 },
    step: { 'revenue.purchaseBase': -4 },
    keepsToItself: ['income'],
  },
  coupons: {
    // Nothing is bought on a coupon, so there is nothing to remember.
    neutral: { 'incentives.gift.kind': 'coupon', 'incentives.gift.discount': 0, 'incentives.gift.size': 0 },
    step: { 'incentives.gift.discount': 0.2, 'revenue.purchaseBase': -1 },
  },
  membership: {
    neutral: { 'membership.joinBase': -22 },
    step: { 'membership.joinBase': -3 },
  },
  advertising: { neutral: { 'advertising.adsPerVisit': 0 }, step: { 'advertising.adsPerVisit': 3 } },
  marketplace: {
    neutral: { 'marketplace.dealBase': -22 },
    step: { 'marketplace.dealBase': -3 },
    keepsToItself: ['income'],
  },
  redPackets: {
    neutral: { 'circles.club.packetsPerDay': 0 },
    step: { 'circles.club.packetsPerDay': 2000 },
  },
  community: {
    neutral: { 'circles.club.topicsPerWeek': 0, 'circles.club.roles': 0, 'circles.club.meetingsPerMonth': 0 },
    step: { 'circles.club.topicsPerWeek': 3 },
  },
  referral: {
    neutral: { 'channels.door.kind': 'loop', 'referral.invites': 0 },
    step: { 'referral.invites': 0.2 },
  },
  leave: {
    neutral: {
      'segments.everyone.driftShape': 'point',
      'segments.everyone.driftChance': 0,
      'nodes.week.share': 0,
    },
    step: { 'nodes.week.share': 0.05 },
  },
  ladder: { neutral: {}, step: { 'ladder.habitFrom': 0.05 }, keepsToItself: [] },
  customers: {
    // Whatever is thought of people moves nobody.
    neutral: { 'customers.sortEvery': 365 },
    step: { 'customers.sortEvery': 1 },
    keepsToItself: [],
  },
  stage: {
    // Steps belong to all stages, so it is all the same which one it is.
    neutral: {},
    step: { 'stage.settledActivation': 0, 'stage.settledReturning': 0 },
    keepsToItself: [],
  },
  unitCosts: { neutral: {}, step: { 'unitCosts.perVisit': 20 }, keepsToItself: ['cost'] },
  ledger: {
    neutral: { 'ledger.budget': null, 'ledger.fixedPerDay': 0 },
    step: { 'ledger.budget': 50_000 },
  },
};

const world = (levers: Case['neutral'], more: Partial<Plan> = {}): Job =>
  jobFor({
    items: {
      steps: ['first'],
      nodes: ['week'],
      processes: ['answering'],
      features: ['search'],
      circles: ['club'],
      incentives: ['gift'],
      rules: ['push'],
    },
    levers: {
      'channels.door.organicPerDay': 0.03,
      'channels.door.spendPerDay': 5000,
      'nodes.week.day': 7,
      ...levers,
    },
    people: 1500,
    days: 40,
    ...more,
  });

function ran(
  job: Job,
  list: readonly AnyMechanism[],
): { record: RunRecord; turns: Readonly<Record<string, number>> } {
  const run = simulate(job, list);
  let step = run.next();
  while (!step.done) step = run.next();
  return { record: assemble(job, list, [pieceOf(step.value)]), turns: step.value.turns };
}

/** What one mechanism keeps: its columns, totals and classes. */
const keptBy = ({ columns, totals, classifications = {} }: AnyMechanism, job: Job): string[] => [
  ...Object.keys(columns?.(job.settings, job) ?? {}),
  ...Object.keys(totals ?? {}),
  ...Object.keys(classColumns(classifications)),
  ...Object.keys(classTotals(classifications)),
];

/** The hash of what a run without this mechanism has as well; tiers and stage are read off all of it. */
function sharedHash(record: RunRecord, one: AnyMechanism, job: Job, moved: readonly string[] = []): string {
  const own = new Set([...[one, customers, stage].flatMap((each) => keptBy(each, job)), ...moved]);
  return hashRecord({
    ...record,
    totals: record.totals.filter(({ name }) => !own.has(name)),
    ages: record.ages.filter(({ name }) => !own.has(name)),
    columns: record.columns.filter(({ name }) => !own.has(name)),
  });
}

/** How often each mechanism took its turn at neutral levers; printed at the end. */
const executions: Record<string, number> = {};

afterAll(() => {
  const counts = Object.entries(executions).map(([id, turns]) => `${id} ${turns}`);
  console.log(`Executed at neutral levers, with nothing moved: ${counts.join(', ')}`);
});

test('every mechanism has its case, but the visit, whose terms have theirs', () => {
  expect(Object.keys(cases)).toEqual(day.map(({ id }) => id).filter((id) => id !== 'visit'));
});

describe.each(Object.entries(cases))('%s', (id, { neutral, step, calendar, keepsToItself }) => {
  const one = day.find((each) => each.id === id)!;
  // Without acquisition nobody would come at all.
  const list = id === 'acquisition' ? dayWithOpenDoor : day;
  const present = ran(world(neutral), list);
  const job = world({ ...neutral, ...step }, calendar && { calendar });
  const off = ran({ ...world(neutral), off: [id] }, list);

  test('relation 7: is executed at neutral levers and changes nothing it shares', () => {
    expect(off.turns[id]).toBeUndefined();
    expect(present.turns[id]).toBeGreaterThanOrEqual(40);
    executions[id] = present.turns[id]!;
    expect(present.record.joined).toBeGreaterThan(500);
    expect(sharedHash(present.record, one, job)).toBe(sharedHash(off.record, one, job));
  });

  test('changes something a small step off neutral', () => {
    const stepped = ran(job, list).record;
    expect(hashRecord(stepped)).not.toBe(hashRecord(present.record));
    if (keepsToItself)
      expect(sharedHash(stepped, one, job, keepsToItself)).toBe(
        sharedHash(present.record, one, job, keepsToItself),
      );
    else expect(sharedHash(stepped, one, job)).not.toBe(sharedHash(present.record, one, job));
  });
});

describe('visit', () => {
  const neutral = { 'visit.novelty': 0, 'visit.habitWeight': 0, 'visit.weekend': 0 };
  const bare: AnyMechanism = { ...visit, terms: visit.terms!.filter(({ id }) => id === 'need') };
  const bareDay = day.map((one) => (one.id === 'visit' ? bare : one));

  test('terms at 0 are no terms', () => {
    const job = world(neutral);
    const { record, turns } = ran(job, day);
    expect(turns.visit).toBeGreaterThanOrEqual(40);
    executions.visit = turns.visit!;
    expect(hashRecord(record)).toBe(hashRecord(recordOf(job, bareDay)));
  });

  test.each(Object.keys(neutral))('a little %s changes something', (path) => {
    const job = world({ ...neutral, [path]: 0.1 });
    expect(hashRecord(recordOf(job))).not.toBe(hashRecord(recordOf(world(neutral))));
    expect(hashRecord(recordOf(job, bareDay))).toBe(hashRecord(recordOf(world(neutral))));
  });
});

describe('those who only look', () => {
  const seen: number[] = [];
  const onlooker = mechanism({
    id: 'onlooker',
    title: 'Onlooker',
    help: 'Reads whatever there is to read.',
    levers: {},
    columns: () => ({ looks: { type: 'int32', initial: 0, label: 'Looks', tag: 'hidden' } }),
    totals: { looked: { label: 'Looked at', by: 'one', counted: 'people' } },
    start: (run) => ({
      born: (block, from) => void seen.push(block.presentCount - from, run.purpose('onlooker').a),
      pass: (block, today) => {
        for (let row = 0; row < block.presentCount; row++) wholes(block, 'looks')[row]! += 1;
        run.add('looked', today, block.presentCount);
      },
      evening: (today) => void seen.push(sumOf(run.sheet, 'active', today)),
    }),
  });

  test('relation 8: a further mechanism that only reads changes nothing, wherever it stands in the day', () => {
    const job = world({});
    const plain = sharedHash(recordOf(job), onlooker, job);
    for (let place = 0; place <= day.length; place++) {
      const list = [...day.slice(0, place), onlooker, ...day.slice(place)];
      const record = recordOf(job, list);
      expect(record.totals.find(({ name }) => name === 'looked')!.values[10]).toBeGreaterThan(0);
      expect(sharedHash(record, onlooker, job)).toBe(plain);
    }
    expect(seen.length).toBeGreaterThan(0);
  });

  test('relation 8: measures change nothing in the record they read', () => {
    const record = recordOf(world({}));
    const before = hashRecord(record);
    for (const measure of measures)
      for (const variant of [undefined, ...(measure.variants ?? []).map(({ id }) => id)]) {
        measure.value(record, variant);
        measure.series?.(record, variant);
      }
    expect(hashRecord(record)).toBe(before);
  });
});
