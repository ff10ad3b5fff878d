import { withValue, type LeverChanges, type Levers, type ValuesOf } from '../schema/index.ts';
import type { Block } from './block.ts';
import type { Columns } from './columns.ts';
import { Crowd, type Share } from './crowd.ts';
import type { EventLog } from './eventLog.ts';
import type { Job } from './job.ts';
import { allColumns, allReasons, allSpans, keptOf } from './kept.ts';
import type { AnyMechanism, Part } from './mechanism.ts';
import { Run } from './run.ts';
import { takeCombined, type Sheet } from './sheet.ts';
import type { Spans } from './spans.ts';
import type { Term } from './terms.ts';
import type { Watch } from './watch.ts';

/** The run pauses here: to let its driver look at the clock, or to hear from the other workers. */
export type Step =
  | { readonly kind: 'worked'; readonly day: number }
  /** A day is over and the next has not begun; `soFar` says what a run that ended here would leave, until it goes on. */
  | { readonly kind: 'over'; readonly day: number; readonly soFar: () => Simulated }
  /** Requests of this worker's people; passed back is everybody's, one worker after another. */
  | { readonly kind: 'queue'; readonly day: number; readonly list: Float64Array }
  /** The totals of a finished day, to be summed, and reports, to be put one after another. */
  | { readonly kind: 'day'; readonly day: number; readonly row: Float64Array; readonly list: Float64Array };

/** What a driver passes back: nothing if the run is alone. */
export interface Heard {
  readonly row?: Float64Array;
  readonly list: Float64Array;
}

/** What one worker's share of a run leaves behind. */
export interface Simulated {
  readonly run: Run;
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
  /** How many people joined, in all blocks of all workers. */
  readonly people: number;
  readonly columns: Columns;
  readonly spans: Spans;
  readonly reasons: Readonly<Record<string, string>>;
  /** How often each mechanism took its turn, by id: shows that a neutral one was executed. */
  readonly turns: Readonly<Record<string, number>>;
}

/** A mechanism that takes part in a run. */
export interface Working {
  readonly mechanism: AnyMechanism;
  readonly part: Part;
}

/** One arm of a trial, or the whole run where there is none. */
interface Arm {
  readonly run: Run;
  readonly working: readonly Working[];
  /** Of these, those who look at people before anyone moves, and those who then take their turn with them. */
  readonly scanning: readonly Part[];
  readonly passing: readonly Part[];
}

/**
 * Runs a job, day by day, through the mechanisms in their order. A generator, so that whoever drives it decides when
 * to pause, cancel or wait for other workers: after a step on which the workers must hear of each other the driver
 * passes back what they say together, or nothing if the run is alone.
 */
export function* simulate(
  job: Job,
  day: readonly AnyMechanism[],
  share: Share = { part: 0, of: 1 },
  watch?: Watch,
  log?: EventLog,
): Generator<Step, Simulated, Heard | undefined> {
  const columns = allColumns(day, job);
  const arms = startArms(day, job);
  const [{ run, working }] = arms as [Arm];
  run.watch = watch;
  run.log = log;
  const parts = arms.map((arm) => arm.working.map(({ part }) => part));
  const crowd = new Crowd(run, columns, share, parts);
  const queues = working.flatMap(({ part }) => part.queue ?? []);
  let turns = 0;
  const kept = { columns, spans: allSpans(day, job), reasons: allReasons(day, job) };
  const soFar = (): Simulated => {
    const { blocks, people } = crowd;
    // The people of a block go through all of them, one after another.
    const each = Object.fromEntries(working.map(({ mechanism }) => [mechanism.id, turns]));
    return { ...kept, run, sheet: run.sheet, blocks, people, turns: each };
  };
  for (let today = 0; today < run.days; today++) {
    morning(arms, today);
    crowd.join(today);
    for (const block of crowd.blocks) wake(arms, block, today);
    yield* settle(queues, today);
    for (const block of crowd.blocks) {
      for (const part of arms[block.arm]!.passing) part.pass!(block, today);
      turns += 1;
      crowd.endDay(block, today);
      yield { kind: 'worked', day: today };
    }
    yield* night(arms[0]!, today);
    yield { kind: 'over', day: today, soFar };
  }
  return soFar();
}

/** Every arm has settings, sums and parts of its own; only the first arm's parts deal with what is shared. */
function startArms(day: readonly AnyMechanism[], job: Job): Arm[] {
  const kept = keptOf(day, job);
  const first = new Run(job, kept);
  const runs = job.trial ? [first, new Run(job, kept, first)] : [first];
  return runs.map((run) => {
    const working = startAll(day, run);
    const parts = working.map(({ part }) => part);
    const scanning = parts.filter(({ scan }) => scan);
    return { run, working, scanning, passing: parts.filter(({ pass }) => pass) };
  });
}

