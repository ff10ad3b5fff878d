/** How much the doctor asks of the engine. */
export interface Sizes {
  /** The most seeds over which a goal is judged. */
  readonly seeds: number;
  /** Worlds in which each claim is asked. */
  readonly worlds: number;
  /** Worlds in which it is asked without what it stands on. */
  readonly without: number;
  /** Random settings of the levers that a learner has. */
  readonly random: number;
  /** In what share of the seeds the reference has to reach the goal. */
  readonly reference: number;
  /** In what share of the worlds a claim has to hold. */
  readonly holds: number;
}

/** The whole examination. */
export const wholeSizes: Sizes = {
  seeds: 100,
  worlds: 200,
  without: 60,
  random: 100,
  reference: 0.9,
  holds: 0.95,
};

/** The one that is short enough for every change: the first worlds of the same, so their share may lie lower by chance. */
export const quickSizes: Sizes = { seeds: 5, worlds: 6, without: 6, random: 0, reference: 0.8, holds: 0.8 };

/** In what share of worlds a claim may still hold when what it stands on is taken away. */
export const mostWithout = 0.5;

/** What share of random settings may reach the goal. */
export const mostByChance = 0.15;

/** In what share of the seeds the naive strategy may reach the goal at most. */
export const mostNaive = 0.5;
