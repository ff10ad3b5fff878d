import { answerClaim, claimNumber, factsOfClaim, measures } from '../metrics/index.ts';
import type { Job, Runner } from '../runner/index.ts';
import type { LeverChanges, Tree } from '../schema/index.ts';
import { eachRun, type Studied, type StudyOptions } from './eachRun.ts';
import type { Assumption } from './draws.ts';

/** A claim to be asked of many worlds. */
export interface ClaimPlan {
  readonly holds: Tree;
  /** How many worlds. */
  readonly worlds: number;
  /** The run of a strategy in the world of that number; null is the scenario as it stands. */
  readonly jobOf: (world: number, strategy: string | null) => Job;
}

/** Asks the engine, world by world with the same people for every strategy, whether a claim holds. */
export async function askClaim(
  { holds, worlds, jobOf }: ClaimPlan,
  runner: Runner,
  options: StudyOptions = {},
): Promise<Studied<readonly boolean[]>> {
  const facts = factsOfClaim(holds);
  const strategies = [...new Set(facts.map(({ strategy }) => strategy))];
  const jobs = Array.from({ length: worlds }, (_, world) =>
    strategies.map((strategy) => jobOf(world, strategy)),
  );
  const studied = await eachRun(
    jobs.flat(),
    runner,
    (record, index) => {
      const own = facts.filter(({ strategy }) => strategy === strategies[index % strategies.length]);
      return own.map((fact) => [fact.name, claimNumber(record, fact, measures)] as const);
    },
    options,
  );
  if (studied.kind !== 'done') return studied;
  const numbersOf = (world: number) =>
    studied.result.slice(world * strategies.length, (world + 1) * strategies.length).flat();
  const answers = jobs.map((_, world) => answerClaim(holds, Object.fromEntries(numbersOf(world))));
  return { kind: 'done', result: answers };
}

/** Where in the range of an assumption a claim is weakest. */
export interface WeakestPart {
  readonly path: string;
  /** The lowest third of its range among the worlds, or the highest. */
  readonly third: 'low' | 'high';
  /** In what share of the worlds with such values the claim holds. */
  readonly share: number;
}

/** The assumption, and the end of its range, with which a claim holds least often; null where none varies. */
export function weakestPart(
  assumptions: readonly Assumption[],
  worlds: readonly LeverChanges[],
  answers: readonly boolean[],
): WeakestPart | null {
  const parts = assumptions.flatMap(({ path }, at): WeakestPart[] => {
    const order = [...worlds.keys()].sort((a, b) => valueIn(worlds[a]!, at) - valueIn(worlds[b]!, at));
    const third = Math.max(1, Math.floor(order.length / 3));
    const shareOf = (some: readonly number[]) => some.filter((world) => answers[world]).length / some.length;
    return [
      { path, third: 'low', share: shareOf(order.slice(0, third)) },
      { path, third: 'high', share: shareOf(order.slice(-third)) },
    ];
  });
  return parts.reduce<WeakestPart | null>(
    (worst, part) => (worst === null || part.share < worst.share ? part : worst),
    null,
  );
}

const valueIn = (world: LeverChanges, at: number): number => Number(world[at]![1]);
