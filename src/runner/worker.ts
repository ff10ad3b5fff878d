import type { FromWorker, ToWorker, WorkerPort } from './messages.ts';
import type { Job } from '../engine/index.ts';
import type {
  Logged,
  Logger,
  LogOptions,
  Outcome,
  RunOptions,
  Runner,
  WantedLog,
  Watched,
  Watcher,
} from './runner.ts';

/** A worker died or misbehaved; the run it had is lost, the next one gets a new worker. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** How long a cancelled worker may take to say so before it is ended. */
const patience = 200;

/** What a worker is asked for. */
type Asking = Extract<ToWorker, { type: 'run' | 'watch' | 'log' }>;

interface Waiting {
  readonly hear: (message: FromWorker) => void;
  readonly die: (reason: string) => void;
}

/** One worker and the runs it has been given; a new one is made after a death, when the next run is asked for. */
export class WorkerLine {
  readonly #make: () => WorkerPort;
  readonly #waiting = new Map<number, Waiting>();
  #port: WorkerPort | undefined;

  constructor(make: () => WorkerPort) {
    this.#make = make;
  }

  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  /** Gives the worker a run and hears everything it says about it. */
  begin(message: Asking, hear: Waiting['hear'], die: Waiting['die']): void {
    this.#port ??= this.#open();
    this.#waiting.set(message.id, { hear, die });
    this.#port.send(message);
  }

  send(message: ToWorker, transfer?: ArrayBuffer[]): void {
    this.#port?.send(message, transfer);
  }

  end(id: number): void {
    this.#waiting.delete(id);
  }

  /** Ends the worker at once; its runs hear the reason. */
  kill(reason: string): void {
    const port = this.#port;
    this.#port = undefined;
    port?.terminate();
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of lost) waiting.die(reason);
  }

  #open(): WorkerPort {
    const port = this.#make();
    port.receive((message) => this.#waiting.get(message.id)?.hear(message));
    port.onDeath((reason) => {
      if (this.#port === port) this.kill(reason);
    });
    return port;
  }
}

let lastId = 0;

/** A number for a run that no other run of this page or process has. */
export const newRunId = (): number => ++lastId;

/** Runs jobs on one worker, watches people in them, and writes their logs. */
export function workerRunner(make: () => WorkerPort): Runner & Watcher & Logger {
  const line = new WorkerLine(make);
  return {
    run: (job, options = {}) => runOn(line, { job, share: { part: 0, of: 1 } }, options, job.days),
    watch: (job, place, { signal } = {}) =>
      converse<Watched>(
        line,
        (id) => ({ type: 'watch', id, job, place }),
        signal,
        (message, end) => {
          if (message.type === 'life') end({ kind: 'done', life: message.life });
        },
      ),
    log: (job, wanted, options) => logOn(line, job, wanted, options),
    close: () => line.kill('closed'),
  };
}

/** Has a log written on a line. When a piece cannot be taken, the run is called off and the reason is the rejection. */
async function logOn(
  line: WorkerLine,
  job: Job,
  wanted: WantedLog,
  { signal, onProgress, take }: LogOptions,
): Promise<Logged> {
  const untaken = new AbortController();
  const stop = signal ? AbortSignal.any([signal, untaken.signal]) : untaken.signal;
  let taking = Promise.resolve();
  const make = (id: number): Asking => ({ type: 'log', id, job, wanted });
  const logged = await converse<Logged>(line, make, stop, (message, end) => {
    if (message.type === 'progress') onProgress?.(message.day / job.days);
    else if (message.type === 'text')
      taking = taking
        .then(() => take(message.text, message.events))
        .then(() => line.send({ type: 'taken', id: message.id }));
    else if (message.type === 'logged') end({ kind: 'done' });
    taking.catch((reason: unknown) => untaken.abort(reason));
  });
  if (!signal?.aborted) await taking;
  return logged;
}

/** What a worker is told of what is asked of a run. */
export const asked = ({ memoryLimit, events, onSoFar }: RunOptions) => ({
  ...(memoryLimit !== undefined && { memoryLimit }),
  ...(onSoFar && { soFar: true as const }),
  ...(events && { events: { truth: events.truth } }),
});

/** Runs one whole job on a line. */
export function runOn(
  line: WorkerLine,
  begin: Pick<Extract<ToWorker, { type: 'run' }>, 'job' | 'share'>,
  options: RunOptions,
  days: number,
): Promise<Outcome> {
  const { signal, onProgress, onSoFar, events } = options;
  const make = (id: number): Asking => ({ type: 'run', id, ...begin, ...asked(options) });
  return converse<Outcome>(line, make, signal, (message, end) => {
    if (message.type === 'progress') onProgress?.(message.day / days);
    else if (message.type === 'events') events?.take(message.events);
    else if (message.type === 'soFar')
      onSoFar?.(message.record, () => line.send({ type: 'drawn', id: message.id }));
    else if (message.type === 'record') end({ kind: 'done', record: message.record, turns: message.turns });
  });
}

/** How anything that a worker is asked for can end, besides with an answer. */
type Ended = Extract<Outcome, { kind: 'refused' | 'cancelled' }>;

/** Asks a worker and hears its answers until one of them is the end; a failure or a death is a rejected promise. */
function converse<T>(
  line: WorkerLine,
  make: (id: number) => Asking,
  signal: AbortSignal | undefined,
  hear: (message: FromWorker, end: (answer: T | Ended) => void) => void,
): Promise<T | Ended> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const id = newRunId();
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      line.send({ type: 'cancel', id });
      timer = setTimeout(() => line.kill('did not stop when asked to'), patience);
    };
    const settle = (settled: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      line.end(id);
      settled();
    };
    const end = (answer: T | Ended) => settle(() => resolve(answer));
    const listen = (message: FromWorker) => {
      if (message.type === 'refused') end({ kind: 'refused', problems: message.problems });
      else if (message.type === 'cancelled') end({ kind: 'cancelled' });
      else if (message.type === 'failed') settle(() => reject(new Error(message.reason)));
      else hear(message, end);
    };
    const die = (reason: string) =>
      settle(() => (signal?.aborted ? resolve({ kind: 'cancelled' }) : reject(new WorkerDied(reason))));
    signal?.addEventListener('abort', stop);
    line.begin(make(id), listen, die);
  });
}
