import { columnOf, dailySum, type RunRecord } from '../record/index.ts';
import { activeInWindow } from './activity.ts';
import { counted, once, ratio, upTo, type Measure } from './measure.ts';

/*
 * Three goals, one within the other: people who have joined, people who are active, what they pay. The second is the
 * first times a share, the third is the second times an amount; so each is bounded by the one before.
 */

/** Days over which people are active and money comes in. */
const windowDays = 30;

/** How many have joined by each evening, those from before the record among them. */
const usersBy = (record: RunRecord): Float64Array =>
  once(record, 'users', () => {
    const users = new Float64Array(record.about.days);
    const joinDay = columnOf(record, 'joinDay');
    for (let person = 0; person < record.joined; person++) users[Math.max(0, joinDay[person]!)]! += 1;
    for (let day = 1; day < users.length; day++) users[day]! += users[day - 1]!;
    return users;
  });

/** The first goal: how many people there are. */
export const users: Measure = {
  id: 'users',
  title: 'Users',
  definition:
    'Everybody who has joined by the day and had not left before the record began, as their accounts show; who has silently left is among them.',
  unit: 'people',
  tag: 'observed',
  value: (record) => counted(record, usersBy(record).at(-1) ?? 0),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [{ id: 'users', title: 'Users', y: Array.from(usersBy(record), (n) => n * record.about.weight) }],
  }),
};

/** The second goal against its bound: how many of them are active. */
export const activeShare: Measure = {
  id: 'activeShare',
  title: 'Active share of users',
  definition:
    'Of all who have joined by the day, the share who were active in the 30 days up to and with it.',
  unit: 'share',
  tag: 'observed',
  value: (record) => {
    const last = record.about.days - 1;
    const [count, among] = [
      (activeInWindow(record, windowDays)[last] ?? 0) / record.about.weight,
      usersBy(record)[last] ?? 0,
    ];
    return { value: ratio(count, among), count, among };
  },
  series: (record) => {
    const count = Array.from(activeInWindow(record, windowDays), (n) => n / record.about.weight);
    const among = Array.from(usersBy(record));
    const y = count.map((n, day) => ratio(n, among[day]!));
    return {
      axis: 'day',
      x: upTo(record.about.days),
      lines: [{ id: 'activeShare', title: 'Active share', y, count, among }],
    };
  },
};

/** What came in on the 30 days up to each, over those active in them; null while there are not so many days. */
function perActive(record: RunRecord): (number | null)[] {
  const income = dailySum(record, 'income');
  const active = activeInWindow(record, windowDays);
  const { weight } = record.about;
  let sum = 0;
  return Array.from(income, (money, day) => {
    sum += money - (income[day - windowDays] ?? 0);
    return day < windowDays - 1 ? null : ratio(sum * weight, active[day]!);
  });
}

/** The third goal against its bound: what an active person brings in. */
export const arpu: Measure = {
  id: 'arpu',
  title: 'Revenue per active person',
  definition:
    'Revenue of the 30 days up to and with the day, over the different people active in them; none while the record is younger.',
  unit: 'money',
  tag: 'observed',
  reads: ['income'],
  value: (record) => ({ value: perActive(record).at(-1) ?? null }),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [{ id: 'arpu', title: 'Revenue per active person', y: perActive(record) }],
  }),
};
