import { describe, expect, it } from 'vitest';
import type { Series } from '../../src/metrics/index.ts';
import { growthBars } from '../../src/charts/growthBars.ts';
import { hazardByAge } from '../../src/charts/hazardByAge.ts';
import { retentionCurve } from '../../src/charts/retentionCurve.ts';
import { smoothHazard } from '../../src/charts/smoothHazard.ts';
import { data, days, growthSeries, rowsOf, shares, speaker } from './cases.ts';

describe('the retention curve', () => {
  const kept = (ages: number, share: number, people = 2000) =>
    shares(
      days(ages, (age) => (age === 0 ? people : people * share)),
      days(ages, people),
    );
  const take = (...all: Series[]) => retentionCurve.takeaway(data('retention', all), speaker);

  it('names the shares of day 1, 7 and 30', () => {
    expect(take(kept(40, 0.31))).toBe('Active again: 31% on day 1, 31% on day 7, 31% on day 30.');
    expect(take(kept(10, 0.31))).toBe('Active again: 31% on day 1, 31% on day 7.');
  });

  it('compares two runs on the last named day they both have', () => {
    expect(take(kept(40, 0.18), kept(40, 0.24))).toBe(
      'On day 30, Half and half is 6 points ahead (24% against 18%).',
    );
    expect(take(kept(40, 0.18), kept(9, 0.24))).toBe(
      'On day 7, Half and half is 6 points ahead (24% against 18%).',
    );
    expect(take(kept(40, 0.2), kept(40, 0.2))).toBe('On day 30, both stand at 20%.');
    expect(take(kept(40, 0.1), kept(40, 0.3), kept(40, 0.2))).toBe(
      'On day 30: Half and half 30%, Nothing 20%, All in 10%.',
    );
  });

  it('leaves out a run in which nobody joined', () => {
    const nobody = shares(days(40, 0), days(40, 0));
    expect(take(nobody, kept(40, 0.2))).toBe('On day 30: Half and half 20%.');
    expect(retentionCurve.readout(data('retention', [nobody, kept(40, 0.2)]), 7, speaker)).toBe(
      'Day 7: All in nothing counted · Half and half 20% (400 of 2,000)',
    );
  });

  it('says that few people say little', () => {
    expect(take(kept(40, 0.5, 12))).toBe(
      'Only 12 people joined early enough for day 1: that varies a lot by chance.',
    );
    expect(retentionCurve.readout(data('retention', [kept(40, 0.5, 12)]), 7, speaker)).toBe(
      'Day 7: 50% (6 of 12, few people)',
    );
    // A share of few people does not stretch the axis.
    expect(retentionCurve.extent(data('retention', [kept(40, 1, 12)]))).toEqual([0, 0]);
  });

  it('needs one whole day', () => {
    const one = data('retention', [kept(1, 1)]);
    expect(retentionCurve.tooLittle(one, speaker)).toMatch('Nobody has lived through a whole day');
    expect(retentionCurve.takeaway(one, speaker)).toMatch('Nobody has lived through a whole day');
    expect(retentionCurve.tooLittle(data('retention', [kept(2, 1)]), speaker)).toBeNull();
    expect(retentionCurve.tooLittle(data('retention', [shares([], [])]), speaker)).not.toBeNull();
  });

  it('asks and reads by the form of retention that is drawn', () => {
    const said = (variant: string) => {
      const one = data('retention', [kept(40, 0.31)], variant);
      const question = retentionCurve.question(one.measure, variant).english;
      return [question, retentionCurve.readout(one, 7, speaker), retentionCurve.takeaway(one, speaker)];
    };
    expect(said('d7')).toEqual([
      'Who is still coming back?',
      'Day 7: 31% (620 of 2,000)',
      'Active again: 31% on day 1, 31% on day 7, 31% on day 30.',
    ]);
    expect(said('after.d7')).toEqual([
      'Who comes back on a day or at any time after it?',
      'Day 7 or later: 31% (620 of 2,000)',
      'Active again: 31% on day 1 or later, 31% on day 7 or later, 31% on day 30 or later.',
    ]);
    expect(said('bracket.1-3')).toEqual([
      'Who comes back at least once in a few days?',
      'Days 5 to 7: 31% (620 of 2,000)',
      'Active again: 31% on days 1 to 3, 31% on days 5 to 7, 31% on days 28 to 30.',
    ]);
    expect(said('least.2.1-3')[1]).toBe('At least 2 of days 5 to 7: 31% (620 of 2,000)');
    expect(said('recurring.d7').slice(0, 2)).toEqual([
      'Who comes again so many days after a visit?',
      '7 days after a visit: 31% (620 of 2,000)',
    ]);
  });

  it('begins to read at day 7, and keeps the day of joining in the table', () => {
    const one = data('retention', [kept(40, 0.31)]);
    expect(retentionCurve.start(one)).toBe(7);
    expect(retentionCurve.positions(one)[0]).toBe(1);
    const table = retentionCurve.table(one, speaker);
    expect(rowsOf(table)[0]).toEqual(['0', '100%', '2,000']);
    expect(table.brief.map((row) => rowsOf(table)[row]![0])).toEqual('0 1 2 3 4 5 6 7 14 21 30'.split(' '));
  });
});

