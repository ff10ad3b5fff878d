import type { Draws } from '../engine/purity.ts';

/** One step of the day. */
export type Step = (draws: Draws) => number;
