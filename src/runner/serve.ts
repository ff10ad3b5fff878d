import { assemble, type Heard, type Piece } from '../engine/index.ts';
import { day } from '../model/index.ts';
import { buffersOf, type DayEvents } from '../record/index.ts';
import { breathe, drive, driveWatch, type Driver, type Said } from './drive.ts';
import type { FromWorker, Port, ToWorker } from './messages.ts';
import { serveLog, UnderWay } from './serveLog.ts';

type Begin = Extract<ToWorker, { type: 'run' }>;
type Look = Extract<ToWorker, { type: 'watch' }>;
type Near = Port<FromWorker, ToWorker>;

/** The far side of a worker: runs what it is told to, and answers. */
export function serve(port: Near): void {
  const cancelled = new Set<number>();
  const waiting = new Map<number, (heard: Heard | undefined) => void>();
  const drawn = new Map<number, () => void>();
  const logs = new Map<number, UnderWay>();
  port.receive((message) => {
    if (message.type === 'run') {
      const runs = { cancelled, waiting, drawn };
      void orFailed(port, message.id, () => answer(port, message, runs)).finally(() =>
        cancelled.delete(message.id),
      );
    } else if (message.type === 'watch') {
      void orFailed(port, message.id, () => tell(port, message, cancelled)).finally(() =>
        cancelled.delete(message.id),
      );
    } else if (message.type === 'log') {
      const underWay = new UnderWay();
      logs.set(message.id, underWay);
      void orFailed(port, message.id, () =>
        serveLog(port, message, () => cancelled.has(message.id), underWay),
      ).finally(() => (logs.delete(message.id), cancelled.delete(message.id)));
    } else if (message.type === 'taken') {
      logs.get(message.id)?.taken();
    } else if (message.type === 'drawn') {
      drawn.get(message.id)?.();
    } else if (message.type === 'heard') {
      waiting.get(message.id)?.(message.heard);
    } else {
      cancelled.add(message.id);
      // A worker that waits for the others' totals must not wait for ever.
      waiting.get(message.id)?.(undefined);
      logs.get(message.id)?.release();
    }
  });
}

/** Runs on their way on this worker, by id. */
interface Answering {
  readonly cancelled: ReadonlySet<number>;
  /** Wait for what all workers say together. */
  readonly waiting: Map<number, (heard: Heard | undefined) => void>;
  /** Wait for the last record so far to be drawn. */
  readonly drawn: Map<number, () => void>;
}

/** What the near side hears of a run while it goes on. */
function driverFor(port: Near, { id, share, memoryLimit, events, soFar }: Begin, runs: Answering): Driver {
  return {
    pause: breathe,
    cancelled: () => runs.cancelled.has(id),
    progress: (today) => port.send({ type: 'progress', id, day: today }),
    ...(memoryLimit !== undefined && { memoryLimit }),
    ...(events && {
      events: { ...events, take: (all) => port.send({ type: 'events', id, events: all }, eventBuffers(all)) },
    }),
    ...(soFar && {
      soFar: (record, next) => {
        runs.drawn.set(id, next);
        port.send({ type: 'soFar', id, record }, buffersOf(record));
      },
    }),
    ...(share.of > 1 && { exchange: exchangeOver(port, id, runs.waiting) }),
  };
}

async function answer(port: Near, begin: Begin, runs: Answering): Promise<void> {
  const { id, job, share } = begin;
  try {
    const driven = await drive(job, share, driverFor(port, begin, runs));
    if (driven.kind === 'cancelled') port.send({ type: 'cancelled', id });
    else if (driven.kind === 'refused') port.send({ type: 'refused', id, problems: driven.problems });
    else if (share.of > 1) port.send({ type: 'piece', id, piece: driven.piece }, pieceBuffers(driven.piece));
    else {
      const record = assemble(job, day, [driven.piece]);
      port.send({ type: 'record', id, record, turns: driven.piece.turns }, buffersOf(record));
    }
  } finally {
    runs.drawn.delete(id);
    runs.waiting.delete(id);
  }
}

/** Tells a life, if nobody calls it off. */
async function tell(port: Near, { id, job, place }: Look, cancelled: ReadonlySet<number>): Promise<void> {
  const watched = await driveWatch(job, place, { pause: breathe, cancelled: () => cancelled.has(id) });
  if (watched.kind === 'cancelled') port.send({ type: 'cancelled', id });
  else if (watched.kind === 'refused') port.send({ type: 'refused', id, problems: watched.problems });
  else port.send({ type: 'life', id, life: watched.life });
}

/** Whatever goes wrong while something is answered, the near side hears of it. */
async function orFailed(port: Near, id: number, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    port.send({ type: 'failed', id, reason: reasonOf(error) });
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Tells the near side what this worker says, and waits for what all say together. */
const exchangeOver =
  (port: Near, id: number, waiting: Map<number, (heard: Heard | undefined) => void>) =>
  (said: Said): Promise<Heard | undefined> =>
    new Promise((resolve) => {
      waiting.set(id, resolve);
      // The row goes on being written to; what is sent must not change on its way.
      port.send({ type: 'said', id, said: said.kind === 'day' ? { ...said, row: said.row.slice() } : said });
    });

const eventBuffers = ({ people, kinds, items, numbers }: DayEvents): ArrayBuffer[] =>
  [people, kinds, items, numbers].map(({ buffer }) => buffer as ArrayBuffer);

function pieceBuffers(piece: Piece): ArrayBuffer[] {
  const arrays = piece.blocks.flatMap((block) => [
    ...Object.values(block.columns),
    block.numbers,
    block.activity,
    ...Object.values(block.spans),
  ]);
  return [...new Set([piece.sheet, piece.ages, ...arrays].map((array) => array.buffer as ArrayBuffer))];
}
