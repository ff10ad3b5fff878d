import { describe, expect, it } from 'vitest';
import { tableForFile, type ChartData, type ChartRun } from '../../src/charts/index.ts';
import { funnelBars } from '../../src/charts/funnelBars.ts';
import type { LifeFunnel } from '../../src/metrics/index.ts';
import { plainRecord, type PlainLife } from '../plainRecord.ts';
import { measure, rowsOf, speaker } from './cases.ts';

const funnelShare = measure('funnel');

/** So many who joined on day 0 and did so much: steps, clicks of the key behaviour, activation on a day. */
const people = (count: number, stepsDone: number, keyClicks: number, activatedSeenDay: number): PlainLife[] =>
  Array.from({ length: count }, () => ({
    joined: 0,
    active: [0, 2],
    columns: { stepsDone, keyClicks, activatedSeenDay },
  }));

const record = (lives: readonly PlainLife[]) => plainRecord(lives, { days: 10 });

function funnel(worlds: readonly (readonly PlainLife[])[], variant?: string): ChartData<LifeFunnel> {
  const runs = worlds.map((lives, index): ChartRun<LifeFunnel> => {
    const drawn = funnelBars.read(record(lives), funnelShare, variant)!;
    return { id: `run${index}`, label: ['All in', 'Half and half', 'Nothing'][index]!, role: 'a', drawn };
  });
  return { measure: funnelShare, ...(variant !== undefined && { variant }), runs };
}

// 100 joined: 60 did the step, 30 of them the key behaviour, 20 of them were activated on day 2.
const hundred = [
  ...people(40, 0, 0, -1),
  ...people(30, 1, 0, -1),
  ...people(10, 1, 1, -1),
  ...people(20, 1, 3, 2),
];

describe('the funnel', () => {
  const one = funnel([hundred]);

  it('counts who reached each stage and all before it, and how long half of them took where every day is known', () => {
    const table = funnelBars.table(one, speaker);
    const columns = ['Stage', 'People', 'Of the stage before', 'Of all who joined', 'Half by day'];
    expect(table.columns).toEqual(columns);
    expect(rowsOf(table)).toEqual([
      ['Joined', '100', '–', '100%', '–'],
      ['Steps done: 1', '60', '60%', '60%', '–'],
      ['Key behaviour', '30', '50%', '30%', '–'],
      ['Activated', '20', '66.7%', '20%', '2'],
    ]);
    expect(tableForFile(table)).toEqual([
      columns,
      ['Joined', 100, '', 1, ''],
      ['Steps done: 1', 60, 0.6, 0.6, ''],
      ['Key behaviour', 30, 0.5, 0.3, ''],
      ['Activated', 20, 2 / 3, 0.2, 2],
    ]);
    expect(funnelShare.value(record(hundred))).toEqual({ value: 0.2, count: 20, among: 100 });
  });

  it('leaves out who came later without what stands before', () => {
    const skipped = [...people(1, 1, 1, -1), ...people(1, 0, 1, 3)];
    expect(rowsOf(funnelBars.table(funnel([skipped]), speaker)).map((row) => row[1])).toEqual([
      '2',
      '1',
      '1',
      '0',
    ]);
  });

  it('says how far they got and where most are lost', () => {
    expect(funnelBars.takeaway(one, speaker)).toBe(
      'Of 100 who joined, 20% got as far as “Activated”. Most are lost before “Steps done: 1”: 40 people, 40% of those at the stage before.',
    );
    expect(funnelBars.readout(one, 3, speaker)).toBe(
      'Activated: 20 people · 66.7% of the stage before · 20% of all who joined · half by day 2',
    );
    expect(funnelBars.takeaway(funnel([people(50, 1, 1, 1)]), speaker)).toBe(
      'Of 50 who joined, 100% got as far as “Activated”. Nobody is lost on the way.',
    );
  });

  it('has no share of a stage that nobody reached', () => {
    const none = funnel([people(50, 0, 0, -1)]);
    expect(funnelBars.readout(none, 2, speaker)).toBe('Activated: 0 people · 0% of all who joined');
    expect(rowsOf(funnelBars.table(none, speaker))[2]).toEqual(['Activated', '0', '–', '0%', '–']);
  });

  it('compares runs on one scale by their last stage', () => {
    const two = funnel([hundred, people(40, 1, 1, 1)]);
    expect(funnelBars.takeaway(two, speaker)).toBe(
      'Of those who joined, as far as “Activated”: Half and half is 80 points ahead (100% against 20%).',
    );
    expect(funnelBars.extent(two)).toEqual([0, 100]);
    expect(funnelBars.panels(two)).toBe(2);
  });

  it('has a sentence for nobody, for one person, and for what the record does not know', () => {
    expect(funnelBars.tooLittle(funnel([[]]), speaker)).toMatch('Nobody has joined yet');
    expect(funnelBars.takeaway(funnel([[]]), speaker)).toMatch('Nobody has joined yet');
    expect(funnelShare.value(record([]))).toEqual({ value: null });
    expect(funnelBars.takeaway(funnel([people(1, 1, 1, 1)]), speaker)).toBe(
      'Only 1 person joined: that varies a lot by chance.',
    );
    expect(funnelBars.tooLittle(funnel([hundred], 'member'), speaker)).toMatch('holds nothing');
    expect(funnelShare.value(record(hundred), 'member')).toEqual({ value: null });
  });
});
