import { measures, variantsOf, type Measure } from '../metrics/index.ts';
import { cellKinds, declarations } from '../catalogue/index.ts';
import { cellsOf, type CellKind, type Notebook } from '../notebook/index.ts';
import type { RunRecord } from '../record/index.ts';
import { jobOf, type Job, type Runner } from '../runner/index.ts';
import {
  itemsOf,
  valueAt,
  withValue,
  type Items,
  type LeverValue,
  type ScalarLever,
} from '../schema/index.ts';
import { eachRun, type Studied, type StudyOptions } from '../study/index.ts';
import { unlockedLevers } from './assumptions.ts';

/** How many people are enough to see that a lever moves something. */
const people = 2_000;

/** The unlocked levers that move nothing of what the notebook shows. */
export async function idleLevers(
  notebook: Notebook,
  runner: Runner,
  options: StudyOptions,
): Promise<Studied<readonly string[]>> {
  const { scenario } = notebook;
  const sample = Math.min(people, scenario.sample ?? scenario.people);
  const items = itemsOf(declarations, scenario.settings);
  const shown = shownMeasures(notebook);
  const told = (jobs: readonly Job[]) =>
    eachRun(
      jobs,
      runner,
      (record) => shown.map((measure) => toldBy(record, measure, items)).join('\n'),
      options,
    );
  const asItIs = await told([jobOf(scenario, { sample })]);
  if (asItIs.kind !== 'done') return asItIs;
  let idle = unlockedLevers(notebook).flatMap(({ path, lever }) => {
    const values = otherValues(lever, valueAt(scenario.settings, path));
    return values.length > 0 ? [{ path, values }] : [];
  });
  // One value that moves something is enough: the next is tried of those only that the one before left idle.
  for (let turn = 0; idle.some(({ values }) => turn < values.length); turn++) {
    const tried = idle.filter(({ values }) => turn < values.length);
    const after = await told(
      tried.map(({ path, values }) =>
        jobOf(scenario, { sample, settings: withValue(scenario.settings, path, values[turn]!) }),
      ),
    );
    if (after.kind !== 'done') return after;
    const acting = new Set(tried.filter((_, index) => after.result[index] !== asItIs.result[0]));
    idle = idle.filter((one) => !acting.has(one));
  }
  return { kind: 'done', result: idle.map(({ path }) => path) };
}

/** Other values that a lever can be given; none of a formula, which a learner writes herself. */
function otherValues(lever: ScalarLever, now: LeverValue | undefined): LeverValue[] {
  if (lever.kind === 'expression') return [];
  if (lever.kind === 'toggle') return [!now];
  if (lever.kind === 'choice') return Object.keys(lever.options).filter((option) => option !== now);
  return lever.plausible.filter((end) => end !== now);
}

/** Every measure that a cell shows; where a pond shows everything, whatever is counted. */
function shownMeasures({ document }: Notebook): readonly Measure[] {
  const cells = cellsOf(document);
  if (cells.some(({ cell }) => cell === 'pond')) return measures;
  const ids = cells.flatMap(({ cell, options }) => {
    const kind = cellKinds.find((one) => one.kind === cell) as CellKind | undefined;
    const uses = options === undefined ? undefined : kind?.uses?.(options);
    return (uses?.shows ?? []).map(({ measure }) => measure);
  });
  // What is shown under one of these names may be one of several, such as the dashboard's view of it.
  const named = new Set(ids);
  return measures.filter(({ id, lastOf, seenAs }) =>
    [id, lastOf, seenAs].some((one) => one !== undefined && named.has(one)),
  );
}

/** All numbers that a measure tells of a run, as one text. */
const toldBy = (record: RunRecord, measure: Measure, items: Items): string =>
  [undefined, ...variantsOf(measure, items)]
    .map((variant) =>
      JSON.stringify([measure.value(record, variant), measure.series?.(record, variant).lines ?? null]),
    )
    .join();
