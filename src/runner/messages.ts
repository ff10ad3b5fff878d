import type { Heard, Job, Piece, Share } from '../engine/index.ts';
import type { DayEvents, EventSink, Life, RunRecord } from '../record/index.ts';
import type { Problem } from '../schema/index.ts';
import type { Said } from './drive.ts';
import type { WantedLog } from './runner.ts';

/** What a worker is told. Every message names the run it belongs to. */
export type ToWorker =
  | {
      readonly type: 'run';
      readonly id: number;
      readonly job: Job;
      readonly share: Share;
      readonly memoryLimit?: number;
      /** Which events are sent back; none without it. */
      readonly events?: Pick<EventSink, 'truth'>;
      /** Records of the days that are over are wanted while it runs. */
      readonly soFar?: true;
    }
  /** Run the job again and watch who stands in this place of its record. */
  | { readonly type: 'watch'; readonly id: number; readonly job: Job; readonly place: number }
  /** Run the job and send the text of its log, piece by piece. */
  | { readonly type: 'log'; readonly id: number; readonly job: Job; readonly wanted: WantedLog }
  /** A piece of text was taken. */
  | { readonly type: 'taken'; readonly id: number }
  /** The last record so far was drawn. */
  | { readonly type: 'drawn'; readonly id: number }
  | { readonly type: 'cancel'; readonly id: number }
  /** What all workers said: totals added up, lists one after another. */
  | { readonly type: 'heard'; readonly id: number; readonly heard: Heard };

/** What a worker answers. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly day: number }
  | { readonly type: 'events'; readonly id: number; readonly events: DayEvents }
  | { readonly type: 'soFar'; readonly id: number; readonly record: RunRecord }
  | { readonly type: 'said'; readonly id: number; readonly said: Said }
  | {
      readonly type: 'record';
      readonly id: number;
      readonly record: RunRecord;
      readonly turns: Readonly<Record<string, number>>;
    }
  /** A piece of a log, and how many events it tells of. */
  | {
      readonly type: 'text';
      readonly id: number;
      readonly text: Uint8Array<ArrayBuffer>;
      readonly events: number;
    }
  | { readonly type: 'logged'; readonly id: number }
  | { readonly type: 'life'; readonly id: number; readonly life: Life | null }
  | { readonly type: 'piece'; readonly id: number; readonly piece: Piece }
  | { readonly type: 'refused'; readonly id: number; readonly problems: readonly Problem[] }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };

/** One end of a wire to another thread, whatever the platform calls it. */
export interface Port<Out, In> {
  send(message: Out, transfer?: ArrayBuffer[]): void;
  receive(handler: (message: In) => void): void;
}

/** The near end of a worker: also hears of its death, and can bring it about. */
export interface WorkerPort extends Port<ToWorker, FromWorker> {
  onDeath(handler: (reason: string) => void): void;
  terminate(): void;
}
