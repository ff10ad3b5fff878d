import type { RunRecord } from '../record/index.ts';
import type { FunnelOrder } from './funnel.ts';
import { lifeStages, notReached, type LifeStage } from './lifeStages.ts';
import { once } from './measure.ts';

export interface LifeFunnelPlan {
  /** Stages by id; joining always comes first. Without any: all that somebody reached. */
  readonly stages?: readonly string[];
  readonly order?: FunnelOrder;
  /** At most so many days after joining; null for as long as the record lasts. */
  readonly window?: number | null;
}

/**
 * Those who reached a stage and all before it. Where the record does not know the day, they lie between two counts:
 * whoever certainly kept to order and window, and whoever can have.
 */
export interface LifeFunnelStep {
  readonly stage: LifeStage;
  readonly certain: number;
  readonly possible: number;
  /** Days from joining, rising, of those who certainly did and whose day is known. */
  readonly times: readonly number[];
  /** The day by which half of those had; null without any. */
  readonly median: number | null;
}

export interface LifeFunnel {
  /** Who joined in the record and was watched as long as the window. */
  readonly eligible: number;
  readonly steps: readonly LifeFunnelStep[];
  /** What was asked for and the record knows nothing of. */
  readonly unknown: readonly string[];
}

/**
 * How far people got through the stages of a life, each stage by the first time that someone reached it. In `strict`
 * order no stage that stands later may have come before an earlier one; on the same day they keep the order asked for.
 */
export const lifeFunnel = (record: RunRecord, plan: LifeFunnelPlan = {}): LifeFunnel =>
  once(record, `lives ${JSON.stringify(plan)}`, () => makeFunnel(record, plan));

function makeFunnel(record: RunRecord, plan: LifeFunnelPlan): LifeFunnel {
  const { order = 'ordered', window = null } = plan;
  const known = lifeStages(record);
  const asked = plan.stages ?? known.filter(({ latest }) => latest.some(isReached)).map(({ id }) => id);
  const stages = [...new Set(['joined', ...asked])].flatMap((id) => known.find((one) => one.id === id) ?? []);
  const walk = walkOf(stages, known, order, window ?? Infinity);
  const counts = stages.map(() => ({ certain: 0, possible: 0, times: [] as number[] }));
  let eligible = 0;
  const joined = known[0]!.latest;
  for (let person = 0; person < record.joined; person++) {
    if (joined[person]! < 0 || joined[person]! + (window ?? 0) >= record.about.days) continue;
    eligible += 1;
    walk(person, counts);
  }
  return {
    eligible,
    steps: stages.map((stage, at) => {
      const { certain, possible, times } = counts[at]!;
      times.sort((a, b) => a - b);
      const median = times.length === 0 ? null : times[Math.ceil(times.length / 2) - 1]!;
      return { stage, certain, possible, times, median };
    }),
    unknown: asked.filter((id) => !known.some((one) => one.id === id)),
  };
}

const isReached = (day: number): boolean => day !== notReached;

interface Count {
  certain: number;
  possible: number;
  readonly times: number[];
}

/** Takes one person through the stages and counts how far she got. */
function walkOf(
  stages: readonly LifeStage[],
  known: readonly LifeStage[],
  order: FunnelOrder,
  window: number,
): (person: number, counts: readonly Count[]) => void {
  const isBefore = stages.map((a) => stages.map((b) => comesAfter(b, a.id, known)));
  return (person, counts) => {
    const first = stages.map(({ earliest }) => earliest[person]!);
    const last = stages.map(({ latest }) => latest[person]!);
    const end = first[0]! + window;
    // All stages so far were done between these days, by whoever certainly or possibly did them.
    let [certain, possible, soonest, latest] = [true, true, first[0]!, last[0]!];
    for (let at = 0; at < stages.length && possible; at++) {
      soonest = Math.max(soonest, first[at]!);
      latest = Math.max(latest, last[at]!);
      possible &&= isReached(last[at]!) && soonest <= end;
      certain &&= latest <= end;
      if (order !== 'any' && at > 0) {
        possible &&= soonest <= last[at]!;
        certain &&= last[at - 1]! <= first[at]! || isBefore[at - 1]![at]!;
      }
      for (let later = at + 1; order === 'strict' && later < stages.length; later++) {
        possible &&= last[later]! >= soonest;
        certain &&= last[at]! <= first[later]! || isBefore[at]![later]!;
      }
      certain &&= possible;
      counts[at]!.possible += Number(possible);
      counts[at]!.certain += Number(certain);
      if (certain && soonest === latest) counts[at]!.times.push(latest - first[0]!);
    }
  };
}

/** Whether a stage cannot be reached before another, by what the stages say of each other. */
function comesAfter({ after }: LifeStage, id: string, known: readonly LifeStage[]): boolean {
  if (after === undefined) return false;
  const before = known.find((one) => one.id === after);
  return after === id || (before !== undefined && comesAfter(before, id, known));
}
