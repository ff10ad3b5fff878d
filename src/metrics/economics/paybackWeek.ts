import { enough } from '../enough.ts';
import { reach } from '../intervals.ts';
import type { AgeMoney } from './moneyByAge.ts';

/**
 * What one newcomer has brought by the end of each whole week since joining, what serving her cost taken off. It ends with
 * the last week that so many people were watched to the end of; the mean of each day is that of all who were.
 */
export function broughtByWeek({ eligible, revenue, serving }: AgeMoney, least = enough): number[] {
  const weeks: number[] = [];
  let sum = 0;
  for (let age = 0; age < eligible.length && eligible[age]! >= Math.max(1, least); age++) {
    sum += (revenue[age]! - serving[age]!) / eligible[age]!;
    if (age % 7 === 6) weeks.push(sum);
  }
  return weeks;
}

/** The first week by whose end a newcomer has brought what she cost; 0 if she cost nothing, null if not yet. */
export function paybackWeek(brought: readonly number[], cost: number): number | null {
  if (cost === 0) return 0;
  const week = brought.findIndex((money) => money >= cost);
  return week < 0 ? null : week + 1;
}

/** From which week to which it may be, by chance among people: null where even the last week watched leaves it open. */
export type WeekRange = readonly [first: number | null, last: number | null];

/** The weeks by whose end the upper and the lower limit of the 95 % interval have reached what she cost. */
export function paybackRange(brought: readonly number[], errors: readonly number[], cost: number): WeekRange {
  const at = (side: 1 | -1) =>
    paybackWeek(
      brought.map((money, week) => money + side * reach * errors[week]!),
      cost,
    );
  return [at(1), at(-1)];
}
