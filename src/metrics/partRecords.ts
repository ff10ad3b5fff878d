import { columnOf, findColumn, type RecordSpans, type RecordTotal, type RunRecord } from '../record/index.ts';
import { cohortRows, type CohortBy } from './cohorts.ts';
import { once } from './measure.ts';

/** A part of a record's people as a record of their own, so that any measure can be read of them. */
export interface PartRecord {
  /** The number of the period of joining, or the name of the channel, segment or arm. */
  readonly id: string;
  readonly record: RunRecord;
}

/**
 * A record for each part of its people. Of a channel or segment it keeps the totals that are counted by group, of other
 * parts only who joined and who was activated when; what is counted for all together belongs to no part, and measures that read it have no
 * value. Null where the record does not know the parts.
 */
export const partRecords = (record: RunRecord, by: CohortBy): readonly PartRecord[] | null =>
  once(record, `part records ${by}`, () => {
    const rows = cohortRows(record, by);
    if (!rows) return null;
    const joinDay = columnOf(record, 'joinDay');
    const members: number[][] = rows.ids.map(() => []);
    for (let person = 0; person < record.joined; person++)
      members[rows.rowOf(person, joinDay[person]!)]?.push(person);
    return rows.ids.map((id, part) => ({
      id,
      record: partOf(record, members[part]!, groupsOf(record, by, part)),
    }));
  });

/** The groups that make up a part; null where it cuts through groups. */
function groupsOf({ channels, segments }: RunRecord, by: CohortBy, part: number): ReadonlySet<number> | null {
  if (by !== 'channel' && by !== 'segment') return null;
  const all = channels.flatMap((_, channel) =>
    segments.map((_, segment) => channel * segments.length + segment),
  );
  return new Set(
    all.filter((group) =>
      by === 'channel' ? Math.floor(group / segments.length) === part : group % segments.length === part,
    ),
  );
}

function partOf(
  record: RunRecord,
  members: readonly number[],
  groups: ReadonlySet<number> | null,
): RunRecord {
  const { columns, spans, activity, words } = record;
  const own = columns.map((column) => valuesWhenRead(column, () => pick(column.values, members)));
  const days = new Int32Array(members.length * words);
  members.forEach((person, at) =>
    days.set(activity.subarray(person * words, (person + 1) * words), at * words),
  );
  const kept = (totals: readonly RecordTotal[]) =>
    groups ? totals.filter(({ by }) => by === 'group').map((total) => ofGroups(total, groups)) : [];
  return {
    ...record,
    joined: members.length,
    columns: own,
    activity: days,
    spans: spans.map((one) => spansOf(one, members)),
    totals: groups ? kept(record.totals) : datedTotals(record, members),
    ages: kept(record.ages),
  };
}

function pick<A extends Int32Array | Float64Array>(values: A, members: readonly number[]): A {
  const picked = values.slice(0, members.length) as A;
  members.forEach((person, at) => (picked[at] = values[person]!));
  return picked;
}

/** The same total with nothing in all other groups. */
const ofGroups = (total: RecordTotal, groups: ReadonlySet<number>): RecordTotal =>
  valuesWhenRead(total, () => {
    const { values, width } = total;
    const kept = new Float64Array(values.length);
    for (const group of groups) for (let at = group; at < values.length; at += width) kept[at] = values[at]!;
    return kept;
  });

/** The same with other values, made when they are first read: a measure reads few of a record's many. */
function valuesWhenRead<T extends { readonly values: object }>(whole: T, make: () => T['values']): T {
  const { values: _, ...named } = whole;
  let made: T['values'] | undefined;
  return {
    ...named,
    get values() {
      return (made ??= make());
    },
  } as T;
}

/** Totals that say no more than on which day each person did it, with the column that says so. */
const dated = [
  ['joined', 'joinDay'],
  ['activatedSeen', 'activatedSeenDay'],
] as const;

/** Those of them that the record has, counted again among some of its people. */
function datedTotals(record: RunRecord, members: readonly number[]): RecordTotal[] {
  const group = columnOf(record, 'group');
  return dated.flatMap(([name, column]) => {
    const total = record.totals.find((one) => one.name === name);
    const dayOf = findColumn(record, column);
    if (!total || !dayOf) return [];
    const values = new Float64Array(record.about.days * total.width);
    for (const person of members)
      if (dayOf[person]! >= 0) values[dayOf[person]! * total.width + group[person]!]! += 1;
    return [{ ...total, values }];
  });
}

/** The spans of some people, who are numbered anew. */
function spansOf({ people, from, until, ...named }: RecordSpans, members: readonly number[]): RecordSpans {
  const place = new Map(members.map((person, at) => [person, at]));
  const kept = [...people.keys()].filter((at) => place.has(people[at]!));
  return {
    ...named,
    people: Int32Array.from(kept, (at) => place.get(people[at]!)!),
    from: Int32Array.from(kept, (at) => from[at]!),
    until: Int32Array.from(kept, (at) => until[at]!),
  };
}
