import type { LifeFunnel, LifeFunnelStep } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';

/** What a stage is called. */
export const stageTitle = ({ stage }: LifeFunnelStep, speaker: Speaker): string =>
  speaker.say(stage.title, stage.n === undefined ? {} : { n: stage.n });

/** The share of those at the stage before; null at the first, and where nobody was there. */
export function ofBefore({ steps }: LifeFunnel, at: number): number | null {
  const [before, step] = [steps[at - 1], steps[at]];
  return before && step && before.certain > 0 ? step.certain / before.certain : null;
}

/** The day by which half had reached it; null if the record does not know the day of every one of them. */
export const medianOf = ({ times, certain, median }: LifeFunnelStep): number | null =>
  times.length === certain ? median : null;
