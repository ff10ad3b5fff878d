import { describe, expect, test } from 'vitest';
import { adstock, hill, totalOf } from '#lab';
import { jobFor, recordOf } from '../jobs.ts';

describe('Q0: money in a channel leaves some of its pressure for the next day', () => {
  const published = [100, 150, 175, 187.5, 193.75];

  test('a steady 100 a day at half carry-over', () => {
    let pressure = 0;
    for (const expected of published) {
      pressure = adstock(pressure, 100, 0.5);
      expect(pressure).toBeCloseTo(expected, 9);
    }
  });

  test('the record of a run shows it day by day', () => {
    const job = jobFor({
      levers: { 'channels.door.spendPerDay': 100, 'channels.door.carryOver': 0.5 },
      days: 5,
    });
    expect([...totalOf(recordOf(job), 'pressure').values]).toEqual(published);
  });

  test('taken times 1 − carry-over it comes towards the spend itself', () => {
    let pressure = 0;
    for (const expected of [10, 19, 27.1, 34.39, 40.951]) {
      pressure = adstock(pressure, 100, 0.9);
      expect(pressure * (1 - 0.9)).toBeCloseTo(expected, 9);
    }
  });

  test('saturation by a Hill curve with its half-way point at 150', () => {
    const spends = [100, 150, 170, 190, 200];
    const published = [0.2285714286, 0.5, 0.592784749, 0.670216924, 0.7032967033];
    spends.forEach((spend, index) => expect(hill(spend, 150, 3)).toBeCloseTo(published[index]!, 9));
  });
});
