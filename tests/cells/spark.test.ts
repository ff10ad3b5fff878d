import { expect, test } from 'vitest';
import { sparkPath } from '../../src/cells/value/sparkPath.ts';

test('a line runs through its whole box, from nothing at the foot to its greatest value at the head', () => {
  expect(sparkPath([0, 5, 10])).toBe('M0.0,26.0L50.0,14.0L100.0,2.0');
});

test('what is below nothing stands below it; a gap stays one', () => {
  expect(sparkPath([-10, 0, 10])).toBe('M0.0,26.0L50.0,14.0L100.0,2.0');
  expect(sparkPath([1, null, 1])).toBe('M0.0,2.0M100.0,2.0');
});

test('a long line keeps its ends; less than two values are no line', () => {
  const path = sparkPath(Array.from({ length: 365 }, (_, day) => day));
  expect(path.split('L')).toHaveLength(52);
  expect(path.startsWith('M0.0,26.0')).toBe(true);
  expect(path.endsWith('L100.0,2.0')).toBe(true);
  expect([sparkPath([]), sparkPath([3]), sparkPath([null, 3, null])]).toEqual(['', '', '']);
});

test('a line of nothing lies at the foot', () => {
  expect(sparkPath([0, 0])).toBe('M0.0,26.0L100.0,26.0');
});
