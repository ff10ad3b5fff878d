import { withValue, type Levers, type Settings, type ValuesOf } from '../schema/index.ts';
import type { Block } from './block.ts';
import { identityColumns, type Columns } from './columns.ts';
import { Crowd, crowdTotals, type Share } from './crowd.ts';
import type { Job } from './job.ts';
import type { AnyMechanism, Part } from './mechanism.ts';
import { Run } from './run.ts';
import { takeCombined, type Sheet, type Totals } from './sheet.ts';
import type { Term } from './terms.ts';

/** The run pauses here: to let its driver look at the clock, or to add up the totals of a finished day. */
export type Step =
  | { readonly kind: 'worked'; readonly day: number }
  | { readonly kind: 'day'; readonly day: number; readonly row: Float64Array };

/** What one worker's share of a run leaves behind. */
export interface Simulated {
  readonly run: Run;
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
  /** How many people joined, in all blocks of all workers. */
  readonly people: number;
  readonly columns: Columns;
  readonly reasons: Readonly<Record<string, string>>;
  /** How often each mechanism took its turn, by id: shows that a neutral one was executed. */
  readonly turns: Readonly<Record<string, number>>;
}

/** A mechanism that takes part in a run. */
export interface Working {
  readonly mechanism: AnyMechanism;
  readonly part: Part;
}

/**
 * Runs a job, day by day, through the mechanisms in their order. A generator, so that whoever drives it decides when
 * to pause, cancel or wait for other workers: after a `day` step the driver passes back the row of totals summed over
 * all workers, or nothing if it is alone.
 */
export function* simulate(
  job: Job,
  day: readonly AnyMechanism[],
  share: Share = { part: 0, of: 1 },
): Generator<Step, Simulated, Float64Array | undefined> {
  const columns = allColumns(day, job.settings);
  const run = new Run(job, allTotals(day));
  const working = startAll(day, run);
  const crowd = new Crowd(
    run,
    columns,
    share,
    working.map(({ part }) => part),
  );
  const turns: Record<string, number> = {};
  for (const { mechanism } of working) turns[mechanism.id] = 0;

  for (let today = 0; today < job.days; today++) {
    morning(run, today, working);
    crowd.join(today);
    for (const block of crowd.blocks) {
      live(block, today, working, turns);
      crowd.endDay(block, today);
      yield { kind: 'worked', day: today };
    }
    const row = run.sheet.values.subarray(today * run.sheet.rowWidth, (today + 1) * run.sheet.rowWidth);
    const combined = yield { kind: 'day', day: today, row };
    if (combined) takeCombined(run.sheet, today, combined);
    for (const { part } of working) part.evening?.(today);
  }
  return {
    run,
    sheet: run.sheet,
    blocks: crowd.blocks,
    people: crowd.people,
    columns,
    reasons: allReasons(day, job),
    turns,
  };
}

/** Before anybody moves: levers, spending, who joins, and what every term weighs today. */
function morning(run: Run, today: number, working: readonly Working[]): void {
  setLevers(run, today, working);
  run.joining.length = 0;
  for (const { part } of working) part.morning?.(today);
  for (const sum of run.sums()) sum.weigh(run.shared);
}

/** The people of one block go through the mechanisms in their order. */
function live(block: Block, today: number, working: readonly Working[], turns: Record<string, number>): void {
  for (const { mechanism, part } of working) {
    part.pass?.(block, today);
    turns[mechanism.id]! += 1;
  }
}

/** All columns of a run: who a person is, then what each mechanism adds. */
export function allColumns(day: readonly AnyMechanism[], settings: Settings): Columns {
  return Object.assign({}, identityColumns, ...day.map((one) => one.columns?.(settings) ?? {})) as Columns;
}

/** All daily totals of a run, in the order of the day. */
export const allTotals = (day: readonly AnyMechanism[]): Totals =>
  Object.assign({}, crowdTotals, ...day.map((one) => one.totals ?? {})) as Totals;

/** Every reason for leaving, in the order in which `reason` numbers them. */
export const allReasons = (day: readonly AnyMechanism[], job: Job): Record<string, string> =>
  Object.assign({}, ...day.map((one) => one.reasons?.(job.settings) ?? {})) as Record<string, string>;

function startAll(day: readonly AnyMechanism[], run: Run): Working[] {
  const working = day.filter(({ id }) => !run.job.off.includes(id));
  return working.map((mechanism) => {
    const levers = () => run.settings[mechanism.id] as ValuesOf<Levers>;
    for (const term of mechanism.terms ?? []) run.sumTo(term.to).add(term as Term, levers);
    return { mechanism, part: mechanism.start?.(run, levers) ?? {} };
  });
}

/** On day 0 and on every dated change the mechanisms hear that levers have (new) values. */
function setLevers(run: Run, today: number, working: readonly Working[]): void {
  const changes = working.flatMap(({ part }) => part.dated?.(today) ?? []);
  for (const [path, value] of changes) run.settings = withValue(run.settings, path, value);
  if (today > 0 && changes.length === 0) return;
  for (const { part } of working) part.change?.();
  for (const sum of run.sums()) sum.retabulate();
}
