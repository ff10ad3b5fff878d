import { expect, test } from 'vitest';
import { dailySum, measures } from '#lab';
import { jobFor, recordOf } from '../jobs.ts';

const settledDays = measures.find(({ id }) => id === 'settledDays')!;
const days = 60;

const run = (levers: Readonly<Record<string, string | number>>) =>
  recordOf(jobFor({ people: 500, days, levers: { 'channels.door.organicPerDay': 0.02, ...levers } }));

test.each([
  ['0 → 1 by hand', { 'stage.fixed': 'zeroToOne' }, 0],
  ['growing by hand: the evening before the first day is not known', { 'stage.fixed': 'oneToN' }, days - 1],
  [
    'found out, at the end of four weeks at the earliest',
    { 'stage.settledActivation': 0, 'stage.settledReturning': 0 },
    days - 28,
  ],
])('%s', (_, levers, expected) => {
  const record = run(levers);
  expect(settledDays.value(record).value).toBe(expected);
  const line = settledDays.series!(record).lines[0]!.y;
  expect(line.at(-1)).toBe(expected);
  expect(
    line.every(
      (sum, day) =>
        sum! - (line[day - 1] ?? 0) === Number(day > 0 && dailySum(record, 'stage')[day - 1]! > 0),
    ),
  ).toBe(true);
});
