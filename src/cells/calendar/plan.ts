import type { DatedChange } from '../../schema/index.ts';

/** Two entries that are in force at once and set the same levers: of each, the one that began last holds. */
export interface Clash {
  readonly first: number;
  readonly second: number;
  readonly from: number;
  /** The first day on which they no longer clash. */
  readonly until: number;
  readonly paths: readonly string[];
  /** Whose value holds on those days. */
  readonly holds: number;
}

const endOf = (entry: DatedChange, days: number): number => Math.min(days, entry.until ?? days);

/** Entries that set the same levers on the same days, by their numbers in the plan. */
export function clashes(plan: readonly DatedChange[], days: number): Clash[] {
  return plan.flatMap((a, first) =>
    plan.slice(first + 1).flatMap((b, rest): Clash[] => {
      const second = first + 1 + rest;
      const [from, until] = [Math.max(a.day, b.day), Math.min(endOf(a, days), endOf(b, days))];
      const paths = a.changes
        .map(([path]) => path)
        .filter((path) => b.changes.some(([other]) => other === path));
      if (from >= until || paths.length === 0) return [];
      // Of those that begin on one day the one written last decides.
      return [{ first, second, from, until, paths, holds: a.day > b.day ? first : second }];
    }),
  );
}

/** Where an entry stands in a timeline: its row from 0 on, and whether its name ends where it ends. */
export interface Placed {
  readonly row: number;
  readonly fromEnd: boolean;
}

/** Places of entries on a timeline so that neither bars nor names cover each other; `names` are as long as so many days. */
export function placesOf(plan: readonly DatedChange[], names: readonly number[], days: number): Placed[] {
  const free: number[] = [];
  const placed: Placed[] = plan.map(() => ({ row: 0, fromEnd: false }));
  const spans = plan.map((entry, at) => {
    const end = endOf(entry, days);
    const fromEnd = entry.day + names[at]! > days;
    const from = fromEnd ? Math.max(0, Math.min(entry.day, end - names[at]!)) : entry.day;
    return { at, from, until: fromEnd ? end : Math.max(end, entry.day + names[at]!), fromEnd };
  });
  for (const { at, from, until, fromEnd } of spans.sort((a, b) => a.from - b.from || a.at - b.at)) {
    const found = free.findIndex((taken) => taken <= from);
    const row = found < 0 ? free.length : found;
    placed[at] = { row, fromEnd };
    free[row] = until;
  }
  return placed;
}

/** Pixels that the number of a day takes at the least. */
const tickRoom = 48;

/** Days that are marked on a timeline of so many pixels: every week, every other one, or fewer. */
export function ticksOf(days: number, width: number): number[] {
  const step = [7, 14, 28, 56, 91, 182, 364].find((one) => (width * one) / days >= tickRoom) ?? days;
  return Array.from({ length: Math.ceil(days / step) }, (_, at) => at * step);
}

/** The same entry so many days later or earlier, as long as before and within the run. */
export function shifted(entry: DatedChange, by: number, days: number): DatedChange {
  const length = entry.until === undefined ? 1 : entry.until - entry.day;
  const day = Math.max(0, Math.min(days - length, entry.day + by));
  return { ...entry, day, ...(entry.until !== undefined && { until: day + length }) };
}

/** The same entry with its end so many days later or earlier; one that stays begins to end on the last day. */
export function stretched(entry: DatedChange, by: number, days: number): DatedChange {
  const until = Math.max(entry.day + 1, Math.min(days, (entry.until ?? days) + by));
  return { ...entry, until };
}

/** The plan with one entry in another form, or without it. */
export const replaced = (
  plan: readonly DatedChange[],
  at: number,
  entry: DatedChange | null,
): readonly DatedChange[] => plan.flatMap((one, index) => (index === at ? (entry ?? []) : [one]));

/** A new entry of two weeks, in the middle of the run where nothing else begins. */
export function freshEntry(plan: readonly DatedChange[], days: number, label: string): DatedChange {
  const length = Math.min(14, days);
  const last = Math.max(0, ...plan.map((entry) => endOf(entry, days)));
  const day = plan.length > 0 && last + length <= days ? last : Math.floor((days - length) / 2);
  return { day, until: day + length, label, changes: [], cost: 0 };
}
