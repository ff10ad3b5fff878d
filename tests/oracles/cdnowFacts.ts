import { measures } from '../../src/metrics/index.ts';
import { fromEvents, readEventRows, type RunRecord } from '../../src/record/index.ts';

/* What is published of the log of CDNOW, a shop for music: who bought what from January 1997 to June 1998. */

/** P8 and P9. */
export const published = {
  customers: 2357,
  /** Days with a purchase after the first, up to the end of each week. */
  repeatsByWeek: { 20: 1359, 21: 1414, 22: 1484, 23: 1517, 24: 1573, 25: 1672, 39: 2457, 52: 3183, 78: 4339 },
  spentCents: 24_409_194,
  gini: 0.630917,
  topFifth: 0.674016,
  topHundredth: 0.14554,
} as const;

export type CdnowFacts = { readonly [name in keyof typeof published]: unknown };

/** The same facts, by the measures, of the rows of a table of events that begins on 1 January 1997. */
export function factsOf(rows: Iterable<readonly string[]>): CdnowFacts {
  const read = readEventRows(rows, { start: '1997-01-01', currency: 'USD' });
  if (read.problems.length > 0) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const record = fromEvents(read.events, { days: 78 * 7, currency: read.currency });
  return {
    customers: record.joined,
    repeatsByWeek: Object.fromEntries(
      Object.keys(published.repeatsByWeek).map((week) => [week, repeatsBefore(record, 7 * Number(week))]),
    ),
    spentCents: headline(record, 'revenue'),
    gini: rounded(headline(record, 'gini', 'spent.all')),
    topFifth: rounded(headline(record, 'topShare', 'spent.all')),
    topHundredth: rounded(headline(record, 'topShare', 'spent.all.top1')),
  };
}

/** Days on which somebody bought who had bought before. */
function repeatsBefore(record: RunRecord, end: number): number {
  const upTo = (id: string) =>
    measures.find((measure) => measure.id === id)!.series!(record)
      .lines[0]!.y.slice(0, end)
      .reduce<number>((sum, count) => sum + count!, 0);
  return upTo('active') - upTo('joined');
}

const headline = (record: RunRecord, id: string, variant?: string) =>
  measures.find((one) => one.id === id)!.value(record, variant).value;

/** As many digits as are published. */
const rounded = (share: number | null): number => Number(share!.toFixed(6));
