import { expect } from 'vitest';
import {
  activeInWindow,
  allTotals,
  columnOf,
  dailySum,
  day,
  eachActiveDay,
  growthAccounts,
  leavingByAge,
  returnsByAge,
  totalOf,
  type RunRecord,
} from '#lab';

/* What must add up in every record, whatever the world. */

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

export function expectStocks(record: RunRecord): void {
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

/** A total of each group over all days. */
function sums(record: RunRecord, total: string): number[] {
  const { width, values } = totalOf(record, total);
  return Array.from({ length: width }, (_, group) => sum(values.filter((__, at) => at % width === group)));
}

/** A column of the people of each group. */
function sumsOverPeople(record: RunRecord, column: string): number[] {
  const of = Array.from({ length: record.channels.length * record.segments.length }, () => 0);
  const group = columnOf(record, 'group');
  columnOf(record, column).forEach((value, person) => (of[group[person]!]! += value));
  return of;
}

export function expectPeopleAddUp(record: RunRecord): void {
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
    expect(sums(record, total), total).toEqual(sumsOverPeople(record, column));
}

/** What is kept by age is what those who joined in the record did, each day of theirs at its place. */
export function expectAgesAddUp(record: RunRecord): void {
  expect(record.ages.map(({ name }) => name)).toEqual([
    'orders',
    'revenue',
    'memberFees',
    'commissionRevenue',
  ]);
  const joinDay = columnOf(record, 'joinDay');
  const [group, groups] = [columnOf(record, 'group'), record.channels.length * record.segments.length];
  const fromBefore = joinDay.some((day) => day < 0);
  for (const { name, values, width } of record.ages) {
    const byGroup = Array.from({ length: width }, (_, at) => sum(values.filter((__, i) => i % width === at)));
    if (!fromBefore) expect(byGroup, name).toEqual(sums(record, name));
    const column = name === 'revenue' ? 'spent' : name === 'orders' ? 'orders' : undefined;
    if (column === undefined || fromBefore) continue;
    // Nobody does anything at an age that she has not reached.
    const oldest = Array.from({ length: groups }, () => -1);
    joinDay.forEach((day, person) => {
      oldest[group[person]!] = Math.max(oldest[group[person]!]!, record.about.days - 1 - day);
    });
    values.forEach((value, at) =>
      expect(value === 0 || Math.floor(at / width) <= oldest[at % width]!).toBe(true),
    );
  }
}

/** Nobody is active before she joins or after she has left; everybody is on the day she joins. */
export function expectActivityInLife(record: RunRecord): void {
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

export function expectMeasuresAddUp(record: RunRecord): void {
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
export function expectNumbers(record: RunRecord): void {
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
