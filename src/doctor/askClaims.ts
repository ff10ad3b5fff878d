import type { Notebook } from '../notebook/index.ts';
import { jobOf, type Job, type Runner } from '../runner/index.ts';
import {
  itemNames,
  valueAt,
  withValues,
  type Claim,
  type LeverChanges,
  type Lesson,
  type Scenario,
} from '../schema/index.ts';
import {
  askClaim,
  drawWorld,
  weakestPart,
  type Studied,
  type StudyOptions,
  type WeakestPart,
} from '../study/index.ts';
import { assumptionsOf } from './assumptions.ts';
import { mostWithout, type Sizes } from './sizes.ts';

/** What the engine answered to a claim. */
export interface ClaimReport {
  readonly id: string;
  /** In what share of the worlds it holds, and without what it stands on. */
  readonly share: number;
  readonly without: number;
  readonly assumptions: number;
  readonly weakest: WeakestPart | null;
  /** It holds as often as it has to, and does not where it must not. */
  readonly good: boolean;
}

/** Asks a claim of many worlds, and of some of them without what it stands on. */
export async function examineClaim(
  notebook: Notebook,
  claim: Claim,
  sizes: Sizes,
  runner: Runner,
  options: StudyOptions,
): Promise<Studied<ClaimReport>> {
  const { scenario } = notebook;
  const lesson = notebook.lesson!;
  const assumptions = assumptionsOf(notebook, claim.given);
  const worlds = Array.from({ length: sizes.worlds }, (_, world) =>
    drawWorld(assumptions, scenario.seed, world),
  );
  const ask = (of: Scenario, count: number, taken: LeverChanges) =>
    askClaim(
      {
        holds: claim.holds!,
        worlds: count,
        jobOf: (world, strategy) => worldJob(of, lesson, claim, worlds[world]!, { world, strategy, taken }),
      },
      runner,
      options,
    );
  const asked = await ask(scenario, sizes.worlds, []);
  if (asked.kind !== 'done') return asked;
  const taken = await ask(withoutIt(scenario, claim), sizes.without, claim.without.changes);
  if (taken.kind !== 'done') return taken;
  const shares = { share: shareOf(asked.result), without: shareOf(taken.result) };
  const weakest = weakestPart(assumptions, worlds, asked.result);
  const good = shares.share >= sizes.holds && shares.without <= mostWithout;
  return {
    kind: 'done',
    result: { id: claim.id, ...shares, assumptions: assumptions.length, weakest, good },
  };
}

/** The run of a strategy in one of the worlds, with people of that world's own. */
function worldJob(
  scenario: Scenario,
  { people }: Lesson,
  { days }: Claim,
  world: LeverChanges,
  which: { readonly world: number; readonly strategy: string | null; readonly taken: LeverChanges },
): Job {
  // What was taken away stays away, whatever the world drew for it.
  const settings = inShares(withValues(withValues(scenario.settings, world), which.taken));
  const changed = { ...scenario, settings };
  return jobOf(changed, {
    strategy: which.strategy,
    replicate: which.world,
    sample: Math.min(people, scenario.sample ?? scenario.people),
    ...(days !== null && { days }),
  });
}

/** The shares of segments, which were drawn one by one, in the proportions they came out in. */
function inShares(settings: Scenario['settings']): Scenario['settings'] {
  const paths = itemNames(settings, 'segments').map((name) => `segments.${name}.share`);
  const sum = paths.reduce((all, path) => all + Number(valueAt(settings, path)), 0);
  return withValues(
    settings,
    paths.map((path) => [path, Number(valueAt(settings, path)) / sum] as const),
  );
}

/** What the claim stands on must stay away under every strategy, so it is taken from those, too. */
function withoutIt(scenario: Scenario, { without }: Claim): Scenario {
  const gone = new Set(without.changes.map(([path]) => path));
  const strategies = scenario.strategies.map((one) => ({
    ...one,
    changes: [...one.changes.filter(([path]) => !gone.has(path)), ...without.changes],
  }));
  return {
    ...scenario,
    strategies,
    off: [...new Set([...scenario.off, ...without.off])],
  };
}

const shareOf = (answers: readonly boolean[]): number => answers.filter(Boolean).length / answers.length;
