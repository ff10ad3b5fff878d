import type { DatedChange } from '../../schema/index.ts';

/** What is to be done on one day: a campaign begins, or it ends and its levers go back. */
export interface Point {
  readonly day: number;
  readonly does: 'begins' | 'ends';
  /** The number of the entry in the plan. */
  readonly entry: number;
}

/** All that is to be done, day by day; on one day first what ends. */
export const pointsOf = (plan: readonly DatedChange[], days: number): Point[] =>
  plan
    .flatMap(({ day, until }, entry): Point[] => [
      { day, does: 'begins', entry },
      ...(until !== undefined && until < days ? [{ day: until, does: 'ends' as const, entry }] : []),
    ])
    .sort((a, b) => a.day - b.day || Number(a.does === 'begins') - Number(b.does === 'begins'));

/** How many of the questions of the checklist an entry answers. */
export const answered = ({ checklist = {} }: DatedChange): number =>
  Object.values(checklist).filter((text) => text.trim() !== '').length;
