import { describe, expect, it } from 'vitest';
import {
  chartCell,
  chartData,
  describe as describeChart,
  sayTakeaway,
  sidesOf,
  turned,
} from '../../src/cells/chart/cell.ts';
import { measures, sidesAmong } from '../../src/metrics/index.ts';
import { bare, rawScalar, type Place, type Raw, type RawMap } from '../../src/schema/index.ts';
import { plainRecord } from '../plainRecord.ts';
import { data, days, series, speaker } from './cases.ts';

const names = {
  items: {},
  strategies: ['allIn', 'half', 'third', 'fourth'],
  settings: bare<never>(),
  currency: 'CNY',
  days: 90,
} as const;

const place = (line: number): Place => ({ line, column: 3, endColumn: 9 });

/** A cell's body with one key a line, from line 11 on. */
function body(entries: Readonly<Record<string, string | number | readonly string[]>>): RawMap {
  return {
    kind: 'map',
    place: place(10),
    entries: Object.entries(entries).map(([key, value], index) => {
      const at = place(11 + index);
      const raw: Raw =
        typeof value === 'object'
          ? { kind: 'list', place: at, items: value.map((item) => ({ ...rawScalar(item), place: at })) }
          : { ...rawScalar(value), place: at };
      return { key, keyPlace: at, value: raw };
    }),
  };
}

const read = (entries: Parameters<typeof body>[0]) => chartCell.read(body(entries), names);

/** Code, line and the hint of every problem. */
const faults = (entries: Parameters<typeof body>[0]) =>
  read(entries).problems.map(({ code, line, values }) => [
    code,
    line,
    values.nearest ?? values.allowed ?? '',
  ]);

describe('reading a chart cell', () => {
  it('takes the chart of the measure and compares strategies', () => {
    const { options, problems } = read({ measure: 'active.week', compare: ['allIn', 'half'] });
    expect(problems).toEqual([]);
    expect(options).toMatchObject({ variant: 'week', compare: ['allIn', 'half'] });
    expect([options!.measure.id, options!.chart.id]).toEqual(['active', 'timeLines']);
  });

  it('takes a named chart and a height', () => {
    const { options, problems } = read({ measure: 'growth', chart: 'growthBars', height: 400 });
    expect(problems).toEqual([]);
    expect(options).toMatchObject({ height: 400, compare: [] });
  });

  it('says what it does not know, where, and what is meant', () => {
    expect(faults({})).toEqual([['keyMissing', 10, '']]);
    expect(faults({ measure: 'actve' })).toEqual([['measureUnknown', 11, 'active']]);
    expect(faults({ measure: 'active.weeks' })).toEqual([['measureUnknown', 11, 'active.week']]);
    expect(faults({ measure: 'active.week.x' })).toEqual([['measureUnknown', 11, 'active.week']]);
    expect(faults({ measure: 'growth', chart: 'growthBar' })).toEqual([['chartUnknown', 12, 'growthBars']]);
    expect(faults({ measure: 'growth', chart: 'timeLines' })[0]!.slice(0, 2)).toEqual(['chartMeasure', 12]);
    expect(faults({ measure: 'growth', compare: ['halff'] })).toEqual([['strategyUnknown', 12, 'half']]);
    expect(faults({ measure: 'growth', compare: 'half' })).toEqual([['keyType', 12, '']]);
    expect(faults({ measure: 'growth', colour: 'red' })[0]!.slice(0, 2)).toEqual(['keyUnknown', 12]);
    expect(faults({ measure: 'growth', height: 20 })).toEqual([['runNumber', 12, '']]);
    expect(faults({ measure: 'growth', compare: names.strategies })).toEqual([['itemsMany', 12, '']]);
    expect(faults({ measure: 'activeLastWeek' })[0]![0]).toBe('keyOption');
  });

  it('keeps what is right beside what is wrong', () => {
    expect(read({ measure: 'growth', chart: 'no', compare: ['no', 'half', 'half'] }).options).toMatchObject({
      compare: ['half'],
      chart: { id: 'growthBars' },
    });
    expect(read({ measure: 'no' }).options).toBeUndefined();
  });
});

