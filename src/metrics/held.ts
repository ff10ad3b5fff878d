import { findColumn, type RunRecord } from '../record/index.ts';
import { activeDaysBetween } from './activeDays.ts';
import { gini } from './concentration.ts';
import { once, upTo } from './measure.ts';

/** What people can hold much or little of, with the column that adds it up; days with a visit are counted. */
export const holdings = {
  spent: 'spent',
  orders: 'orders',
  visits: null,
  contributed: 'contributed',
} as const;

export type Holding = keyof typeof holdings;

/** Among whom it is divided: those who have any, or everyone in the record; and the part of them called the top. */
export interface HeldPlan {
  readonly of: Holding;
  readonly everyone: boolean;
  /** Per cent. */
  readonly top: number;
}

const pattern = /^(spent|orders|visits|contributed)(\.all)?(?:\.top([1-9]\d?))?$/;

/** The plan that a variant names: `spent`, `visits.all`, `spent.top5`; null if it names none. */
export function heldPlan(variant = 'spent'): HeldPlan | null {
  const found = pattern.exec(variant);
  if (!found) return null;
  const [, of, everyone, top = '20'] = found;
  return { of: of as Holding, everyone: everyone !== undefined, top: Number(top) };
}

/** What each of them holds, least first; null where the record does not know. Money in minor units. */
export function heldBy(record: RunRecord, { of, everyone }: HeldPlan): Float64Array | null {
  return once(record, `held ${of} ${everyone}`, () => {
    const column = holdings[of];
    const { days } = record.about;
    const amounts = column
      ? findColumn(record, column)
      : upTo(record.joined).map((person) => activeDaysBetween(record, person, 0, days - 1));
    if (!amounts) return null;
    const held = Float64Array.from(amounts).sort();
    return everyone ? held : held.subarray(firstAbove0(held));
  });
}

function firstAbove0(sorted: Float64Array): number {
  const first = sorted.findIndex((amount) => amount > 0);
  return first < 0 ? sorted.length : first;
}

/** How unevenly something is spread, ready to be drawn. */
export interface Lorenz {
  /** Simulated people among whom it is divided. */
  readonly people: number;
  readonly total: number;
  readonly gini: number | null;
  /** Points of the curve from nobody to everybody, poorest first: shares of the people, and of what they hold. */
  readonly curve: readonly (readonly [people: number, amount: number])[];
  /** Place x: the share that the top x per cent hold (the nearest whole number of people, at least one); place 0 is 0. */
  readonly top: readonly number[];
  /** The mean that each hundredth of the people holds, poorest first; fewer parts where there are fewer people. */
  readonly means: readonly number[];
}

const most = 200;

/** The Lorenz curve of something; null where the record does not know, or nobody has any. */
export function lorenzOf(record: RunRecord, plan: HeldPlan): Lorenz | null {
  const held = heldBy(record, plan);
  if (!held) return null;
  return once(record, `lorenz ${plan.of} ${plan.everyone}`, () => {
    const sums = new Float64Array(held.length + 1);
    held.forEach((amount, at) => (sums[at + 1] = sums[at]! + amount));
    const [people, total] = [held.length, sums.at(-1)!];
    if (total === 0) return null;
    const points = ranks(people, most);
    const parts = ranks(people, 100);
    return {
      people,
      total,
      gini: gini(held),
      curve: points.map((at) => [at / people, sums[at]! / total] as const),
      top: upTo(101).map((percent) => {
        const few = percent === 0 ? 0 : Math.max(1, Math.round((percent / 100) * people));
        return (total - sums[people - few]!) / total;
      }),
      means: parts.slice(1).map((at, part) => (sums[at]! - sums[parts[part]!]!) / (at - parts[part]!)),
    };
  });
}

/** From nobody to all of them in at most so many steps, each of a whole number of people. */
function ranks(people: number, steps: number): number[] {
  const count = Math.min(people, steps);
  return upTo(count + 1).map((step) => Math.round((step * people) / count));
}
