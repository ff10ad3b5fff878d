import { describe, expect, it } from 'vitest';
import type { Series } from '../../src/metrics/index.ts';
import { timeLines } from '../../src/charts/timeLines.ts';
import { data, days, measure, rowsOf, series, speaker } from './cases.ts';

const weekly = (...all: Series[]) => data('active', all, 'week');
const take = (...all: Series[]) => timeLines.takeaway(weekly(...all), speaker);

describe('what a line over time lets one take away', () => {
  it('names the end and the highest day', () => {
    const rise = days(28, (day) => (day < 20 ? day : 40 - day));
    expect(take(series('day', rise))).toBe('Weekly actives: 13 at the end, 20 at the highest (day 20).');
  });

  it('says that the end is the highest, and that nothing moved', () => {
    expect(
      take(
        series(
          'day',
          days(28, (day) => day),
        ),
      ),
    ).toBe('Weekly actives: 27 at the end, and never more.');
    expect(take(series('day', days(28, 5)))).toBe('Weekly actives: 5 throughout.');
    expect(take(series('day', days(28, 0)))).toBe('Weekly actives: 0 throughout.');
  });

  it('says when two lines cross, and who has more at the end', () => {
    const allIn = series('day', days(84, 100));
    const half = series(
      'day',
      days(84, (day) => (day < 63 ? 50 : 144)),
    );
    expect(take(allIn, half)).toBe(
      'All in leads until week 9; at the end Half and half has 44% more (144 against 100).',
    );
    expect(take(half, allIn)).toBe(
      'Half and half leads until week 9; at the end All in has 44% more (144 against 100).',
    );
  });

  it('counts the changes when the lead goes to and fro', () => {
    const steady = series('day', days(28, 10));
    const swing = series(
      'day',
      days(28, (day) => (Math.floor(day / 7) % 2 ? 20 : 5)),
    );
    expect(take(steady, swing)).toBe(
      'The lead changes 3 times; at the end Half and half has 100% more (20 against 10).',
    );
  });

  it('keeps ties, near ties and unbroken leads apart', () => {
    const ten = series('day', days(28, 1000));
    expect(take(ten, ten)).toBe('All in and Half and half are the same throughout.');
    expect(take(ten, series('day', days(28, 1005)))).toBe(
      'Neither All in nor Half and half is ever clearly ahead; at the end the two are about level (1,000 and 1,005).',
    );
    expect(take(ten, series('day', days(28, 500)))).toBe(
      'All in leads throughout; at the end All in has 100% more (1,000 against 500).',
    );
    expect(
      take(
        ten,
        series(
          'day',
          days(28, (day) => (day < 14 ? 1000 : 500)),
        ),
      ),
    ).toBe('All in is never clearly behind; at the end All in has 100% more (1,000 against 500).');
  });

  it('gives both numbers where a percentage would say nothing', () => {
    expect(take(series('day', days(28, 120)), series('day', days(28, 0)))).toBe(
      'All in leads throughout; at the end All in stands at 120 and Half and half at 0.',
    );
  });

  it('lists three runs by what they end at', () => {
    const lines = [5, 30, 12].map((value) => series('day', days(28, value)));
    expect(take(...lines)).toBe('At the end: Half and half 30, Nothing 12, All in 5.');
  });

  it('adds up what happens, instead of comparing single days', () => {
    const joined = (...all: Series[]) => timeLines.takeaway(data('joined', all), speaker);
    expect(
      joined(
        series(
          'day',
          days(28, (day) => (day < 7 ? 1 : 2)),
        ),
      ),
    ).toBe('Joins: 49 in all, 1 a day in the first week and 2 a day in the last.');
    expect(joined(series('day', [3]))).toBe('Joins: 3 in all.');
    expect(joined(series('day', days(10, 6)), series('day', days(10, 4)))).toBe(
      'In all, All in has 50% more (60 against 40).',
    );
    expect(joined(series('day', days(10, 4)), series('day', days(10, 4)))).toBe('In all, both stand at 40.');
  });

  it('compares shares in points, and stops where one has nothing to count', () => {
    const activation = (...all: Series[]) => timeLines.takeaway(data('activation', all), speaker);
    expect(activation(series('week', [0.1, 0.2, null]), series('week', [0.2, 0.3, 0.4]))).toBe(
      'Half and half leads throughout; by week 2 Half and half is 10 points ahead (30% against 20%).',
    );
    expect(activation(series('week', [null, null]))).toBe('There is nothing to count here yet.');
    expect(activation(series('week', [null]), series('week', [null]))).toBe(
      'There is nothing to count here yet.',
    );
    expect(activation(series('week', [0.5, 0.2, null]))).toBe(
      'Activation rate: 20% in week 2, 50% at the highest (week 1).',
    );
  });

  it('finds the deepest point of a balance', () => {
    const balance = timeLines.takeaway(data('balance', [series('day', [-100, -900, -300])]), speaker);
    expect(balance).toBe('Revenue less cost: −\u2060¥3 at the end, −\u2060¥9 at the lowest (day 1).');
  });
});

