import type { Runner } from '../runner/index.ts';
import { sayProblem, type Say } from '../schema/index.ts';
import type { Studied, StudyOptions } from '../study/index.ts';
import { runTwice, studyLanes, type Lab } from './lab.ts';
import type { Runs } from './runs.svelte.ts';
import { appWords } from './words.ts';

/** A study that a reader asks for: how far it is, and what came of the last one that ended. */
export class StudyRun<T> {
  status = $state<'idle' | 'running' | 'done' | 'stopped' | 'error'>('idle');
  /** From 0 to 1. */
  progress = $state(0);
  message = $state<string | null>(null);
  /** The last good result, and the key of what it was made of. */
  result = $state.raw<{ readonly of: string; readonly made: T } | null>(null);
  #stop: AbortController | null = null;

  /** Begins; `key` says what it is made of. A study that goes on is stopped. */
  async run(
    key: string,
    { lab, runs }: { readonly lab: Lab; readonly runs: Runs },
    say: Say,
    study: (runner: Runner, options: StudyOptions) => Promise<Studied<T>>,
  ): Promise<void> {
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.status = 'running';
    this.progress = 0;
    this.message = null;
    const onProgress = (done: number) => {
      if (!stop.signal.aborted) this.progress = done;
    };
    try {
      const options = { signal: stop.signal, lanes: studyLanes(), onProgress };
      const studied = await study(afterOwn(lab.study, runs), options);
      if (this.#stop !== stop) return;
      if (studied.kind === 'done') {
        this.result = { of: key, made: studied.result };
        this.status = 'done';
      } else if (studied.kind === 'cancelled') this.status = 'stopped';
      else {
        const problems = studied.problems.map(({ code, values }) => sayProblem(say, code, values)).join(' ');
        this.#fail(say(appWords.refused, { problems }));
      }
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160);
      if (this.#stop === stop) this.#fail(say(appWords.died, { reason }));
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  #fail(message: string): void {
    this.status = 'error';
    this.message = message;
  }
}

/** Runs of a study begin only while none is under way that the reader waits for. */
const afterOwn = (runner: Runner, runs: Runs): Runner => ({
  close: () => undefined,
  run: async (job, options = {}) => {
    await runs.idle();
    return runTwice(runner, job, options);
  },
});
