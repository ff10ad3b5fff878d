import { describe, expect, test } from 'vitest';
import { periodsToAbsorption, quasiStationaryRetention } from '#lab';

describe('L1: a ladder of five rungs, from which one may fall', () => {
  const ladder = [
    [0.7, 0.15, 0, 0, 0],
    [0.05, 0.75, 0.12, 0, 0],
    [0, 0.05, 0.78, 0.12, 0],
    [0, 0, 0.05, 0.84, 0.08],
    [0, 0, 0, 0.03, 0.96],
  ];

  test('periods until someone leaves, from each rung', () => {
    const published = [15.6444444444, 24.6222222222, 36.4444444444, 48.2222222222, 61.1666666667];
    periodsToAbsorption(ladder)!.forEach((periods, rung) => expect(periods).toBeCloseTo(published[rung]!, 9));
  });

  test('they are one period more than the mean of those from where one goes', () => {
    const periods = periodsToAbsorption(ladder)!;
    ladder.forEach((chances, rung) => {
      const after = chances.reduce((sum, chance, to) => sum + chance * periods[to]!, 0);
      expect(periods[rung]).toBeCloseTo(1 + after, 12);
    });
  });

  test('the retention that those come to who have stayed', () => {
    expect(quasiStationaryRetention(ladder)).toBeCloseTo(0.982296397, 9);
  });
});

test('one state: 1 / (1 − retention) periods; without a way out there is no mean', () => {
  expect(periodsToAbsorption([[0.9]])![0]).toBeCloseTo(10, 12);
  expect(quasiStationaryRetention([[0.9]])).toBeCloseTo(0.9, 15);
  expect(quasiStationaryRetention([[0]])).toBe(0);
  expect(periodsToAbsorption([[1]])).toBeNull();
  expect(
    periodsToAbsorption([
      [0.3, 0.7, 0],
      [0.6, 0.4, 0],
      [0.1, 0.1, 0.1],
    ]),
  ).toBeNull();
});
