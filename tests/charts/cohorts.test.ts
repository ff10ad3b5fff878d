import { describe, expect, it } from 'vitest';
import { columnTitle, tableForFile, type ChartData, type ChartRun } from '../../src/charts/index.ts';
import type { CohortGrid } from '../../src/charts/cohortGrid.ts';
import { cohortTriangle } from '../../src/charts/cohortTriangle.ts';
import { darkest, heatStep, heatSteps } from '../../src/charts/heat.ts';
import { plainRecord, type PlainLife } from '../plainRecord.ts';
import { days, measure, rowsOf, speaker } from './cases.ts';

/** So many who joined on a day, of whom some were active again so many days later. */
const group = (joined: number, people: number, kept: number, later: number): PlainLife[] =>
  days(people, (one) => one).map((one) => ({
    joined,
    active: one < kept ? [joined, joined + later] : [joined],
  }));

/** What the chart draws of records of so many days. */
function cohorts(measureId: string, length: number, worlds: readonly PlainLife[][], variant?: string) {
  const of = measure(measureId);
  const runs = worlds.map((lives, index): ChartRun<CohortGrid> => {
    const drawn = cohortTriangle.read(plainRecord(lives, { days: length }), of, variant);
    return {
      id: `run${index}`,
      label: ['All in', 'Half and half', 'Nothing'][index]!,
      role: 'a',
      drawn: drawn!,
    };
  });
  const data: ChartData<CohortGrid> = { measure: of, ...(variant !== undefined && { variant }), runs };
  return data;
}

// 28 days: 40 joined in week 1 and 10 of them came a week later; 50 in week 2, of whom 20 did; 5 in week 3.
const three = [...group(0, 40, 10, 7), ...group(7, 50, 20, 7), ...group(14, 5, 1, 7)];

describe('the cohort triangle', () => {
  const weekly = cohorts('weekRetention', 28, [three]);

  it('has a row for each week of joining that is old enough, a column for each week after, and one row of all', () => {
    const table = cohortTriangle.table(weekly, speaker);
    expect(table.columns.map(columnTitle)).toEqual([
      'Week',
      'People',
      '1 week later',
      '2 weeks later',
      '3 weeks later',
    ]);
    expect(tableForFile(table)[1]!.slice(0, 8)).toEqual(['1', 40, 0.25, 10, 40, 0, 0, 40]);
    expect(rowsOf(table)).toEqual([
      ['1', '40', '25% (10 of 40)', '0% (0 of 40)', '0% (0 of 40)'],
      ['2', '50', '40% (20 of 50)', '0% (0 of 50)', '–'],
      ['3', '5', '20% (1 of 5, few people)', '–', '–'],
      ['All', '95', '32.6% (31 of 95)', '0% (0 of 90)', '0% (0 of 40)'],
    ]);
  });

  it('is read cell by cell, only where anybody was watched', () => {
    expect(cohortTriangle.positions(weekly)).toEqual([0, 1, 2, 3, 4, 6, 9, 10, 11]);
    expect(cohortTriangle.start(weekly)).toBe(9);
    expect(cohortTriangle.readout(weekly, 3, speaker)).toBe(
      'Week 2’s newcomers, 1 week later: 40% (20 of 50)',
    );
    expect(cohortTriangle.readout(weekly, 9, speaker)).toBe('All newcomers, 1 week later: 32.6% (31 of 95)');
  });

  it('says what came back in all and between which cohorts; one of few people is none of these', () => {
    expect(cohortTriangle.takeaway(weekly, speaker)).toBe(
      'Of all newcomers, 32.6% came back 1 week later. The cohorts lie between 25% (week 1) and 40% (week 2).',
    );
  });

  it('compares runs in the row of all', () => {
    const two = cohorts('weekRetention', 28, [group(0, 100, 20, 7), group(0, 100, 30, 7)]);
    expect(cohortTriangle.takeaway(two, speaker)).toBe(
      'Active again 1 week later: Half and half is 10 points ahead (30% against 20%).',
    );
    expect(cohortTriangle.readout(two, 0, speaker)).toBe(
      'Week 1’s newcomers, 1 week later: All in 20% (20 of 100) · Half and half 30% (30 of 100)',
    );
    expect(cohortTriangle.panels(two)).toBe(2);
  });

  it('follows the form of retention that is asked for', () => {
    const on = (variant: string, lives = group(0, 40, 10, 5)) =>
      cohortTriangle.table(cohorts('retention', 15, [lives], variant), speaker);
    const titles = (variant: string) => on(variant).columns.map(columnTitle);
    const cells = (...of: Parameters<typeof on>) => rowsOf(on(...of))[0]!;
    expect(titles('d5').slice(2, 8)).toContain('5 days later');
    expect(cells('d5')[6]).toBe('25% (10 of 40)');
    expect(titles('after.d3')[4]).toBe('on day 3 or later');
    expect(cells('after.d3')[4]).toBe('25% (10 of 40, in progress)');
    expect(titles('bracket.4-7').slice(2)).toEqual(['on days 4 to 7', 'on days 8 to 11']);
    expect(cells('bracket.4-7').slice(2)).toEqual(['25% (10 of 40)', '0% (0 of 40)']);
    expect(titles('least.2.4-7')[2]).toBe('on at least 2 of days 4 to 7');
    const visits = cohorts('retention', 15, [group(0, 40, 10, 5)], 'recurring.d5');
    expect(cohortTriangle.readout(visits, 4, speaker)).toBe('Visits in week 1, 5 days later: 20% (10 of 50)');
  });

  it('takes four weeks together where single ones would be too many', () => {
    const year = cohorts('weekRetention', 364, [group(0, 40, 10, 7)]);
    expect(rowsOf(cohortTriangle.table(year, speaker))[0]!.slice(0, 2)).toEqual(['1–4', '40']);
    expect(cohortTriangle.readout(year, 0, speaker)).toBe(
      'Newcomers of weeks 1–4, 1 week later: 25% (10 of 40)',
    );
  });

  it('has a sentence for too little: nobody, nobody old enough, one person', () => {
    for (const data of [cohorts('weekRetention', 28, [[]]), cohorts('retention', 1, [group(0, 9, 0, 0)])]) {
      expect(cohortTriangle.tooLittle(data, speaker)).toMatch('Nobody has been watched long enough');
      expect(cohortTriangle.takeaway(data, speaker)).toMatch('Nobody has been watched long enough');
      expect(cohortTriangle.table(data, speaker).rows).toHaveLength(1);
    }
    const one = cohorts('weekRetention', 28, [group(0, 1, 1, 7)]);
    expect(cohortTriangle.tooLittle(one, speaker)).toBeNull();
    expect(cohortTriangle.takeaway(one, speaker)).toMatch('Every group here is smaller than 30 people');
  });
});

describe('the scale of colours', () => {
  it('is the same for every picture and ends at a share', () => {
    expect([0, 0.074, 0.3, 0.59, darkest, 1].map(heatStep)).toEqual([0, 0, 4, 7, 8, 8]);
    expect(heatSteps).toBe(9);
    expect(cohortTriangle.extent(cohorts('weekRetention', 28, [three]))).toEqual([0, darkest]);
  });
});