describe('growth accounting', () => {
  const weeks = growthSeries([
    [100, 0, 0, 0],
    [80, 5, 60, 40],
    [40, 10, 70, 75],
  ]);

  it('adds up the last week and finds the first that shrinks', () => {
    expect(growthBars.takeaway(data('growth', [weeks]), speaker)).toBe(
      'In the last week 50 came or came back and 75 fell silent: net −25. Week 3 is the first that loses more people than it gains.',
    );
    expect(growthBars.takeaway(data('growth', [growthSeries([[5, 0, 0, 0]])]), speaker)).toBe(
      'In the last week 5 came or came back and 0 fell silent: net +5. No week loses more people than it gains.',
    );
  });

  it('gives the net change of several runs', () => {
    const two = data('growth', [
      weeks,
      growthSeries([
        [3, 0, 0, 0],
        [2, 0, 2, 1],
        [1, 1, 2, 2],
      ]),
    ]);
    expect(growthBars.takeaway(two, speaker)).toBe(
      'Net change in the last week: All in −25, Half and half 0.',
    );
    expect(growthBars.panels(two)).toBe(2);
    expect(growthBars.readings(two, 2).map(({ value }) => value)).toEqual([-25, 0]);
  });

  it('reads all parts, the dormant as a number of people', () => {
    expect(growthBars.readout(data('growth', [weeks]), 1, speaker)).toBe(
      'Week 2: fresh 80 · resurrected 5 · retained 60 · dormant 40 · Net change +45',
    );
    expect(growthBars.extent(data('growth', [weeks]))).toEqual([-75, 145]);
  });

  it('needs a whole week', () => {
    const none = data('growth', [growthSeries([])]);
    expect(growthBars.tooLittle(none, speaker)).toMatch('there is not one yet');
    expect(growthBars.takeaway(none, speaker)).toMatch('there is not one yet');
    expect(growthBars.extent(none)).toEqual([0, 0]);
    expect(growthBars.table(none, speaker).rows).toEqual([]);
  });
});

describe('the leaving hazard', () => {
  const early = shares([300, 70, 7, 0], [1000, 700, 630, 20]);

  it('finds the likeliest day and the day by which half had gone', () => {
    expect(hazardByAge.takeaway(data('hazard', [early]), speaker)).toBe(
      'Leaving is likeliest on day 0: 30% of those still there (300 of 1,000). Half of all who left had gone by the end of day 0.',
    );
    expect(hazardByAge.takeaway(data('hazard', [early, shares([0, 0], [100, 100])]), speaker)).toBe(
      'Leaving is likeliest: All in on day 0 (30%), Half and half: nobody has left.',
    );
    expect(hazardByAge.takeaway(data('hazard', [shares([0, 0], [100, 100])]), speaker)).toBe(
      'Nobody has left.',
    );
  });

  it('reads no chance off a day on which few were watched', () => {
    expect(hazardByAge.positions(data('hazard', [early]))).toEqual([0, 1, 2]);
    expect(hazardByAge.readout(data('hazard', [early]), 1, speaker)).toBe('Day 1: 10% (70 of 700)');
    expect(rowsOf(hazardByAge.table(data('hazard', [early]), speaker))[3]).toEqual([
      '3',
      '0% (0 of 20, few people)',
    ]);
    const few = data('hazard', [shares([1, 1], [3, 2])]);
    expect(hazardByAge.tooLittle(few, speaker)).toMatch('Fewer than 30 people');
    expect(hazardByAge.extent(few)).toEqual([0, 0]);
  });

  it('smooths late days and leaves a flat hazard flat', () => {
    const flat = Array.from({ length: 200 }, (_, age) => ({ age, left: 5, atRisk: 100 }));
    for (const value of smoothHazard(flat)) expect(value).toBeCloseTo(0.05, 12);
    const spike = flat.map((day) => (day.age === 7 ? { ...day, left: 50 } : day));
    const smooth = smoothHazard(spike);
    expect(Math.max(...smooth)).toBe(smooth[7]);
    expect(smooth[7]).toBeGreaterThan(0.15);
  });
});
