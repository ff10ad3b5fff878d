import {
  checkJob,
  defaultMemoryLimit,
  lifeRunOfPlace,
  openLog,
  pieceOf,
  recordSoFar,
  simulate,
  type Heard,
  type Job,
  type Piece,
  type Share,
  type Step,
} from '../engine/index.ts';
import { day } from '../model/index.ts';
import type { DayEvents, EventSink, RunRecord } from '../record/index.ts';
import { anyError, type Problem } from '../schema/index.ts';
import { Pace } from './pace.ts';
import type { Watched } from './runner.ts';

/** How one share of a run ended. */
export type Driven =
  | { readonly kind: 'done'; readonly piece: Piece }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

/** What one worker tells the others. */
export type Said = Exclude<Step, { kind: 'worked' | 'over' }>;

/** What a run needs of the place it runs in. */
export interface Driver {
  /** Lets other work happen; called every few milliseconds. */
  readonly pause: () => Promise<void>;
  readonly cancelled: () => boolean;
  readonly progress?: (day: number) => void;
  /** Tells the other workers and hears what all say together; absent for a run that is alone. */
  readonly exchange?: (said: Said) => Promise<Heard | undefined>;
  /** Hears of the events of every day before anything is exchanged about it; the run waits until they are taken. */
  readonly events?: {
    readonly truth: EventSink['truth'];
    readonly take: (events: DayEvents) => void | Promise<void>;
  };
  readonly memoryLimit?: number;
  /** Takes the record of a run that goes on, as if it had ended with this day; says `drawn` when it wants the next. */
  readonly soFar?: (record: RunRecord, drawn: () => void) => void;
}

/** Milliseconds of work between two pauses: a cancel is heard well within 200. */
const slice = 12;

/** Drives one share of a run to its end, pausing often. Time decides when it pauses, never what it computes. */
export async function drive(job: Job, share: Share, driver: Driver): Promise<Driven> {
  const problems = checkJob(job, day, driver.memoryLimit ?? defaultMemoryLimit);
  if (anyError(problems)) return { kind: 'refused', problems };
  const log = driver.events && openLog(job, day, driver.events.truth);
  const run = simulate(job, day, share, undefined, log);
  const pace = new Pace(performance.now());
  let paused = performance.now();
  let next = run.next();
  while (!next.done) {
    const step = next.value;
    if (performance.now() - paused > slice) {
      driver.progress?.(step.day);
      await driver.pause();
      paused = performance.now();
    }
    if (driver.cancelled()) return { kind: 'cancelled' };
    if (log && step.kind === 'day') await driver.events?.take(log.take(step.day));
    if (step.kind === 'over') {
      if (share.of === 1) showSoFar(job, step, driver, pace);
      next = run.next();
      continue;
    }
    // Waiting costs a turn of the event loop, so a run that is alone does not wait.
    const alone = step.kind === 'worked' || !driver.exchange;
    next = run.next(alone ? undefined : await driver.exchange(step));
  }
  return { kind: 'done', piece: pieceOf(next.value) };
}

/** Runs a job again and watches who stands in a place of its record. */
export async function driveWatch(
  job: Job,
  place: number,
  { pause, cancelled }: Pick<Driver, 'pause' | 'cancelled'>,
): Promise<Watched> {
  const problems = checkJob(job, day, defaultMemoryLimit);
  if (anyError(problems)) return { kind: 'refused', problems };
  const run = lifeRunOfPlace(job, day, place);
  let paused = performance.now();
  let next = run.next();
  while (!next.done) {
    if (performance.now() - paused > slice) {
      await pause();
      paused = performance.now();
    }
    if (cancelled()) return { kind: 'cancelled' };
    next = run.next();
  }
  return { kind: 'done', life: next.value };
}

/** Makes a record of the days that are over, if anybody wants one and it is time. */
function showSoFar(
  job: Job,
  { day: today, soFar }: Extract<Step, { kind: 'over' }>,
  { soFar: show }: Driver,
  pace: Pace,
): void {
  const days = today + 1 - (job.warmUp?.days ?? 0);
  const begin = performance.now();
  // The last day's is the record itself, which is about to come.
  if (!show || days < 1 || days === job.days || !pace.isDue(begin)) return;
  const record = recordSoFar(job, day, soFar(), days);
  pace.made(begin, performance.now());
  show(record, () => pace.drawn());
}

/** A pause that lets messages and timers in, without the few milliseconds a browser adds to nested timers. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
