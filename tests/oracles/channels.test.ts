import { describe, expect, test } from 'vitest';
import { adstock, hill, totalOf, type DatedChange, type LeverValue } from '#lab';
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

  test('Q0b: saturation by a Hill curve with its half-way point at 150', () => {
    const spends = [100, 150, 170, 190, 200];
    const published = [0.2285714286, 0.5, 0.592784749, 0.670216924, 0.7032967033];
    spends.forEach((spend, index) => expect(hill(spend, 150, 3)).toBeCloseTo(published[index]!, 9));
  });

  test('Q0b: the record of a run shows the saturation as pull', () => {
    const published = [0.2285714286, 0.5, 0.592784749, 0.670216924, 0.7032967033];
    const spends = [100, 150, 170, 190, 200].map((spend, on): DatedChange => {
      return { day: on, label: '', changes: [['channels.door.spendPerDay', spend]], cost: 0 };
    });
    const levers: Record<string, LeverValue> = {
      'channels.door.carryOver': 0,
      'channels.door.halfSpend': 150,
      'channels.door.steepness': 3,
      'channels.door.reachPerDay': 1,
    };
    const { values } = totalOf(recordOf(jobFor({ levers, calendar: spends, days: 5 })), 'pull');
    published.forEach((height, on) => expect(values[on]).toBeCloseTo(height, 9));
  });

  test.each([
    [0.3, 0.575717],
    [0.5, 1],
    [0.7, 1.943358],
    [0.8, 3.106284],
    [0.9, 6.578813],
  ])('Q0d: at a carry-over of %f pressure halves in %f days', (carryOver, halfLife) => {
    const levers = { 'channels.door.spendPerDay': 1_000_000, 'channels.door.carryOver': carryOver };
    const stop = { day: 1, label: '', changes: [['channels.door.spendPerDay', 0]], cost: 0 } as const;
    const { values } = totalOf(recordOf(jobFor({ levers, calendar: [stop], days: 12 })), 'pressure');
    const lost = Math.log(values[11]! / values[1]!) / 10;
    expect(-Math.LN2 / lost).toBeCloseTo(halfLife, 6);
  });
});

describe('Q1: work builds up goodwill, which fades', () => {
  const record = recordOf(
    jobFor({
      levers: {
        'channels.door.kind': 'stock',
        'channels.door.hoursPerDay': 10,
        'channels.door.goodwillFade': 0.05,
        'channels.door.halfGoodwill': 100,
        'channels.door.lagDays': 7,
        'channels.door.reachPerDay': 0.001,
      },
      days: 200,
    }),
  );
  const goodwill = totalOf(record, 'goodwill').values;

  test.each([
    [10, 78.69386806],
    [30, 155.37396797],
    [180, 199.97531804],
  ])('after %i days there are %f hours of it', (days, hours) => {
    expect(goodwill[days - 1]).toBeCloseTo(hours, 8);
  });

  test('it is felt after the lag, by a Hill curve', () => {
    const pull = totalOf(record, 'pull').values;
    expect([...pull.subarray(0, 7)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    for (const on of [7, 20, 199]) expect(pull[on]).toBe(0.001 * hill(goodwill[on - 7]!, 100, 1));
  });

  test('money buys hours of it', () => {
    const bought = recordOf(
      jobFor({
        levers: {
          'channels.door.kind': 'stock',
          'channels.door.spendPerDay': 90_000,
          'channels.door.hourPrice': 9000,
          'channels.door.goodwillFade': 0.05,
        },
        days: 30,
      }),
    );
    expect(totalOf(bought, 'goodwill').values[29]).toBeCloseTo(155.37396797, 8);
    expect([...totalOf(bought, 'channelSpend').values]).toEqual(Array.from({ length: 30 }, () => 90_000));
  });
});
