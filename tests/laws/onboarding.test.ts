import { expect, test } from 'vitest';
import { dailySum } from '#lab';
import { jobFor, recordOf } from '../jobs.ts';

const steps = { steps: ['first', 'second'] };
const total = (record: ReturnType<typeof recordOf>, name: string): number =>
  dailySum(record, name).reduce((sum, value) => sum + value, 0);

test('whoever gives a visit up does nothing more that day, nor buys', () => {
  // Guidance so tiresome that nobody stays, and people who would otherwise always act and buy.
  const eager = {
    'onboarding.keyBase': 12,
    'revenue.purchaseBase': 6,
    'segments.everyone.visitBase': 0,
    'channels.door.organicPerDay': 0.2,
  };
  const tiresome = {
    ...eager,
    'onboarding.friction': 3,
    'steps.first.guidance': 6,
    'steps.second.guidance': 6,
    'steps.second.place': 2,
  };
  const free = recordOf(jobFor({ items: steps, levers: eager }));
  const blocked = recordOf(jobFor({ items: steps, levers: tiresome }));
  expect(total(free, 'abandoned')).toBe(0);
  expect(total(free, 'orders')).toBeGreaterThan(1000);
  expect(total(blocked, 'abandoned')).toBe(total(blocked, 'active'));
  for (const name of ['keyBehaviour', 'stepsDone', 'orders', 'revenue']) expect(total(blocked, name)).toBe(0);
});

test('without steps nobody gives up, and without guidance nobody does either', () => {
  for (const items of [{}, steps]) {
    const record = recordOf(jobFor({ items, levers: { 'channels.door.organicPerDay': 0.2 } }));
    expect(total(record, 'active')).toBeGreaterThan(1000);
    expect(total(record, 'abandoned')).toBe(0);
  }
});