describe('reading a line over time', () => {
  it('reads weekly measures of long runs at the ends of weeks', () => {
    const long = weekly(
      series(
        'day',
        days(100, (day) => day),
      ),
    );
    expect(timeLines.positions(long).slice(0, 3)).toEqual([6, 13, 20]);
    expect(timeLines.positions(long).slice(-2)).toEqual([97, 99]);
    expect(timeLines.readout(long, 13, speaker)).toBe('Week 2: 13');
    expect(timeLines.readout(long, 99, speaker)).toBe('Day 99: 99');
    expect(timeLines.start(long)).toBe(99);
  });

  it('reads daily measures by day', () => {
    const joined = data('joined', [series('day', days(100, 4)), series('day', days(100, 7))]);
    expect(timeLines.positions(joined)).toHaveLength(100);
    expect(timeLines.readout(joined, 6, speaker)).toBe('Day 6: All in 4 · Half and half 7 · difference 3');
    expect(timeLines.readings(joined, 6).map(({ value }) => value)).toEqual([4, 7]);
  });

  it('gives the counts of a share', () => {
    const counts = { count: [10, 2], among: [50, 8] };
    const activation = data('activation', [series('week', [0.2, 0.25], counts)]);
    expect(timeLines.readout(activation, 0, speaker)).toBe('Week 1: 20% (10 of 50)');
    expect(timeLines.readout(activation, 1, speaker)).toBe('Week 2: 25% (2 of 8, few people)');
  });

  it('writes null as a dash and marks nothing there', () => {
    const gap = data('activation', [series('week', [0.2, null])]);
    expect(timeLines.readout(gap, 1, speaker)).toBe('Week 2: –');
    expect(timeLines.readings(gap, 1)).toEqual([]);
  });

  it('holds every day in the table and shows at most sixty rows', () => {
    const table = timeLines.table(weekly(series('day', days(364, 1)), series('day', days(364, 2))), speaker);
    expect(table.caption).toBe('Weekly actives: All in, Half and half');
    expect(table.columns).toEqual(['Day', 'All in', 'Half and half']);
    expect(table.rows).toHaveLength(364);
    expect(rowsOf(table)[363]).toEqual(['363', '1', '2']);
    expect(table.brief).toHaveLength(52);
    expect(timeLines.table(data('joined', [series('day', days(364, 1))]), speaker).brief).toHaveLength(60);
  });

  it('shows zero and every value', () => {
    expect(timeLines.extent(weekly(series('day', [3, null, 9]), series('day', [4, 12, 1])))).toEqual([0, 12]);
    expect(timeLines.extent(data('balance', [series('day', [-5, 2])]))).toEqual([-5, 2]);
    expect(timeLines.extent(weekly(series('day', [])))).toEqual([0, 0]);
  });

  it('says why there is no line', () => {
    const little = (...y: (number | null)[]) => timeLines.tooLittle(weekly(series('day', y)), speaker);
    expect(little()).toBe('A line needs two points, and there is none so far. Run for more days.');
    expect(little(4)).toBe('A line needs two points, and there is only one so far. Run for more days.');
    expect(little(null, null)).toMatch('is none');
    expect(little(4, 5)).toBeNull();
  });

  it('asks the question of its measure and variant', () => {
    const ask = (id: string, variant?: string) => timeLines.question(measure(id), variant).english;
    expect(ask('active')).toBe('How many people are active each day?');
    expect(ask('active', 'week')).toBe('How many people are active each week?');
    for (const id of timeLines.draws) expect(ask(id)).toMatch(/\?$/);
  });
});
