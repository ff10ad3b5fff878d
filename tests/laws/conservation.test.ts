import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activeInWindow,
  allTotals,
  columnOf,
  dailySum,
  day,
  eachActiveDay,
  growthAccounts,
  itemNames,
  leavingByAge,
  returnsByAge,
  totalOf,
  type Job,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, inAll, moved, world } from './worlds.ts';

const declaredTotals = allTotals(day);

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);

/** How often something happened to the people of each group on each day, counted over people. */
function countByGroup(
  record: RunRecord,
  count: (add: (person: number, today: number) => void) => void,
): Float64Array {
  const groups = record.channels.length * record.segments.length;
  const group = columnOf(record, 'group');
  const counted = new Float64Array(groups * record.about.days);
  count((person, today) => (counted[today * groups + group[person]!]! += 1));
  return counted;
}

/** The same from a column with the day on which it happened, or −1. */
const countDays = (record: RunRecord, column: string): Float64Array =>
  countByGroup(record, (add) =>
    columnOf(record, column).forEach((today, person) => (today < 0 ? undefined : add(person, today))),
  );

function expectStocks(record: RunRecord): void {
  const [joined, present, gone, returned] = ['joined', 'present', 'gone', 'returned'].map(
    (name) => totalOf(record, name).values,
  );
  const width = totalOf(record, 'present').width;
  for (let at = 0; at < present!.length; at++) {
    const before = at < width ? 0 : present![at - width]! - gone![at - width]! + returned![at - width]!;
    if (present![at] !== before + joined![at]!) throw new Error(`at ${at}: ${present![at]} are present`);
  }
  const [left, lost, market] = ['marketLeft', 'lostToCompetitors', 'marketSize'].map((name) =>
    dailySum(record, name),
  );
  let everJoined = 0;
  dailySum(record, 'joined').forEach((today, on) => {
    everJoined += today;
    expect(left![on]! + everJoined + lost![on]!, `market and joined on day ${on}`).toBe(market![on]);
  });
  expect(everJoined).toBe(record.joined);
}

function expectPeopleAddUp(record: RunRecord): void {
  expect(totalOf(record, 'joined').values).toEqual(countDays(record, 'joinDay'));
  // Who has come back may have left more than once: then the column knows the first time only.
  if (sum(totalOf(record, 'returned').values) === 0)
    expect(totalOf(record, 'gone').values).toEqual(countDays(record, 'firstLeftDay'));
  expect(totalOf(record, 'activated').values).toEqual(countDays(record, 'activatedDay'));
  expect(totalOf(record, 'activatedSeen').values).toEqual(countDays(record, 'activatedSeenDay'));
  const active = countByGroup(record, (add) => eachActiveDay(record, add));
  expect(totalOf(record, 'active').values).toEqual(active);
  expect(sum(columnOf(record, 'activated'))).toBe(sum(totalOf(record, 'activated').values));
  for (const [total, column] of [
    ['revenue', 'spent'],
    ['orders', 'orders'],
    ['stepsDone', 'stepsDone'],
    ['keyBehaviour', 'keyCount'],
    ['keyClicks', 'keyClicks'],
  ] as const)
    expect(sum(totalOf(record, total).values), total).toBe(sum(columnOf(record, column)));
}

/** Nobody is active before she joins or after she has left; everybody is on the day she joins. */
function expectActivityInLife(record: RunRecord): void {
  const joinDay = columnOf(record, 'joinDay');
  const leftDay = columnOf(record, 'leftDay');
  const reason = columnOf(record, 'reason');
  let outside = 0;
  let first = 0;
  eachActiveDay(record, (person, today) => {
    if (today === joinDay[person]) first += 1;
    if (today < joinDay[person]! || today >= record.about.days) outside += 1;
    if (leftDay[person]! >= 0 && today > leftDay[person]!) outside += 1;
  });
  expect({ outside, first }).toEqual({ outside: 0, first: record.joined });
  leftDay.forEach((left, person) => {
    if (left >= 0 !== reason[person]! >= 0 || reason[person]! >= record.reasons.length)
      throw new Error(`person ${person} left on ${left} for reason ${reason[person]}`);
  });
}

