import type { RunRecord } from '../record/index.ts';
import type { Job, Outcome } from '../runner/index.ts';
import { sayProblem, type Say } from '../schema/index.ts';
import { runTwice, type Lab } from './lab.ts';
import { note, noteWhenPainted, whenPainted } from './timing.ts';
import { appWords } from './words.ts';

export type RunStatus = 'empty' | 'queued' | 'running' | 'fresh' | 'stale' | 'error' | 'cancelled';

/** One run that the page shows: one's own levers, what they started from, or a strategy. */
export interface ShownRun {
  readonly status: RunStatus;
  /** The last good result; it stays through everything that comes after. */
  readonly record: RunRecord | null;
  /** Of a run that goes on: the record of the days that are over. */
  readonly soFar: RunRecord | null;
  /** Days that the run under way will have. */
  readonly days: number;
  /** From 0 to 1, while running. */
  readonly progress: number;
  readonly message: string | null;
}

const empty: ShownRun = {
  status: 'empty',
  record: null,
  soFar: null,
  days: 0,
  progress: 0,
  message: null,
};

interface Wanted {
  readonly id: string;
  readonly key: string;
  readonly job: Job;
  readonly asked: number;
}

const mostKept = 12;

/** Runs jobs one after another and keeps their results; what the reader's own levers need goes first. */
export class Runs {
  shown = $state.raw<Readonly<Record<string, ShownRun>>>({});
  readonly #lab: Lab;
  readonly #say: () => Say;
  // Not shown itself: what is shown changes in `shown`.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #kept = new Map<string, RunRecord>();
  #queue: Wanted[] = [];
  #underWay: { wanted: Wanted; stop: AbortController } | null = null;
  /** Wait until nothing is under way. */
  #waiting: (() => void)[] = [];

  constructor(lab: Lab, say: () => Say) {
    this.#lab = lab;
    this.#say = say;
  }

  of(id: string): ShownRun {
    return this.shown[id] ?? empty;
  }

  get busy(): boolean {
    return Object.values(this.shown).some(({ status }) => status === 'running' || status === 'queued');
  }

  /** Resolves when nothing is under way that the reader waits for. */
  async idle(): Promise<void> {
    if (this.#underWay) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Asks for a run to be shown under a name. An older wish under the same name is dropped. */
  want(id: string, job: Job, first = false): void {
    const asked = performance.now();
    const key = keyOf(job);
    const known = this.#kept.get(key);
    this.#drop(id, key);
    if (known) {
      this.#show(id, { status: 'fresh', record: known, progress: 1, message: null });
      note('run', asked);
      noteWhenPainted('paint', asked);
      return;
    }
    // The very run is under way already; unless it is being stopped, there is nothing to ask for.
    const now = this.#underWay;
    if (now?.wanted.id === id && now.wanted.key === key && !now.stop.signal.aborted) return;
    this.#show(id, { status: 'queued', progress: 0, message: null });
    const wanted = { id, key, job, asked };
    this.#queue = first ? [wanted, ...this.#queue] : [...this.#queue, wanted];
    void this.#next();
  }

  /** The levers of a run are moving: its result is no longer theirs. */
  markStale(id: string): void {
    if (this.of(id).status === 'fresh') this.#show(id, { status: 'stale' });
  }

  markFresh(id: string): void {
    if (this.of(id).status === 'stale') this.#show(id, { status: 'fresh' });
  }

  /** Stops everything; what was under way keeps its last good result. */
  cancel(): void {
    const asked = performance.now();
    for (const { id } of this.#queue) this.#show(id, { status: 'cancelled' });
    this.#queue = [];
    if (!this.#underWay) return;
    this.#show(this.#underWay.wanted.id, { status: 'cancelled' });
    this.#underWay.stop.signal.addEventListener('sluice-idle', () => note('cancel', asked), { once: true });
    this.#underWay.stop.abort();
  }

  #drop(id: string, key: string): void {
    this.#queue = this.#queue.filter((wanted) => wanted.id !== id);
    const now = this.#underWay;
    if (now && now.wanted.id === id && now.wanted.key !== key) now.stop.abort();
  }

  async #next(): Promise<void> {
    if (this.#underWay) return;
    const wanted = this.#queue.shift();
    if (!wanted) return;
    const stop = new AbortController();
    this.#underWay = { wanted, stop };
    const { days } = wanted.job;
    this.#show(wanted.id, { status: 'running', progress: 0, message: null, days });
    const onProgress = (progress: number) => this.#show(wanted.id, { progress });
    const onSoFar = (soFar: RunRecord, drawn: () => void) => {
      // What comes after a stop is of no use to anybody.
      if (stop.signal.aborted) return;
      this.#show(wanted.id, { soFar });
      whenPainted(drawn);
    };
    try {
      const options = { signal: stop.signal, onProgress, onSoFar };
      this.#take(wanted, await runTwice(this.#lab.full, wanted.job, options));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#show(wanted.id, {
        status: 'error',
        message: this.#say()(appWords.died, { reason: firstLine(reason) }),
      });
    }
    stop.signal.dispatchEvent(new Event('sluice-idle'));
    this.#underWay = null;
    void this.#next();
    if (this.#underWay) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #take(wanted: Wanted, outcome: Outcome): void {
    if (outcome.kind === 'cancelled') return;
    if (outcome.kind === 'refused') {
      const problems = outcome.problems
        .map(({ code, values }) => sayProblem(this.#say(), code, values))
        .join(' ');
      this.#show(wanted.id, { status: 'error', message: this.#say()(appWords.refused, { problems }) });
      return;
    }
    if (this.#kept.size >= mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(wanted.key, outcome.record);
    this.#show(wanted.id, { status: 'fresh', record: outcome.record, progress: 1, message: null });
    note('run', wanted.asked);
    noteWhenPainted('paint', wanted.asked);
  }

  #show(id: string, change: Partial<ShownRun>): void {
    // Days that are over are shown only while the run is under way.
    const ends = change.status !== undefined && change.status !== 'running';
    this.shown = { ...this.shown, [id]: { ...this.of(id), ...(ends && { soFar: null }), ...change } };
  }
}

/** What a run is called does not change what comes of it. */
const keyOf = (job: Job): string => JSON.stringify({ ...job, scenario: null, strategy: null });

const firstLine = (text: string): string => text.split('\n')[0]!.slice(0, 160);
