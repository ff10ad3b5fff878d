import type { RunRecord } from '../record/index.ts';
import { entriesOf } from './entries.ts';
import { upTo, type Measure } from './measure.ts';

/** Counts of a day are told as the mean of so many days up to and with it. */
const meanDays = 7;

/** A total of all entries together, as the mean of the days up to each; null where the record has none. */
export function weeklyMean(record: RunRecord, total: string): number[] | null {
  const entries = entriesOf(record, total);
  if (!entries || entries.names.length === 0) return null;
  const { days, weight } = record.about;
  const daily = upTo(days).map((day) => entries.of.reduce((sum, values) => sum + values[day]!, 0) * weight);
  return daily.map((_, day) => {
    const recent = daily.slice(Math.max(0, day - meanDays + 1), day + 1);
    return recent.reduce((sum, count) => sum + count, 0) / recent.length;
  });
}

/** A measure of that mean, with its last day as the headline number. */
export function meanOf(about: Omit<Measure, 'value' | 'series' | 'reads'>, total: string): Measure {
  return {
    ...about,
    reads: [total],
    value: (record) => ({ value: weeklyMean(record, total)?.at(-1) ?? null }),
    series: (record) => {
      const y = weeklyMean(record, total);
      const lines = y ? [{ id: about.id, title: about.title, y }] : [];
      return { axis: 'day', x: upTo(y ? record.about.days : 0), lines };
    },
  };
}

/** How many members of the circles speak on a day. */
export const speakers = meanOf(
  {
    id: 'speakers',
    title: 'Members who speak',
    definition: 'Members of the circles who spoke on a day, in the mean of the 7 days up to and with it.',
    unit: 'people',
    tag: 'observed',
  },
  'speakers',
);

/** How many of them would have spoken without any red packet. */
export const sincere = meanOf(
  {
    id: 'sincere',
    title: 'Members with something to say',
    definition:
      'Members of the circles who spoke on a day and would have spoken without any red packet, in the mean of the 7 days up to and with it.',
    unit: 'people',
    tag: 'truth',
    seenAs: 'speakers',
  },
  'talkContent',
);