function expectMeasuresAddUp(record: RunRecord): void {
  const { active, fresh, retained, resurrected, dormant } = growthAccounts(record);
  active.forEach((count, week) => {
    expect(fresh[week]! + retained[week]! + resurrected[week]!).toBe(count);
    if (week > 0) expect(retained[week]! + dormant[week]!).toBe(active[week - 1]);
  });
  const { atRisk, left } = leavingByAge(record);
  const [gone, present] = [sum(totalOf(record, 'gone').values), sum(totalOf(record, 'present').values)];
  // Who has come back is at risk again, and may leave again: those days are no part of a first spell.
  const oneSpell = sum(totalOf(record, 'returned').values) === 0;
  if (oneSpell) expect([sum(left), sum(atRisk)]).toEqual([gone, present]);
  else expect(sum(left) <= gone && sum(atRisk) <= present).toBe(true);
  const { eligible, returned } = returnsByAge(record);
  expect(sum(returned)).toBe(sum(totalOf(record, 'active').values));
  expect(eligible[0]).toBe(record.joined);
  returned.forEach((count, age) => expect(count).toBeLessThanOrEqual(eligible[age]!));
  expect(activeInWindow(record, 1)).toEqual(dailySum(record, 'active'));
  const week = activeInWindow(record, 7);
  activeInWindow(record, 30).forEach((month, on) => expect(month).toBeGreaterThanOrEqual(week[on]!));
}

/** Counts are whole and not negative, and no number is missing or infinite. */
function expectNumbers(record: RunRecord): void {
  const odd: string[] = [];
  for (const { name, values } of record.totals) {
    const { counted, money } = declaredTotals[name]!;
    // Shared numbers may be anything that is a number; people and money are counted in whole ones.
    const whole = counted === 'people' || money;
    if (values.some((value) => !Number.isFinite(value) || (whole && (value < 0 || !Number.isInteger(value)))))
      odd.push(name);
  }
  for (const { name, values } of record.columns)
    // Who drifts away for sure has an infinite hazard; that is its value, and nothing is computed from it later.
    if (values.some((value) => !Number.isFinite(value) && !(name === 'driftHazard' && value === Infinity)))
      odd.push(name);
  expect(odd).toEqual([]);
}

describe('in any world', () => {
  test('people are conserved, day by day and group by group', () => {
    holds(
      fc.property(world(), (job) => expectStocks(recordOf(job))),
      40,
    );
  });

  test('totals are the sums over people, and people live between joining and leaving', () => {
    holds(
      fc.property(world(), (job) => {
        const record = recordOf(job);
        expectPeopleAddUp(record);
        expectActivityInLife(record);
      }),
      40,
    );
  });

  test('the measures add up', () => {
    holds(
      fc.property(world(), (job) => expectMeasuresAddUp(recordOf(job))),
      40,
    );
  });

  test('every number is a number', () => {
    holds(
      fc.property(world(), (job) => expectNumbers(recordOf(job))),
      60,
    );
  });

  test('a budget is never overspent, and what was not granted is counted', () => {
    holds(
      fc.property(world(), fc.integer({ min: 0, max: 3_000_000 }), (random, budget) => {
        // A calendar that moves spends or the budget itself would hide what was wanted.
        // Rewards are people's doing: what a day takes too much of them has its own law. So is what a joiner costs.
        // Contacts that are not granted reach nobody, and who is not reached lives another life; what is spent on classes
        // depends on who is in them, and that on what was granted before.
        const onNobody = ['starWage', 'ordinaryTraining', 'fanMeetings', 'selfTools'].map(
          (name) => [`contribution.${name}`, 0] as const,
        );
        const levers = {
          ...inAll(random, 'incentives', 'reward', 0),
          ...inAll(random, 'rules', 'cost', 0),
          ...Object.fromEntries(onNobody),
          'referral.reward': 0,
          'ledger.budget': budget,
        };
        const job = moved(payingNoJoiner({ ...random, calendar: [] }), levers);
        const [limited, unlimited] = [job, moved(job, { 'ledger.budget': null })].map((each) =>
          recordOf(each),
        );
        const spent = sum(totalOf(limited!, 'cost').values) - sum(totalOf(limited!, 'unitCost').values);
        const wanted = sum(totalOf(unlimited!, 'cost').values) - sum(totalOf(unlimited!, 'unitCost').values);
        // Beyond it numbers are not whole any more: nobody has that much money.
        fc.pre(wanted <= Number.MAX_SAFE_INTEGER);
        expect(spent).toBe(Math.min(wanted, budget));
        expect(spent + sum(totalOf(limited!, 'unfunded').values)).toBe(wanted);
        expect(sum(totalOf(unlimited!, 'unfunded').values)).toBe(0);
      }),
      40,
    );
  });
});

