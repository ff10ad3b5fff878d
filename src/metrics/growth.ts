import { columnOf, type RunRecord } from '../record/index.ts';
import { eachActiveDay } from './activity.ts';
import { once, ratio, upTo, type Measure } from './measure.ts';

/** Weekly counts that add up: active = new + retained + resurrected, last week’s active = retained + dormant. */
export interface GrowthAccounts {
  readonly active: readonly number[];
  readonly fresh: readonly number[];
  readonly retained: readonly number[];
  readonly resurrected: readonly number[];
  readonly dormant: readonly number[];
}

/** Growth accounting by whole calendar weeks; a last, shorter week is left out. */
export function growthAccounts(record: RunRecord): GrowthAccounts {
  return once(record, 'growth', () => {
    const weeks = Math.floor(record.about.days / 7);
    const made = {
      active: zeros(weeks),
      fresh: zeros(weeks),
      retained: zeros(weeks),
      resurrected: zeros(weeks),
    };
    const joinDay = columnOf(record, 'joinDay');
    let lastPerson = -1;
    let lastWeek = -1;
    eachActiveDay(record, (person, day) => {
      const week = Math.floor(day / 7);
      if (person !== lastPerson) lastWeek = -1;
      if (week >= weeks || (person === lastPerson && week === lastWeek)) return;
      made.active[week]! += 1;
      if (week === Math.floor(joinDay[person]! / 7)) made.fresh[week]! += 1;
      else if (person === lastPerson && week === lastWeek + 1) made.retained[week]! += 1;
      else if (week === 0) made.retained[week]! += 1;
      else made.resurrected[week]! += 1;
      lastPerson = person;
      lastWeek = week;
    });
    const dormant = made.active.map((_, week) =>
      week === 0 ? 0 : made.active[week - 1]! - made.retained[week]!,
    );
    return { ...made, dormant };
  });
}

const zeros = (count: number): number[] => new Array<number>(count).fill(0);

/** Who came, stayed, came back and fell silent, week by week. */
export const growth: Measure = {
  id: 'growth',
  title: 'Growth accounting',
  definition:
    'Active people of a week: new (joined in it), retained (active the week before too), resurrected (joined earlier, silent the week before); who was there before the first week counts as retained in it. Dormant: active the week before, silent now.',
  unit: 'people',
  tag: 'observed',
  value: (record) => {
    const { fresh, resurrected, dormant } = growthAccounts(record);
    const gained = (fresh.at(-1) ?? 0) + (resurrected.at(-1) ?? 0);
    return { value: ratio(gained, dormant.at(-1) ?? 0), count: gained, among: dormant.at(-1) ?? 0 };
  },
  series: (record) => {
    const accounts = growthAccounts(record);
    const { weight } = record.about;
    const line = (id: string, title: string, y: readonly number[], sign = 1) => ({
      id,
      title,
      y: y.map((n) => (n === 0 ? 0 : sign * n * weight)),
    });
    return {
      axis: 'week',
      x: upTo(accounts.active.length),
      lines: [
        line('fresh', 'New', accounts.fresh),
        line('resurrected', 'Resurrected', accounts.resurrected),
        line('retained', 'Retained', accounts.retained),
        line('dormant', 'Dormant', accounts.dormant, -1),
      ],
    };
  },
};
