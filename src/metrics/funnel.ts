/*
 * Funnels over plain events: who did one thing, then the next, and how long it took. Nothing here knows a record; an
 * event log of any origin will do.
 */

/** Something somebody did. Events of one life stand in the order in which they happened; equal times keep it. */
export interface FunnelEvent {
  readonly name: string;
  readonly time: number;
}

/**
 * `ordered`: one step after another, whatever lies between. `strict`: with nothing else between two steps. `any`: all
 * steps asked for, in whatever order.
 */
export type FunnelOrder = 'ordered' | 'strict' | 'any';

export interface FunnelPlan {
  /** Names of events, each once. */
  readonly steps: readonly string[];
  readonly order: FunnelOrder;
  /** The last step may come so much later than the first, not more; null for ever. In the units of the times. */
  readonly window: number | null;
}

/** One step of a funnel: those who did all steps up to it. */
export interface FunnelStep {
  readonly id: string;
  readonly people: number;
  /** Of those at the step before. */
  readonly ofBefore: number | null;
  /** Of those at the first step. */
  readonly ofFirst: number | null;
  /** How long it took each of them from the first of the steps to this one, rising. */
  readonly times: readonly number[];
  /** The time within which half of them were; null without anybody. */
  readonly median: number | null;
}

/** Counts how many lives got how far; each counts once, with the first of its attempts that got there. */
export function funnelOf(lives: Iterable<readonly FunnelEvent[]>, plan: FunnelPlan): FunnelStep[] {
  const times = plan.steps.map((): number[] => []);
  for (const life of lives)
    times.forEach((taken, last) => {
      const time = timeTo(life, { ...plan, steps: plan.steps.slice(0, last + 1) });
      if (time !== null) taken.push(time);
    });
  return funnelSteps(plan.steps, times);
}

/** The steps of a funnel from the times of those who did each. */
export function funnelSteps(ids: readonly string[], times: readonly (readonly number[])[]): FunnelStep[] {
  return ids.map((id, at) => {
    const own = [...times[at]!].sort((a, b) => a - b);
    const people = own.length;
    const share = (of: number | undefined) => (of === undefined || of === 0 ? null : people / of);
    return {
      id,
      people,
      ofBefore: share(times[at - 1]?.length),
      ofFirst: share(times[0]?.length),
      times: own,
      median: people === 0 ? null : own[Math.ceil(people / 2) - 1]!,
    };
  });
}

/** How long the first attempt took that did all steps; null if none did. */
export function timeTo(life: readonly FunnelEvent[], { steps, order, window }: FunnelPlan): number | null {
  const ways = { ordered: endInOrder, strict: endWithoutBreak, any: endInAnyOrder };
  for (const [start, { name, time }] of life.entries()) {
    if (order === 'any' ? !steps.includes(name) : name !== steps[0]) continue;
    const end = ways[order](life, start, steps);
    if (end !== null && (window === null || end - time <= window)) return end - time;
  }
  return null;
}

function endInOrder(life: readonly FunnelEvent[], start: number, steps: readonly string[]): number | null {
  let done = 0;
  for (let at = start; at < life.length; at++) {
    if (life[at]!.name === steps[done]) done += 1;
    if (done === steps.length) return life[at]!.time;
  }
  return null;
}

function endWithoutBreak(
  life: readonly FunnelEvent[],
  start: number,
  steps: readonly string[],
): number | null {
  const end = start + steps.length - 1;
  return steps.every((step, at) => life[start + at]?.name === step) ? life[end]!.time : null;
}

function endInAnyOrder(life: readonly FunnelEvent[], start: number, steps: readonly string[]): number | null {
  const missing = new Set(steps);
  for (let at = start; at < life.length; at++) {
    missing.delete(life[at]!.name);
    if (missing.size === 0) return life[at]!.time;
  }
  return null;
}
