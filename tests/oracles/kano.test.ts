import { expect, test } from 'vitest';
import { kanoCoefficients } from '#lab';

test('N1: 40 attractive, 30 one-dimensional, 10 must-be, 20 indifferent', () => {
  const answers = { attractive: 40, oneDimensional: 30, mustBe: 10, indifferent: 20 };
  const { better, worse } = kanoCoefficients(answers)!;
  expect(better).toBeCloseTo(0.7, 12);
  expect(worse).toBeCloseTo(-0.4, 12);
});

test('a feature taken for granted adds nothing and can only anger; one without answers has no coefficients', () => {
  const none = { attractive: 0, oneDimensional: 0, mustBe: 0, indifferent: 0 };
  expect(kanoCoefficients({ ...none, mustBe: 5 })).toEqual({ better: 0, worse: -1 });
  expect(kanoCoefficients(none)).toBeNull();
});
