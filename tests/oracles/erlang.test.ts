import { expect, test } from 'vitest';
import { erlangLost, erlangWaiting } from '#lab';

test('M2: ten servers at a load of eight', () => {
  expect(erlangLost(10, 8)).toBeCloseTo(0.1216610643, 9);
  expect(erlangWaiting(10, 8)).toBeCloseTo(0.4091801508, 9);
});

test('one server is busy as often as its load; too much load makes everybody wait', () => {
  expect(erlangWaiting(1, 0.3)).toBeCloseTo(0.3, 12);
  expect(erlangWaiting(5, 5)).toBe(1);
  expect(erlangWaiting(0, 1)).toBe(1);
  expect(erlangLost(5, 0)).toBe(0);
});
