import type { CheckpointOptions } from '../cells/checkpoint/cell.ts';
import type { LeversOptions } from '../cells/levers/cell.ts';
import { purposeKey, runKey, uniform } from '../math/index.ts';
import { answerGoal, measures } from '../metrics/index.ts';
import { cellsOf, type Notebook } from '../notebook/index.ts';
import { jobOf, type Job, type Runner } from '../runner/index.ts';
import {
  isMoney,
  valueAt,
  withValues,
  type DatedChange,
  type LeverChanges,
  type LeverValue,
} from '../schema/index.ts';
import { eachRun, judge, type Studied, type StudyOptions } from '../study/index.ts';
import { unlockedLevers } from './assumptions.ts';
import { mostByChance, mostNaive, type Sizes } from './sizes.ts';

/** How the two strategies and chance stand to the goal of a lesson. */
export interface GoalReport {
  readonly seeds: number;
  /** In how many seeds the goal is reached. */
  readonly naive: number;
  readonly reference: number;
  /** What share of random settings reaches it; null if none were tried. */
  readonly byChance: number | null;
  readonly good: boolean;
}

/** Judges the goal of a lesson under its two strategies, and under random settings of the learner's levers. */
export async function examineGoal(
  notebook: Notebook,
  sizes: Sizes,
  runner: Runner,
  options: StudyOptions,
): Promise<Studied<GoalReport>> {
  const { scenario, lesson } = notebook;
  const goal = goalCell(notebook);
  const seeds = Math.min(goal.seeds, sizes.seeds);
  const met = (strategy: string | null) =>
    judge(jobOf(scenario, { strategy }), goal.goal, seeds, runner, options);
  const naive = await met(lesson!.naive);
  if (naive.kind !== 'done') return naive;
  const reference = await met(lesson!.reference);
  if (reference.kind !== 'done') return reference;
  const jobs = Array.from({ length: sizes.random }, (_, number) => randomJob(notebook, number));
  const tried = await eachRun(jobs, runner, (record) => answerGoal(record, goal.goal, measures).met, options);
  if (tried.kind !== 'done') return tried;
  const counts = { naive: naive.result.met, reference: reference.result.met, seeds };
  const lucky = tried.result.filter(Boolean).length;
  const byChance = sizes.random === 0 ? null : lucky / sizes.random;
  const good =
    counts.naive <= mostNaive * seeds &&
    counts.reference >= Math.ceil(sizes.reference * seeds - tiny) &&
    (byChance ?? 0) <= mostByChance;
  return { kind: 'done', result: { ...counts, byChance, good } };
}

/** 0.9 × 30 is a little above 27. */
const tiny = 1e-9;

function goalCell({ document, lesson }: Notebook): CheckpointOptions {
  const cell = cellsOf(document).find(({ id }) => id === lesson!.goal);
  return cell!.options as CheckpointOptions;
}

/** A run under settings of the learner's levers that chance chose, each with people of its own. */
function randomJob(notebook: Notebook, number: number): Job {
  const { scenario } = notebook;
  const chosen = randomLevers(notebook, number);
  const planned = cellsOf(notebook.document).some(({ cell }) => cell === 'calendar');
  return jobOf(scenario, {
    settings: withValues(scenario.settings, chosen),
    replicate: number,
    ...(planned && {
      calendar: scenario.calendar.map((entry, at) => movedEntry(notebook, entry, at, number)),
    }),
  });
}

/** A number from 0 to 1 for one choice of one random setting. */
function chance({ scenario }: Notebook, number: number, what: string): number {
  const { a, b } = purposeKey(runKey(scenario.seed, number), 'doctor', what);
  return uniform(a, b);
}

/** Values of the unlocked levers within what their sliders cover; money shares the budget of its cell. */
function randomLevers(notebook: Notebook, number: number): LeverChanges {
  // What waits for the goal is not at hand before it.
  const cells = cellsOf(notebook.document).flatMap(({ cell, options, after }) =>
    cell === 'levers' && options !== undefined && after !== notebook.lesson!.goal
      ? [options as LeversOptions]
      : [],
  );
  return cells.flatMap((cell) => withinBudget(cell, randomCell(notebook, cell, number)));
}

function randomCell(notebook: Notebook, { show, budget }: LeversOptions, number: number): LeverChanges {
  return show.map(({ path, lever }): readonly [string, LeverValue] => {
    const place = chance(notebook, number, path);
    if (lever.kind === 'toggle') return [path, place < 0.5];
    if (lever.kind === 'choice') {
      const options = Object.keys(lever.options);
      return [path, options[Math.floor(place * options.length)]!];
    }
    const now = valueAt(notebook.scenario.settings, path)!;
    if (lever.kind === 'expression') return [path, now];
    const [low, high] = sliderEnds(notebook, path, isMoney(lever) ? (budget?.total ?? null) : null);
    const value = low + place * (high - low);
    const whole = lever.kind === 'integer' || isMoney(lever);
    return [path, whole ? Math.round(value) : value];
  });
}

/** What a learner finds on the slider: the plausible range, widened to what any strategy sets. */
function sliderEnds(notebook: Notebook, path: string, total: number | null): readonly [number, number] {
  if (total !== null) return [0, total];
  const { settings, strategies } = notebook.scenario;
  const { lever } = unlockedLevers(notebook).find((one) => one.path === path)!;
  const set = strategies.flatMap(({ changes }) => changes.filter(([name]) => name === path));
  const values = [valueAt(settings, path), ...set.map(([, value]) => value)].filter(
    (value) => typeof value === 'number',
  );
  const ends = 'plausible' in lever ? lever.plausible : [0, 1];
  return [Math.min(ends[0], ...values), Math.max(ends[1], ...values)];
}

/** More money than there is, brought down to what there is in the same proportions. */
function withinBudget({ show, budget }: LeversOptions, changes: LeverChanges): LeverChanges {
  if (!budget) return changes;
  const paid = new Set(show.filter(({ lever }) => isMoney(lever)).map(({ path }) => path));
  const sum = changes.reduce((all, [path, value]) => all + (paid.has(path) ? Number(value) : 0), 0);
  if (sum <= budget.total) return changes;
  return changes.map(([path, value]) =>
    paid.has(path)
      ? ([path, Math.floor((Number(value) * budget.total) / sum)] as const)
      : ([path, value] as const),
  );
}

/** A campaign on another day, as long as it was. */
function movedEntry(notebook: Notebook, entry: DatedChange, at: number, number: number): DatedChange {
  const { days } = notebook.scenario;
  const length = entry.until === undefined ? 1 : entry.until - entry.day;
  const day = Math.floor(chance(notebook, number, `calendar ${at}`) * Math.max(1, days - length));
  return { ...entry, day, ...(entry.until !== undefined && { until: day + length }) };
}
