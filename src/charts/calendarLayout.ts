import type { Note } from './chart.ts';

/** One campaign on a lane of its own, cut to the days of the run. */
export interface Lane {
  readonly note: Note;
  readonly from: number;
  /** The first day on which it is over; the number of days of the run where it stays. */
  readonly until: number;
  /** It stays: its levers do not go back. */
  readonly open: boolean;
}

/** Two campaigns that are on at once, by the numbers of their lanes. */
export interface Conflict {
  readonly first: number;
  readonly second: number;
  readonly from: number;
  readonly until: number;
  /** Levers that both move. */
  readonly levers: readonly string[];
}

/** Campaigns by day, each on its lane, and where they are in each other’s way. */
export interface CalendarLayout {
  readonly lanes: readonly Lane[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Lays out what is planned for a run of so many days. Two campaigns conflict on the days on which both are on; one that
 * stays conflicts only where both move the same lever, and what different strategies do never meets.
 */
export function layCalendar(notes: readonly Note[], days: number): CalendarLayout {
  const lanes = [...notes]
    .filter(({ day }) => day >= 0 && day < days)
    .sort((a, b) => a.day - b.day || (a.until ?? days) - (b.until ?? days))
    .map((note): Lane => {
      const open = note.until === undefined;
      return { note, from: note.day, until: Math.min(days, note.until ?? days), open };
    });
  const conflicts = lanes.flatMap((a, first) =>
    lanes.slice(first + 1).flatMap((b, rest): Conflict[] => {
      const [from, until] = [Math.max(a.from, b.from), Math.min(a.until, b.until)];
      const levers = (a.note.levers ?? []).filter((lever) => b.note.levers?.includes(lever));
      const apart = a.note.strategy !== undefined && b.note.strategy !== undefined;
      if (from >= until || (apart && a.note.strategy !== b.note.strategy)) return [];
      if ((a.open || b.open) && levers.length === 0) return [];
      return [{ first, second: first + 1 + rest, from, until, levers }];
    }),
  );
  return { lanes, conflicts };
}

/** Days with at least one campaign that ends. */
export const busyDays = (lanes: readonly Lane[], days: number): number =>
  Array.from({ length: days }, (_, day) => day).filter((day) =>
    lanes.some(({ from, until, open }) => !open && from <= day && day < until),
  ).length;
