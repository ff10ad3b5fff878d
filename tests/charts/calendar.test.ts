import { expect, test } from 'vitest';
import { busyDays, layCalendar } from '../../src/charts/calendarLayout.ts';
import { campaignCalendar } from '../../src/charts/campaignCalendar.ts';
import type { CampaignData } from '../../src/charts/campaignDrawn.ts';
import { cellText, type Note } from '../../src/charts/index.ts';
import { days, measure, series, speaker } from './cases.ts';

const note = (day: number, until?: number, more: Partial<Note> = {}): Note => ({
  day,
  text: `from ${day}`,
  cost: 0,
  ...(until !== undefined && { until }),
  ...more,
});

test('each campaign has a lane; two that are on at once conflict on the days on which both are', () => {
  const { lanes, conflicts } = layCalendar([note(8, 12), note(3, 10), note(40)], 30);
  expect(lanes.map(({ from, until, open }) => [from, until, open])).toEqual([
    [3, 10, false],
    [8, 12, false],
  ]);
  expect(conflicts).toEqual([{ first: 0, second: 1, from: 8, until: 10, levers: [] }]);
  expect(busyDays(lanes, 30)).toBe(9);
  expect(layCalendar([note(3, 8), note(8, 12)], 30).conflicts).toEqual([]);
});

test('what stays conflicts only over a lever, and strategies never meet', () => {
  const stays = (levers: string[]) =>
    layCalendar([note(3, undefined, { levers }), note(5, 9, { levers: ['a.b'] })], 30);
  expect(stays(['a.c']).conflicts).toEqual([]);
  expect(stays(['a.b']).conflicts).toEqual([{ first: 0, second: 1, from: 5, until: 9, levers: ['a.b'] }]);
  const of = (strategy: string) => note(3, 9, { strategy });
  expect(layCalendar([of('a'), of('b')], 30).conflicts).toEqual([]);
  expect(layCalendar([of('a'), of('a')], 30).conflicts).toHaveLength(1);
  expect(layCalendar([of('a'), note(3, 9)], 30).conflicts).toHaveLength(1);
});

const dataOf = (notes: readonly Note[], bursts: readonly string[] = []): CampaignData => ({
  measure: measure('joined'),
  notes,
  bursts,
  runs: [
    {
      id: 'own',
      label: 'Your levers',
      role: 'current',
      drawn: {
        series: series('day', days(20, 10)),
        capacity: days(20, (day) => (day < 15 ? 12 : 8)),
        pull: { fair: days(20, (day) => (day === 6 ? 2 : day === 7 ? 1 : 0)) },
      },
    },
  ],
});

test('says what is planned, what meets, where there is more than can be done, and which event is hottest', () => {
  const data = dataOf([note(3, 10, { cost: 5000 }), note(8, 12)], ['fair']);
  expect(campaignCalendar.takeaway(data, speaker)).toBe(
    '2 campaigns are planned, for ¥50; on 9 of 20 days one is on. from 3 and from 8 are both on, days 8 to 9. Above capacity on 5 days. The hottest event is fair, on day 6.',
  );
  expect(campaignCalendar.readout(data, 7, speaker)).toBe(
    'Day 7: on: from 3 · fair 50% of its peak · Your levers 10 · capacity 12',
  );
  expect(campaignCalendar.readout(data, 13, speaker)).toMatch('nothing on');
  expect(campaignCalendar.table(data, speaker).rows.map((row) => row.map(cellText))).toEqual([
    ['from 3', '3', '9', '¥50', 'from 8'],
    ['from 8', '8', '11', '¥0', 'from 3'],
  ]);
  expect(campaignCalendar.start(data)).toBe(8);
});

test('an empty calendar says so', () => {
  expect(campaignCalendar.tooLittle(dataOf([]), speaker)).toMatch('the calendar is empty');
  expect(campaignCalendar.tooLittle(dataOf([], ['fair']), speaker)).toBeNull();
  expect(campaignCalendar.takeaway(dataOf([], ['fair']), speaker)).toMatch(/^No campaign is planned/);
});
