import { expect, test } from 'vitest';
import { clearOfTexts } from '../../src/cells/chart/clearOfTexts.ts';

const box = (left: number, top: number) => ({ left, top, width: 20, height: 10 });

test('the cursor leaves out the texts in its way, and nothing else', () => {
  expect(clearOfTexts([], 5, 0, 100)).toBe('M5,0V100');
  expect(clearOfTexts([box(0, 40), box(50, 60)], 5, 0, 100)).toBe('M5,0V40M5,50V100');
  expect(clearOfTexts([box(0, 70), box(0, 45), box(0, 40)], 5, 0, 100)).toBe('M5,0V40M5,55V70M5,80V100');
});

test('a text at an end shortens it, one beyond does not', () => {
  expect(clearOfTexts([box(0, -5), box(0, 95), box(0, 110)], 5, 0, 100)).toBe('M5,5V95');
});
