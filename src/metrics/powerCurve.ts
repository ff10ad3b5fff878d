import type { RunRecord } from '../record/index.ts';
import { activeDaysBetween } from './activeDays.ts';
import { counted, once, ratio, upTo, type Measure } from './measure.ts';
import { splitOf, type SplitBy } from './split.ts';

/** How often people came in a window of days: a histogram. */
export interface PowerCurve {
  /** Place k: how many simulated people were active on exactly k of the days; place 0 is always 0. */
  readonly people: readonly number[];
  /** All of them: different people active in the window. */
  readonly active: number;
  /** Whole windows only: a younger record has shorter ones, and the right end of the curve cannot fill. */
  readonly whole: boolean;
}

/** The days of the classic curve, and from how many of them on somebody counts as a power user. */
export const powerWindow = { days: 28, from: 21 } as const;

export interface PowerPlan {
  /** The last day of the window; else the last of the record. */
  readonly day?: number;
  /** 28 days make the power-user curve, 7 the active days of a week. */
  readonly window?: number;
}

/** How many people were active on exactly 1, 2 … days of a window. */
export function powerCurve(record: RunRecord, plan: PowerPlan = {}): PowerCurve {
  const { day = record.about.days - 1, window = powerWindow.days } = plan;
  return once(record, `power ${day} ${window}`, () => curves(record, day, window, 1, () => 0)[0]!);
}

/** The same for each channel, segment or arm; null where the record does not know. */
export function powerBySplit(
  record: RunRecord,
  by: SplitBy,
  { day = record.about.days - 1, window = powerWindow.days }: PowerPlan = {},
): { readonly names: readonly string[]; readonly curves: readonly PowerCurve[] } | null {
  const split = splitOf(record, by);
  if (!split) return null;
  const { names, of } = split;
  return { names, curves: curves(record, day, window, names.length, (person) => of[person]!) };
}

function curves(
  record: RunRecord,
  day: number,
  window: number,
  rows: number,
  rowOf: (person: number) => number,
): PowerCurve[] {
  const people = upTo(rows).map(() => new Array<number>(window + 1).fill(0));
  for (let person = 0; person < record.joined; person++) {
    const days = activeDaysBetween(record, person, day - window + 1, day);
    if (days > 0) people[rowOf(person)]![days]! += 1;
  }
  return people.map((counts) => ({
    people: counts,
    active: counts.reduce((sum, n) => sum + n, 0),
    whole: day >= window - 1 && day < record.about.days,
  }));
}

/** Of all who were active in the window, the share on at least so many days of it. */
export function rightShare({ people, active }: PowerCurve, from: number = powerWindow.from): number | null {
  return ratio(
    people.slice(from).reduce((sum, n) => sum + n, 0),
    active,
  );
}

/** People who came on nearly every day. */
export const powerUsers: Measure = {
  id: 'powerUsers',
  title: 'Power users',
  definition: `People active on at least ${powerWindow.from} of the last ${powerWindow.days} days.`,
  unit: 'people',
  tag: 'observed',
  value: (record) => {
    const { people, whole } = powerCurve(record);
    if (!whole) return { value: null };
    return counted(
      record,
      people.slice(powerWindow.from).reduce((sum, n) => sum + n, 0),
    );
  },
};

/** Which part of the active people come on nearly every day. */
export const powerShare: Measure = {
  id: 'powerShare',
  title: 'Share of power users',
  definition: `Of the different people active in the last ${powerWindow.days} days, the share active on at least ${powerWindow.from} of them.`,
  unit: 'share',
  tag: 'observed',
  value: (record) => {
    const curve = powerCurve(record);
    if (!curve.whole) return { value: null };
    const count = curve.people.slice(powerWindow.from).reduce((sum, n) => sum + n, 0);
    return { value: ratio(count, curve.active), count, among: curve.active };
  },
};
