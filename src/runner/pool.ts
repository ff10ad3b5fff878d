import { assemble, type Heard, type Job, type Piece } from '../engine/index.ts';
import { day } from '../model/index.ts';
import { mergeEvents, type DayEvents } from '../record/index.ts';
import type { Said } from './drive.ts';
import type { FromWorker, WorkerPort } from './messages.ts';
import type { Outcome, RunOptions, Runner } from './runner.ts';
import { asked, newRunId, runOn, WorkerDied, WorkerLine } from './worker.ts';

/** A runner with several workers. */
export interface Pool extends Runner {
  /** Runs one job on all workers together: each takes every k-th block, and the totals of a day are added up. */
  runShared(job: Job, options?: RunOptions): Promise<Outcome>;
}

/** As many workers as asked for; whole jobs go to whichever is free, in the order in which they were given. */
export function workerPool(make: () => WorkerPort, size: number): Pool {
  const lines = Array.from({ length: size }, () => new WorkerLine(make));
  const queue: ((line: WorkerLine) => void)[] = [];
  const taken = new Set<WorkerLine>();
  const free = (line: WorkerLine) => {
    const next = queue.shift();
    if (next) next(line);
    else taken.delete(line);
  };
  const acquire = () =>
    new Promise<WorkerLine>((resolve) => {
      const idle = lines.find((line) => !taken.has(line));
      if (!idle) queue.push(resolve);
      else {
        taken.add(idle);
        resolve(idle);
      }
    });
  return {
    async run(job, options = {}) {
      const line = await acquire();
      return runOn(line, { job, share: { part: 0, of: 1 } }, options, job.days).finally(() => free(line));
    },
    async runShared(job, options = {}) {
      const mine = await Promise.all(lines.map(acquire));
      return new SharedRun(job, mine, options).outcome.finally(() => mine.forEach(free));
    },
    close: () => lines.forEach((line) => line.kill('closed')),
  };
}

/** What several workers say together: totals added up, which are whole numbers, and lists in the workers' order. */
export function together(said: readonly Said[]): Heard {
  const list = Float64Array.from(said.flatMap((one) => [...one.list]));
  const rows = said.flatMap((one) => (one.kind === 'day' ? [one.row] : []));
  if (rows.length === 0) return { list };
  return { list, row: rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0)) };
}

/** One run on several workers: gathers the totals of each day, and at the end the pieces. */
class SharedRun {
  readonly outcome: Promise<Outcome>;
  readonly #id = newRunId();
  readonly #pieces: Piece[] = [];
  readonly #job: Job;
  readonly #lines: readonly WorkerLine[];
  readonly #options: RunOptions;
  readonly #said: Said[] = [];
  /** Of the day that is being finished, by worker; each sends them before it says how its day was. */
  readonly #events: DayEvents[] = [];
  #settle: (outcome: Outcome | Error) => void = () => undefined;

  constructor(job: Job, lines: readonly WorkerLine[], options: RunOptions) {
    this.#job = job;
    this.#lines = lines;
    this.#options = options;
    this.outcome = new Promise((resolve, reject) => {
      const stop = () => this.#cancel();
      options.signal?.addEventListener('abort', stop);
      this.#settle = (outcome) => {
        options.signal?.removeEventListener('abort', stop);
        for (const line of lines) line.end(this.#id);
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      };
      if (options.signal?.aborted) this.#settle({ kind: 'cancelled' });
      else this.#begin();
    });
  }

  #begin(): void {
    this.#lines.forEach((line, part) => {
      const share = { part, of: this.#lines.length };
      line.begin(
        {
          type: 'run',
          id: this.#id,
          job: this.#job,
          share,
          ...asked(this.#options),
        },
        (message) => this.#hear(message, part),
        (reason) => {
          this.#cancel();
          this.#settle(new WorkerDied(reason));
        },
      );
    });
  }

  #cancel(): void {
    for (const line of this.#lines) line.send({ type: 'cancel', id: this.#id });
  }

  #hear(message: FromWorker, part: number): void {
    if (message.type === 'said') this.#add(message.said, part);
    else if (message.type === 'events') this.#events[part] = message.events;
    else if (message.type === 'progress') this.#options.onProgress?.(message.day / this.#job.days);
    else if (message.type === 'refused') this.#settle({ kind: 'refused', problems: message.problems });
    else if (message.type === 'cancelled') this.#settle({ kind: 'cancelled' });
    else if (message.type === 'piece') this.#take(message.piece, part);
    else if (message.type === 'failed') {
      this.#cancel();
      this.#settle(new Error(message.reason));
    }
  }

  #add(said: Said, part: number): void {
    this.#said[part] = said;
    if (this.#said.filter(Boolean).length < this.#lines.length) return;
    if (this.#events.length > 0) this.#options.events?.take(mergeEvents(this.#events));
    this.#events.length = 0;
    const heard = together(this.#said);
    this.#said.length = 0;
    for (const line of this.#lines) line.send({ type: 'heard', id: this.#id, heard });
  }

  #take(piece: Piece, part: number): void {
    this.#pieces[part] = piece;
    if (this.#pieces.filter(Boolean).length < this.#lines.length) return;
    this.#settle({
      kind: 'done',
      record: assemble(this.#job, day, this.#pieces),
      turns: this.#pieces[0]!.turns,
    });
  }
}
