import { expect, test } from 'vitest';
import { columnOf } from '#lab';
import { alike, dayWithOpenDoor, jobFor, recordOf } from '../jobs.ts';

/* D4: a habit of 66 days, done every day, is 1 − e^(−ct) formed after t days, with c = ln 20 / 66 (Lally, 2010). */

test.each([
  [7, 0.2722001359],
  [21, 0.614489767],
  [30, 0.7437742758],
  [66, 0.95],
  [84, 0.9779126485],
])('D4: the habit after %i daily visits', (days, formed) => {
  const job = jobFor({
    levers: { ...alike(), 'segments.everyone.visitBase': 22, 'segments.everyone.habitDays': 66 },
    people: 50,
    days,
  });
  const habits = [...columnOf(recordOf(job, dayWithOpenDoor), 'habit')];
  expect(habits).toHaveLength(50);
  for (const habit of habits) expect(habit).toBeCloseTo(formed, 9);
});
