import type { LadderMonths } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import type { ChartData } from './chart.ts';
import { className } from './classDrawn.ts';
import { ladderWords } from './ladderWords.ts';

/** What is drawn of a run; null where it keeps no ladder, or is too short. */
export interface LadderDrawn {
  readonly months: LadderMonths | null;
  /** Whether the run keeps a ladder at all. */
  readonly kept: boolean;
  readonly labels: Readonly<Record<string, string>>;
  /** For how many people one of the record stands. */
  readonly weight: number;
}

export type LadderData = ChartData<LadderDrawn>;

/** A flow of people: from which place on the left to which on the right. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How many rungs there are; the place after the last is that of who was not there. */
export const rungsIn = ({ runs }: LadderData): number =>
  runs.find(({ drawn }) => drawn.months)?.drawn.months?.names.length ?? 0;

/** People by where they stood and where they stand, from the top rung down; last who has come, and who is gone. */
export function flowsOf({ moves, gone, come }: LadderMonths): number[][] {
  const down = <T>(all: readonly T[]): T[] => [...all].reverse();
  return [...down(moves.map((row, from) => [...down(row), gone[from]!])), [...down(come), 0]];
}

/** The name of a place, from the top rung down. */
export function placeName(data: LadderData, at: number, side: 'left' | 'right', speaker: Speaker): string {
  const run = data.runs.find(({ drawn }) => drawn.months);
  const names = run?.drawn.months?.names ?? [];
  const name = names[names.length - 1 - at];
  if (run && name !== undefined)
    return className({ classification: 'rungs', labels: run.drawn.labels }, name, speaker);
  return speaker.say(side === 'left' ? ladderWords.come : ladderWords.gone);
}

/** All flows that some run has, from the top of the left side down. */
export function flowsIn(data: LadderData): Flow[] {
  const size = rungsIn(data) + 1;
  const sums = Array.from({ length: size * size }, () => 0);
  for (const { drawn } of data.runs)
    if (drawn.months)
      flowsOf(drawn.months).forEach((row, from) =>
        row.forEach((count, to) => (sums[from * size + to]! += count)),
      );
  return sums.flatMap((count, at) =>
    count > 0 ? [{ from: Math.floor(at / size), to: at % size, count }] : [],
  );
}
