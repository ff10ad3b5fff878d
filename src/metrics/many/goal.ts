import { evaluate, factsUsed, readFormula } from '../../expression/index.ts';
import type { RunRecord } from '../../record/index.ts';
import {
  splitReference,
  type FormulaNames,
  type Items,
  type ReadFormula,
  type Tree,
} from '../../schema/index.ts';
import { knowsVariant, variantsOf, type Measure } from '../measure.ts';

/** What a goal may name besides measures: what the run was asked to be. */
const runNames = {
  days: { label: 'Days of the run', of: ({ about }: RunRecord) => about.days },
  people: { label: 'People in the market', of: ({ about }: RunRecord) => about.people * about.weight },
} as const;

/** Names as formulas write them, those of forms with their dots. */
const written = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g;

/**
 * Reads a goal: a formula that is met or not, over the headline numbers of measures (`retention.d30 >= 0.24 and
 * cost <= 40000 * days`), over `days` and over `people`. Shares are fractions, money is in minor units, as everywhere
 * in a file. Measures that only the engine knows may be named as well: the lab judges, not an analyst. An item whose
 * name has a hyphen cannot be named, since that would be a minus.
 */
export const readGoal = (text: string, measures: readonly Measure[], items: Items): ReadFormula =>
  readFormula(text, goalNames(text, measures, items), 'truth');

/** Every name that a goal may hold, and those among its own that are one of countless forms, such as `retention.d45`. */
export function goalNames(text: string, measures: readonly Measure[], items: Items): FormulaNames {
  const listed = measures.flatMap((measure) => [
    measure.id,
    ...variantsOf(measure, items).map((variant) => `${measure.id}.${variant}`),
  ]);
  const own = (text.match(written) ?? []).filter((name) => {
    const { measure, variant } = findMeasure(name, measures);
    return measure !== undefined && knowsVariant(measure, variant, items);
  });
  const fact = (label: string) => ({ kind: 'number', label, tag: 'observed' }) as const;
  return Object.fromEntries([
    ...[...listed, ...own].map((name) => [name, fact(findMeasure(name, measures).measure!.title)] as const),
    ...Object.entries(runNames).map(([name, { label }]) => [name, fact(label)] as const),
  ]);
}

function findMeasure(name: string, measures: readonly Measure[]) {
  const { measure: id, variant } = splitReference(name);
  return { measure: measures.find((one) => one.id === id), variant };
}

/** How one run stands to a goal. */
export interface GoalAnswer {
  /** A goal that names something this run has no number for is not met. */
  readonly met: boolean;
  /** What the goal names, in the order of its text; null where the run has no such number. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** Whether a run meets a goal that was read with these measures. */
export function answerGoal(record: RunRecord, goal: Tree, measures: readonly Measure[]): GoalAnswer {
  const values = Object.fromEntries(
    factsUsed(goal).map(({ fact }) => [fact, valueOf(record, fact, measures)]),
  );
  const known = Object.values(values).every((value) => value !== null);
  return { met: known && evaluate(goal, (fact) => values[fact]!) === 1, values };
}

export function valueOf(record: RunRecord, name: string, measures: readonly Measure[]): number | null {
  if (Object.hasOwn(runNames, name)) return runNames[name as keyof typeof runNames].of(record);
  const { measure, variant } = findMeasure(name, measures);
  return measure?.value(record, variant).value ?? null;
}