describe('the sides of a measure', () => {
  const record = plainRecord(
    [
      { joined: 0, active: [0, 1, 40], columns: { firstLeftDay: 45 } },
      { joined: 0, active: [0], columns: { firstLeftDay: 3 } },
    ],
    { days: 60 },
  );
  const run = { id: 'own', label: 'Your run', role: 'current', record } as const;
  const labels = { sideLabels: { truth: 'Truth', dashboard: 'Dashboard' } };

  it('are the measure’s own until another is asked for, and both lie over each other', () => {
    const { options } = read({ measure: 'survivalSeen.d7' });
    expect([options!.side, sidesOf(options!)]).toEqual(['dashboard', ['truth', 'dashboard', 'both']]);
    const truth = turned(options!, 'truth');
    expect([truth.measure.id, truth.variant]).toEqual(['survival', 'd7']);
    const both = turned(options!, 'both');
    const drawn = chartData(both, [run], labels)!;
    expect(drawn.measure.id).toBe('survival');
    expect(drawn.runs.map(({ label, role }) => [label, role])).toEqual([
      ['Truth', 'current'],
      ['Dashboard', 'dashboard'],
    ]);
    expect(drawn.runs.map(({ drawn: one }) => one)).toEqual([
      chartData(truth, [run])!.runs[0]!.drawn,
      chartData(options!, [run])!.runs[0]!.drawn,
    ]);
    // The two do not compete: the sentence is of what happened.
    expect(sayTakeaway(both, drawn, speaker)).toBe(sayTakeaway(truth, chartData(truth, [run])!, speaker));
    expect(sayTakeaway(both, { ...drawn, soFar: { day: 60, days: 90 } }, speaker)).toBe(
      'After 60 days of 90: the run goes on.',
    );
  });

  it('are asked for by name, and only where there are two', () => {
    expect(read({ measure: 'hazard', side: 'dashboard' }).options!.side).toBe('dashboard');
    expect(read({ measure: 'goneSoFar', side: 'both' }).options!.side).toBe('both');
    expect(faults({ measure: 'hazard', side: 'seen' })).toEqual([
      ['keyOption', 12, 'truth, dashboard, both'],
    ]);
    expect(faults({ measure: 'hazard', side: 'both', compare: ['half', 'third'] })).toEqual([
      ['keyOption', 12, 'truth, dashboard'],
    ]);
    expect(faults({ measure: 'joined', side: 'truth' })).toEqual([['keyOption', 12, 'dashboard']]);
    expect(sidesOf(read({ measure: 'retention' }).options!)).toEqual(['dashboard']);
  });

  it('are declared once, on what is true, and lead back to each other', () => {
    const pairs = measures.flatMap((one) => (one.seenAs === undefined ? [] : [[one, one.seenAs] as const]));
    expect(pairs.length).toBeGreaterThan(3);
    for (const [truth, seenAs] of pairs) {
      const dashboard = measures.find(({ id }) => id === seenAs)!;
      expect([truth.tag, dashboard.tag, dashboard.unit]).toEqual(['truth', 'observed', truth.unit]);
      expect(sidesAmong(measures, dashboard)).toEqual({ truth, dashboard });
      expect(sidesAmong(measures, truth)).toEqual({ truth, dashboard });
    }
  });
});

describe('a chart as text', () => {
  it('is its question, its definition and what can be taken away', () => {
    const { options } = read({ measure: 'active.week' });
    const lines = describeChart(options!, data('active', [series('day', days(28, 5))], 'week'), speaker);
    expect(lines.split('\n')).toEqual([
      'How many people are active each week?',
      'Different people active in the 7 days up to and with the day.',
      'Weekly actives: 5 throughout.',
    ]);
    expect(describeChart(options!, null, speaker).split('\n')).toHaveLength(2);
  });
});