/** The same job with nothing paid for each joiner. */
function payingNoJoiner(job: Job): Job {
  const levers = itemNames(job.settings, 'channels').flatMap((name) => [
    [`channels.${name}.costPerJoiner`, 0],
    [`channels.${name}.signUpReward`, 0],
  ]);
  return moved(job, Object.fromEntries(levers) as Record<string, number>);
}

test('a budget is not overspent on joiners either, and those who are paid for do not come without it', () => {
  let refused = 0;
  holds(
    fc.property(
      world({ people: [200, 2000], days: [5, 30] }),
      fc.integer({ min: 0, max: 300_000 }),
      (random, budget) => {
        const [channel] = itemNames(random.settings, 'channels');
        const job = moved(
          { ...random, calendar: [] },
          {
            'ledger.budget': budget,
            [`channels.${channel}.costPerJoiner`]: 700,
            [`channels.${channel}.signUpReward`]: 300,
          },
        );
        const record = recordOf(job);
        expectStocks(record);
        const paidOut = ['channelSpend', 'signUpRewardSpend'].map((name) =>
          sum(totalOf(record, name).values),
        );
        expect(sum(paidOut)).toBeLessThanOrEqual(budget);
        const paid = sum(
          totalOf(record, 'joined').values.filter((_, at) => at % groupsOf(record) < record.segments.length),
        );
        expect(paid * 700).toBeLessThanOrEqual(budget);
        refused += sum(totalOf(record, 'unfunded').values);
      },
    ),
    30,
  );
  expect(refused).toBeGreaterThan(10_000);
});

const groupsOf = (record: RunRecord): number => record.channels.length * record.segments.length;

describe('in a world at its edge', () => {
  const busy = { 'channels.door.organicPerDay': 0.5, 'channels.door.spendPerDay': 1000 };
  const edges = {
    'nobody ever joins': jobFor({ levers: { 'channels.door.organicPerDay': 0 } }),
    'one person': jobFor({ levers: busy, people: 1 }),
    'one day': jobFor({ levers: busy, days: 1 }),
    'one person on one day': jobFor({ levers: busy, people: 1, days: 1 }),
    'nobody visits': jobFor({ levers: busy, off: ['visit'] }),
    'everybody leaves at once': jobFor({
      levers: { ...busy, 'segments.everyone.driftShape': 'point', 'segments.everyone.driftChance': 1 },
    }),
    'one segment is empty': jobFor({
      items: { segments: ['all', 'none'] },
      levers: { ...busy, 'segments.all.share': 1, 'segments.none.share': 0 },
    }),
  };

  test.each(Object.entries(edges))('%s', (name, job) => {
    const record = recordOf(job);
    expectStocks(record);
    expectPeopleAddUp(record);
    if (name !== 'nobody visits') expectActivityInLife(record);
    if (name !== 'nobody visits' && name !== 'nobody ever joins') expectMeasuresAddUp(record);
    expectNumbers(record);
  });

  test('nobody joins, and everything is 0 or an absence', () => {
    const record = recordOf(edges['nobody ever joins']);
    expect(record.joined).toBe(0);
    expect(sum(dailySum(record, 'active')) + sum(dailySum(record, 'gone'))).toBe(0);
    expect(returnsByAge(record).eligible[0]).toBe(0);
  });

  test('who surely drifts away is there for her first day only', () => {
    const record = recordOf(edges['everybody leaves at once']);
    expect(record.joined).toBe(1000);
    expect(dailySum(record, 'gone')).toEqual(dailySum(record, 'joined'));
    expect(dailySum(record, 'active')).toEqual(dailySum(record, 'joined'));
  });
});
