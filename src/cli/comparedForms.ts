import type { Job } from '../engine/index.ts';
import {
  courseOf,
  measureText,
  pairOf,
  spendingOf,
  type ManyRuns,
  type Pair,
  type PairCourse,
  type StrategyRuns,
} from '../metrics/index.ts';
import { sayEnglish } from '../schema/index.ts';
import type { ComparePlan } from '../study/index.ts';
import { alignColumns } from './columns.ts';
import { studyRows } from './studyRows.ts';
import { written, writtenChange } from './written.ts';

/** A comparison that was made, and what it was made of. */
export interface Compared extends Omit<ComparePlan, 'strategies'> {
  /** That of the first strategy. */
  readonly job: Job;
  readonly result: ManyRuns;
}

/** The result in the form of that name. */
export const comparedForm = (name: string, compared: Compared): Iterable<string> =>
  name === 'json' ? [jsonOf(compared)] : name === 'csv' ? [csvOf(compared)] : [tableOf(compared)];

/** Every strategy but the first, held against the first. */
function pairsOf({ result }: Compared) {
  const [first, ...others] = result.strategies as readonly [StrategyRuns, ...StrategyRuns[]];
  return others.map((other) => ({
    a: first.id,
    b: other.id,
    pair: pairOf(first, other),
    spending: spendingOf(first, other),
    course: courseOf(result, first, other),
  }));
}

function tableOf(compared: Compared): string {
  const { measure, variant, job, result, luck, seeds } = compared;
  const money = (value: number | null) => written('money', value, job.currency);
  const rows = result.strategies.map(({ id, runs }) => {
    const values = runs.flatMap(({ value }) => value ?? []).sort((one, other) => one - other);
    const mean = meanOf(values);
    const of = (value: number | null) => written(measure.unit, value, job.currency);
    const spent = runs.flatMap((run) => run.spent ?? []);
    return [id, of(mean), of(values[0] ?? null), of(values.at(-1) ?? null), money(meanOf(spent))];
  });
  const head = ['Strategy', 'Mean', 'Lowest', 'Highest', 'Spent'];
  const title = sayEnglish(measureText(measure, variant, 'title'));
  return linesOf([
    ...studyRows(job, [
      ['Measure', `${[measure.id, variant].filter(Boolean).join('.')} (${title})`],
      ['Luck', luck === 'same' ? 'the same for all' : 'fresh in every run'],
      ['Runs', `${seeds} of each`],
    ]),
    '',
    ...alignColumns([head, ...rows], [1, 2, 3, 4]),
    ...pairsOf(compared).flatMap((one) => ['', ...pairLines(one, compared)]),
  ]);
}

function pairLines(
  { a, b, pair, spending, course }: ReturnType<typeof pairsOf>[number],
  { measure, job, luck }: Compared,
): string[] {
  const change = (value: number | null) => writtenChange(measure.unit, value, job.currency);
  const error = pair.error === null ? '' : ` (standard error ${change(pair.error).replace('+', '')})`;
  return [
    `${b} less ${a}: ${change(pair.mean)} on average${error}, ${change(pair.median)} in the middle`,
    `${b} is ahead in ${pair.ahead} of ${pair.count} ${luck === 'same' ? 'seeds' : 'pairs'}, behind in ${pair.behind}, even in ${pair.even}`,
    ...fromLine(a, b, course),
    ...savedLine(pair, luck),
    ...(spending?.unequal
      ? [
          `They do not spend the same: ${b} ${written('money', spending.b, job.currency)}, ${a} ${written('money', spending.a, job.currency)}. A lead may be bought.`,
        ]
      : []),
  ];
}

function fromLine(a: string, b: string, { axis, from, median }: PairCourse): string[] {
  if (from === null) return [];
  const when = axis === 'age' ? `day ${from} after joining` : `${axis} ${from}`;
  return [`From ${when} on ${median.at(-1)! > 0 ? b : a} has more in the middle of all runs`];
}

function savedLine({ correlation, saved, count }: Pair, luck: Compared['luck']): string[] {
  if (luck === 'fresh' || correlation === null || saved === null) return [];
  const as = Number.isFinite(saved)
    ? `the difference varies ${saved.toFixed(1)} times less than with fresh luck, as with ${Math.round(saved * count)} runs of each`
    : 'the difference does not vary at all';
  return [`Correlation of the pairs ${correlation.toFixed(3)}: ${as}`];
}

function jsonOf(compared: Compared): string {
  const { measure, variant, job, luck, seeds, result } = compared;
  const { scenario, seed, people, weight, days, currency } = job;
  const whole = {
    format: 1,
    ...{ scenario, seed, people: people * weight, weight, days, currency },
    measure: measure.id,
    variant: variant ?? null,
    ...{ luck, seeds, axis: result.axis, x: result.x },
    strategies: result.strategies.map(({ id, runs }) => ({
      id,
      runs: runs.map(({ value, spent, line }) => ({ value, spent, line: Array.from(line, orNull) })),
    })),
    pairs: pairsOf(compared),
  };
  return `${JSON.stringify(whole)}\n`;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function csvOf({ result }: Compared): string {
  const rows = result.strategies.flatMap(({ id, runs }) =>
    runs.map(({ value, spent }, seed) => `${id},${seed},${value ?? ''},${spent ?? ''}`),
  );
  return linesOf(['strategy,seed,value,spent', ...rows]);
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;

const linesOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