function startAll(day: readonly AnyMechanism[], run: Run): Working[] {
  const working = day.filter(({ id }) => !run.job.off.includes(id));
  return working.map((mechanism) => {
    const levers = () => run.settings[mechanism.id] as ValuesOf<Levers>;
    const terms = [...(mechanism.terms ?? []), ...(mechanism.itemTerms?.(run.job.settings) ?? [])];
    for (const term of terms) run.sumTo(term.to).add(term as Term, levers);
    return { mechanism, part: mechanism.start?.(run, levers) ?? {} };
  });
}

/** Before anybody moves: levers, spending, who joins, and what every term weighs today. */
function morning(arms: readonly Arm[], today: number): void {
  const [{ run, working }] = arms as [Arm];
  setLevers(arms, today);
  run.joining.length = 0;
  for (const { part } of working) part.morning?.(today);
  for (const arm of arms) for (const sum of arm.run.sums()) sum.weigh(run.shared, arm.run.settings);
}

/** What lies too far back leaves the trails; then everybody is looked at. */
function wake(arms: readonly Arm[], block: Block, today: number): void {
  const { run, scanning } = arms[block.arm]!;
  for (const trail of run.trails()) trail.roll(block, today);
  for (const part of scanning) part.scan!(block, today);
}

/** What is scarce is given out, among the people of all workers. */
function* settle(
  queues: readonly NonNullable<Part['queue']>[],
  today: number,
): Generator<Step, void, Heard | undefined> {
  for (const queue of queues) {
    const list = queue.requests(today);
    const heard = queue.scarce() ? yield { kind: 'queue', day: today, list } : undefined;
    queue.settle(today, heard?.list ?? list);
  }
}

/** The workers hear of each other's day; then whatever is shared takes its evening turn. */
function* night({ run, working }: Arm, today: number): Generator<Step, void, Heard | undefined> {
  const { sheet } = run;
  const row = sheet.values.subarray(today * sheet.rowWidth, (today + 1) * sheet.rowWidth);
  const said = working.flatMap(({ part }) => (part.report ? [part.report(today)] : []));
  const list = joinReports(said);
  const heard = yield { kind: 'day', day: today, row, list };
  if (heard?.row) takeCombined(sheet, today, heard.row);
  const reports = splitReports(heard?.list ?? list, said.length).values();
  for (const { part } of working) {
    const report = part.report ? reports.next().value! : none;
    part.evening?.(today, report);
  }
}

const none = new Float64Array(0);

/** Each report is preceded by its length, because every worker's are put one after another. */
function joinReports(reports: readonly (readonly number[])[]): Float64Array {
  const list = new Float64Array(reports.reduce((sum, { length }) => sum + 1 + length, 0));
  let at = 0;
  for (const report of reports) {
    list[at] = report.length;
    list.set(report, at + 1);
    at += 1 + report.length;
  }
  return list;
}

/** What all workers reported to each of `count` mechanisms, worker after worker. */
function splitReports(all: Float64Array, count: number): Float64Array[] {
  const parts: Float64Array[][] = Array.from({ length: count }, () => []);
  let at = 0;
  for (let which = 0; at < all.length; which = (which + 1) % count) {
    const length = all[at]!;
    parts[which]!.push(all.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return parts.map((pieces) => (pieces.length === 1 ? pieces[0]! : joined(pieces)));
}

function joined(pieces: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** On the first day, on the first day of the record and on every dated change mechanisms hear of (new) lever values. */
function setLevers(arms: readonly Arm[], today: number): void {
  const { run, working } = arms[0]!;
  const begins = today === run.warmUpDays;
  const changes: LeverChanges[number][] = [];
  for (const { part } of working) if (part.dated) changes.push(...part.dated(today));
  if (begins) arms.forEach((arm) => begin(arm.run));
  for (const arm of arms)
    for (const [path, value] of changes)
      if (!isTried(arm.run, path)) arm.run.settings = withValue(arm.run.settings, path, value);
  if (today > 0 && !begins && changes.length === 0) return;
  for (const arm of arms) {
    for (const { part } of arm.working) part.change?.();
    for (const sum of arm.run.sums()) sum.retabulate();
  }
}

/** The settings the record begins with: the job's, and in the second arm what is being tried. */
function begin(run: Run): void {
  const { settings, trial } = run.job;
  const tried = run.arm > 0 && trial ? trial.changes : [];
  run.settings = tried.reduce((all, [path, value]) => withValue(all, path, value), settings);
}

/** In the small group what is being tried stays as it is, whatever the calendar says. */
const isTried = (run: Run, path: string): boolean =>
  run.arm > 0 && (run.job.trial?.changes.some(([tried]) => tried === path) ?? false);
