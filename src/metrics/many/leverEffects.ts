/** What a lever does to a measure at one end of its range, everything else as it is. */
export interface LeverEnd {
  /** What the lever was set to. */
  readonly value: number;
  /** How much more the measure has there, on average over the seeds; null where it has no number. */
  readonly effect: number | null;
  /** Standard error of that; null with fewer than two seeds. */
  readonly error: number | null;
}

/** One lever moved from end to end of its range. */
export interface LeverEffect {
  readonly path: string;
  /** What it stands at. */
  readonly value: number;
  readonly low: LeverEnd;
  readonly high: LeverEnd;
}

/** What each of some levers does to a measure, moved one at a time. */
export interface LeverEffects {
  readonly seeds: number;
  /** What the measure comes to as the levers stand, on average over the seeds. */
  readonly baseline: number | null;
  /** Greatest span first. */
  readonly levers: readonly LeverEffect[];
}

/** From the least to the greatest that the measure comes to while the lever moves, the baseline among them. */
export function spanOfEffect({ low, high }: LeverEffect): number {
  const ends = [0, low.effect ?? 0, high.effect ?? 0];
  return Math.max(...ends) - Math.min(...ends);
}

/** The effects in the order of a tornado; of equal spans the first path. */
export const bySpan = (effects: readonly LeverEffect[]): LeverEffect[] =>
  [...effects].sort((a, b) => spanOfEffect(b) - spanOfEffect(a) || (a.path < b.path ? -1 : 1));
