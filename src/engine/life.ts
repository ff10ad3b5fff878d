import type { Life } from '../record/index.ts';
import { type Block } from './block.ts';
import type { ColumnArray } from './columns.ts';
import type { Job } from './job.ts';
import { allReasons } from './kept.ts';
import type { AnyMechanism } from './mechanism.ts';
import { simulate, type Heard, type Simulated, type Step } from './simulate.ts';
import { Watch } from './watch.ts';

/** A run that is driven as any other is, and ends with a life; null if so many never joined. */
export type LifeRun = Generator<Step, Life | null, Heard | undefined>;

/**
 * Runs a job once more and looks at the person who was the `number`-th to join, counted from 0. Nothing is kept of
 * a run for this: because luck has addresses, the same run comes out again, and can be watched.
 */
export function* lifeRun(job: Job, day: readonly AnyMechanism[], number: number): LifeRun {
  const watch = new Watch(number);
  return lifeIn(yield* simulate(job, day, { part: 0, of: 1 }, watch), watch, day);
}

/**
 * The same of the person in one place of the record. Who left before the record began has no place in it, so after days
 * of preparation a first run has to tell who it is.
 */
export function* lifeRunOfPlace(job: Job, day: readonly AnyMechanism[], place: number): LifeRun {
  if (!job.warmUp) return yield* lifeRun(job, day, place);
  const number = numberIn(yield* simulate(job, day), place);
  return number === undefined ? null : yield* lifeRun(job, day, number);
}

/** The life of the `number`-th person to join, at once. */
export function lifeOf(job: Job, day: readonly AnyMechanism[], number: number): Life | null {
  const run = lifeRun(job, day, number);
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

function lifeIn({ blocks, run: ended }: Simulated, watch: Watch, day: readonly AnyMechanism[]): Life | null {
  const at = find(blocks, watch);
  if (!at) return null;
  const value = (name: string) => (at.block.columns[name] as ColumnArray)[at.row]!;
  const group = value('group');
  const segments = ended.segments.length;
  const onRecord = (on: number) => on - ended.warmUpDays;
  const joinDay = value('joinDay');
  const reasons = Object.keys(allReasons(day, ended.job));
  return {
    number: watch.number,
    channel: ended.channels[Math.floor(group / segments)]!,
    segment: ended.segments[group % segments]!,
    joinDay: onRecord(joinDay),
    leftDay: value('leftDay') < 0 ? null : onRecord(value('leftDay')),
    reason: reasons[value('reason')] ?? null,
    events: [{ day: joinDay, kind: 'event' as const, what: 'joined', happened: true }, ...watch.events].map(
      (event) => ({ ...event, day: onRecord(event.day) }),
    ),
  };
}

/** Who stands in a place of the record: her place in the order of joining. */
function numberIn({ blocks, run }: Simulated, place: number): number | undefined {
  const numbers = blocks.flatMap((block) => {
    const left = block.columns.leftDay as ColumnArray;
    const inRecord = (row: number) => left[row]! < 0 || left[row]! >= run.warmUpDays;
    return [...block.number.subarray(0, block.count)].filter((_, row) => inRecord(row));
  });
  return numbers.sort((a, b) => a - b)[place];
}

function find(blocks: readonly Block[], watch: Watch): { block: Block; row: number } | null {
  for (const block of blocks) {
    const row = block.number.subarray(0, block.count).indexOf(watch.number);
    if (row >= 0) return { block, row };
  }
  return null;
}
