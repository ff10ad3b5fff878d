import { expect, test } from 'vitest';
import { activationByCohort, activationTime, cohortTable, cohortValues, measures, medianDay } from '#lab';
import { plainRecord } from '../plainRecord.ts';

const person = (joined: number, arm: number, activated: number | null, orders: number, spent: number) => ({
  joined,
  active: [joined],
  columns: { arm, orders, spent, ...(activated !== null && { activatedSeenDay: activated }) },
});

const record = plainRecord(
  [
    person(-2, 0, null, 9, 9000),
    person(0, 0, 3, 2, 500),
    person(1, 1, 1, 0, 0),
    person(8, 1, 21, 1, 300),
    person(9, 0, 24, 0, 0),
    person(30, 1, null, 0, 0),
  ],
  { days: 40 },
);

test('people of a trial are told apart by their arm, where the record knows it', () => {
  const table = cohortTable(record, { by: 'arm', columns: [{ from: 0, to: 0 }] })!;
  expect(table.rows.map(({ id, size }) => [id, size])).toEqual([
    ['rest', 2],
    ['smallGroup', 3],
  ]);
  expect(cohortTable(plainRecord([], { days: 5 }), { by: 'arm' })).toBeNull();
});

test('the value of a cohort is that of its people, over the days they have had', () => {
  expect(cohortValues(record, 'month')).toEqual([
    // Days 40, 39, 32 and 31 since joining.
    {
      id: '0',
      size: 4,
      days: 142,
      buyers: 2,
      orders: 3,
      spent: 800,
      spentPerPerson: 200,
      spentPerDay: 800 / 142,
    },
    { id: '1', size: 1, days: 10, buyers: 0, orders: 0, spent: 0, spentPerPerson: 0, spentPerDay: 0 },
  ]);
});

test('time to activation is among those watched long enough, of whom not all are activated', () => {
  const time = activationTime(record)!;
  expect(time).toMatchObject({ done: 3, eligible: 4, medianOfDone: 3, medianOfAll: 3 });
  expect(time.people).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(activationTime(record, 3)).toMatchObject({
    done: 1,
    eligible: 5,
    medianOfDone: 0,
    medianOfAll: null,
  });
  const { ids, times } = activationByCohort(record, 'week')!;
  expect(times.map(({ done, eligible }, at) => [ids[at], done, eligible])).toEqual([
    ['0', 2, 2],
    ['1', 1, 2],
    ...['2', '3', '4', '5'].map((id) => [id, 0, 0]),
  ]);
  const measure = measures.find(({ id }) => id === 'timeToActivation')!;
  expect(measure.value(record)).toEqual({ value: 3, count: 3, among: 4 });
  expect(measure.series!(record).lines[0]).toMatchObject({
    y: [0, 13, null],
    count: [2, 1, 0],
    among: [2, 2, 0],
  });
});

test('half of them is half of them', () => {
  expect([medianDay([1, 1], 2), medianDay([0, 1, 0, 2], 3), medianDay([1], 3), medianDay([], 0)]).toEqual([
    0,
    3,
    null,
    null,
  ]);
});
