import { describe, expect, it } from 'vitest';
import {
  chartFor,
  charts,
  chartTexts,
  firstDomain,
  ghostPath,
  heldDomain,
  type ChartRun,
  type Role,
} from '../../src/charts/index.ts';
import { repel } from '../../src/charts/repel.ts';
import { strokeOf } from '../../src/charts/strokes.ts';
import { textWidth, wrapped } from '../../src/charts/textWidth.ts';
import { ageTicks, spacedTicks, valueTicks } from '../../src/charts/ticks.ts';
import { measures } from '../../src/metrics/index.ts';
import { days, series } from './cases.ts';

describe('labels at the ends of lines', () => {
  it('stay where they are when they are far apart', () => {
    expect(repel([10, 50, 90], 16, 0, 100)).toEqual([10, 50, 90]);
  });

  it('part evenly where they meet, whatever their order', () => {
    expect(repel([50, 50], 16, 0, 100)).toEqual([42, 58]);
    expect(repel([52, 50, 51], 10, 0, 100)).toEqual([61, 41, 51]);
  });

  it('stay within their room, and come closer than they would like where there is too little', () => {
    expect(repel([99, 100], 16, 0, 100)).toEqual([84, 100]);
    expect(repel([-20, 5], 16, 0, 100)).toEqual([0, 16]);
    expect(repel([10, 10, 10], 50, 0, 60)).toEqual([0, 30, 60]);
    expect(repel([], 16, 0, 100)).toEqual([]);
  });

  it('break at spaces and between Chinese characters, and end in an ellipsis', () => {
    expect(wrapped('All in', 200, 13)).toEqual(['All in']);
    expect(wrapped('Half and half', 60, 13)).toEqual(['Half and', 'half']);
    expect(wrapped('一半拉新一半留存', 60, 13)).toEqual(['一半拉新', '一半留存']);
    for (const line of wrapped('An extraordinarily long strategy name', 60, 13))
      expect(textWidth(line, 13)).toBeLessThanOrEqual(60);
  });
});

describe('the axes', () => {
  it('have round ticks without a negative zero', () => {
    expect(valueTicks([0, 400], 5, 1)).toEqual([0, 100, 200, 300, 400]);
    expect(valueTicks([0, 1.25], 5, 1)).toEqual([0, 1]);
    expect(valueTicks([-30, 130], 5, 1)).toEqual([0, 50, 100]);
    expect(Object.is(valueTicks([0, 10], 5, 1)[0], 0)).toBe(true);
    expect(valueTicks([0, 0.0004], 5, 0.001)).toEqual([0]);
  });

  it('count weeks as a reader would', () => {
    expect(spacedTicks(1, 52, 5)).toEqual([13, 26, 39, 52]);
    expect(spacedTicks(1, 4, 5)).toEqual([1, 2, 3, 4]);
    expect(spacedTicks(0, 30, 13)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
  });

  it('keep the ages that are asked for most', () => {
    expect(ageTicks(0, 90, (age) => age * 10, 22)).toContain(7);
    expect(ageTicks(1, 364, (age) => Math.sqrt(age) * 8, 22)).toEqual([7, 30, 90, 180, 270]);
  });

  it('leave a quarter free at first and then stand still', () => {
    const first = firstDomain([0, 80], 'people');
    expect(first).toEqual([0, 100]);
    expect(heldDomain(first, [0, 100], 'people')).toEqual({ domain: first, rescaled: false });
    expect(heldDomain(first, [0, 5], 'people').domain).toBe(first);
    expect(heldDomain(first, [0, 120], 'people')).toEqual({ domain: [0, 150], rescaled: true });
    expect(heldDomain(first, [-4, 60], 'people')).toEqual({ domain: [-5, 100], rescaled: true });
  });

  it('know that no share is above 100 percent, and that nothing is still something to draw', () => {
    expect(firstDomain([0, 0.9], 'share')).toEqual([0, 1]);
    expect(firstDomain([0, 0], 'people')).toEqual([0, 1]);
  });
});

describe('the preview', () => {
  it('is a path that breaks where there is no value', () => {
    const path = ghostPath(
      [0, 1, 2, 3],
      [1, 2, null, 4],
      (x) => x * 10,
      (y) => 100 - y,
    );
    expect(path).toBe('M0,99L10,98M30,96');
    expect(ghostPath([], [], Number, Number)).toBe('');
  });

  it('needs no more than one number per point', () => {
    let asked = 0;
    const x = days(364, (day) => day);
    ghostPath(
      x,
      x,
      (at) => ((asked += 1), at),
      (value) => value,
    );
    expect(asked).toBe(364);
  });
});

describe('the runs of a chart', () => {
  it('never look alike', () => {
    const roles: Role[] = ['current', 'baseline', 'a', 'b', 'c'];
    const runs = roles.map((role): ChartRun => ({ id: role, label: role, role, drawn: series('day', [1]) }));
    const looks = runs.map((run) => strokeOf(run, runs));
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(5);
    expect(new Set(looks.map(({ dash }) => dash)).size).toBe(4);
    expect(strokeOf(runs[3]!, runs, 1.6)).toEqual({
      colour: 'var(--data-amber)',
      width: 3.2,
      dash: '9.6 4.8',
    });
  });
});

describe('the list of charts', () => {
  it('draws every measure that has a series, first of all as lines or bars along it', () => {
    const ownKind = [
      'cohortTriangle',
      'funnelBars',
      'survivalCurve',
      'powerBars',
      'lorenzCurve',
      'keyStock',
      'rfmGrid',
      'classAreas',
      'movesGrid',
      'ladderRibbons',
      'kanoQuadrants',
      'attentionLanes',
      'activeBoard',
      'cacBars',
      'costScatter',
      'paybackLines',
      'roiBars',
      'valueArea',
      'budgetWaterfall',
      'incrementBars',
      'ruleBars',
      'campaignCalendar',
    ];
    const others = charts.filter(({ id }) => ownKind.includes(id)).flatMap(({ draws }) => draws);
    for (const { id, series: along } of measures) {
      const drawing = charts.filter(({ draws }) => draws.includes(id));
      const expected = (along ? 1 : 0) + others.filter((one) => one === id).length;
      expect([id, drawing.length]).toEqual([id, expected]);
    }
    // Every measure of who the people are has a picture of its own.
    for (const id of [
      'topShare',
      'gini',
      'rfm',
      'lifecycle',
      'rungs',
      'journey',
      'roles',
      'kano',
      'attention',
    ])
      expect(chartFor(id)).toBeDefined();
    expect(chartFor('keyCustomers')?.id).toBe('keyStock');
    expect(chartFor('activeLastWeek')).toBeUndefined();
    expect(chartFor('retention')?.id).toBe('retentionCurve');
    expect(chartFor('weekRetention')?.id).toBe('cohortTriangle');
    expect(chartFor('balance')?.id).toBe('timeLines');
    expect(chartFor('cac')?.id).toBe('cacBars');
  });

  it('has its texts under one name each', () => {
    expect(new Set(chartTexts.map(({ key }) => key)).size).toBe(chartTexts.length);
  });
});
