import { findTotal, type RunRecord } from '../record/index.ts';
import { upTo, type Series } from './measure.ts';

/** A daily total by its entries: `of[e][d]` is the number of entry e on day d. */
export interface Entries {
  readonly names: readonly string[];
  readonly of: readonly Float64Array[];
}

/** A total that is counted by a list, laid out entry by entry; null where the record has none, or no such list. */
export function entriesOf(record: RunRecord, name: string): Entries | null {
  const total = findTotal(record, name);
  const names = total && record.lists[total.by];
  if (!total || !names) return null;
  const { values, width } = total;
  const { days } = record.about;
  const of = names.map((_, entry) =>
    Float64Array.from({ length: days }, (__, day) => values[day * width + entry]!),
  );
  return { names, of };
}

/** A total by groups, laid out by the channels that people came through. */
export function byChannel(record: RunRecord, name: string): readonly Float64Array[] {
  const { values, width } = findTotal(record, name)!;
  const { days } = record.about;
  const segments = record.segments.length;
  return record.channels.map((_, channel) =>
    Float64Array.from({ length: days }, (__, day) => {
      let sum = 0;
      for (let segment = 0; segment < segments; segment++)
        sum += values[day * width + channel * segments + segment]!;
      return sum;
    }),
  );
}

/** The entries of a total as lines of a series, of the whole world; with a name that one alone. */
export function entrySeries(record: RunRecord, total: string, name: string | undefined): Series {
  const { names, of } = entriesOf(record, total) ?? { names: [], of: [] };
  const { days, weight } = record.about;
  const lines = names.map((id, at) => ({ id, title: id, y: Array.from(of[at]!, (n) => n * weight) }));
  return { axis: 'day', x: upTo(days), lines: lines.filter(({ id }) => name === undefined || id === name) };
}

/** Everything in a list of numbers. */
export function sumAll(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}
