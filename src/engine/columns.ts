import type { Job } from './job.ts';

/** How one value of every person is held. Whole numbers are 32-bit, everything else is a double. */
export type ColumnType = 'int32' | 'float64';

/** One value of every person, declared by the mechanism that writes it. */
export interface Column {
  readonly type: ColumnType;
  readonly initial: number;
  readonly label: string;
  /** It holds a day of the run, or −1 for never: the record counts it from its own first day. */
  readonly day?: true;
  /** `observed` could be known by an analyst; `truth` is known to the engine only; `hidden` never leaves a run. */
  readonly tag: 'observed' | 'truth' | 'hidden';
}

export type Columns = Readonly<Record<string, Column>>;

export type ColumnArray = Int32Array | Float64Array;

/** Columns that every run has: who a person is and how her draws are addressed. */
export const identityColumns = {
  seat: { type: 'int32', initial: 0, label: 'Place in the block by order of joining', tag: 'hidden' },
  number: { type: 'int32', initial: 0, label: 'Place in the order of joining', tag: 'observed' },
  joinDay: { type: 'int32', initial: 0, label: 'Day of joining', tag: 'observed', day: true },
  group: { type: 'int32', initial: 0, label: 'Channel and segment', tag: 'observed' },
  leftDay: { type: 'int32', initial: -1, label: 'Day of leaving', tag: 'truth', day: true },
  firstLeftDay: {
    type: 'int32',
    initial: -1,
    label: 'Day of leaving for the first time',
    tag: 'truth',
    day: true,
  },
  spell: { type: 'int32', initial: 0, label: 'Returns after leaving', tag: 'truth' },
  firstReason: {
    type: 'int32',
    initial: -1,
    label: 'Reason for leaving for the first time',
    tag: 'truth',
  },
  reason: { type: 'int32', initial: -1, label: 'Reason for leaving', tag: 'truth' },
  keyA: { type: 'int32', initial: 0, label: 'First half of the draw key', tag: 'hidden' },
  keyB: { type: 'int32', initial: 0, label: 'Second half of the draw key', tag: 'hidden' },
} as const satisfies Columns;

/** In which group of a trial a person is, kept only where a job has one. */
export const trialColumns = (job: Job): Columns =>
  job.trial
    ? {
        arm: {
          type: 'int32',
          initial: 0,
          label: 'Group of the trial (1: what is tried, 0: the others)',
          tag: 'observed',
        },
      }
    : {};

export const bytesOf = (type: ColumnType): number => (type === 'int32' ? 4 : 8);
