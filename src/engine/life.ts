import { type Block } from './block.ts';
import type { ColumnArray } from './columns.ts';
import type { Job } from './job.ts';
import { allReasons } from './kept.ts';
import type { AnyMechanism } from './mechanism.ts';
import { simulate } from './simulate.ts';
import { Watch, type LifeEvent } from './watch.ts';

/** The life of one person in a run: who she was, what she did and ran into, day by day, with the chances. */
export interface Life {
  readonly channel: string;
  readonly segment: string;
  /** Days as the record counts them: negative before it begins. */
  readonly joinDay: number;
  readonly leftDay: number | null;
  /** The reason for which she is gone, null if she is not. */
  readonly reason: string | null;
  readonly events: readonly LifeEvent[];
}

/**
 * Runs a job once more and looks at the person who was the `number`-th to join, counted from 0. Nothing is kept of
 * a run for this: because luck has addresses, the same run comes out again, and can be watched. Null if so many
 * never joined.
 */
export function lifeOf(job: Job, day: readonly AnyMechanism[], number: number): Life | null {
  const watch = new Watch(number);
  const run = simulate(job, day, { part: 0, of: 1 }, watch);
  let step = run.next();
  while (!step.done) step = run.next();
  const { blocks, run: ended } = step.value;
  const at = find(blocks, watch);
  if (!at) return null;
  const value = (name: string) => (at.block.columns[name] as ColumnArray)[at.row]!;
  const group = value('group');
  const segments = ended.segments.length;
  const onRecord = (on: number) => on - ended.warmUpDays;
  const joinDay = value('joinDay');
  const reasons = Object.keys(allReasons(day, job));
  return {
    channel: ended.channels[Math.floor(group / segments)]!,
    segment: ended.segments[group % segments]!,
    joinDay: onRecord(joinDay),
    leftDay: value('leftDay') < 0 ? null : onRecord(value('leftDay')),
    reason: reasons[value('reason')] ?? null,
    events: [
      { day: joinDay, kind: 'event', what: 'joined', happened: true } as LifeEvent,
      ...watch.events,
    ].map((event) => ({ ...event, day: onRecord(event.day) })),
  };
}

function find(blocks: readonly Block[], watch: Watch): { block: Block; row: number } | null {
  for (const block of blocks) {
    const row = block.number.subarray(0, block.count).indexOf(watch.number);
    if (row >= 0) return { block, row };
  }
  return null;
}
