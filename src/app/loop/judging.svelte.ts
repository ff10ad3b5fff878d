import type { Attempt } from '../../cells/checkpoint/answer.ts';
import type { CheckpointOptions } from '../../cells/checkpoint/cell.ts';
import type { Judging } from '../../cells/checkpoint/props.ts';
import type { Runner } from '../../runner/index.ts';
import { sayProblem, type Say } from '../../schema/index.ts';
import { judge } from '../../study/index.ts';
import type { Session } from '../session.svelte.ts';

/** Judges one checkpoint, one attempt at a time, on workers of its own. */
export class Judge {
  now = $state.raw<Judging>({ kind: 'idle' });
  readonly #open: () => Runner;
  readonly #lanes: number;
  #runner: Runner | null = null;
  #stop: AbortController | null = null;

  /** Workers are opened with the first attempt. */
  constructor(open: () => Runner, lanes: number) {
    this.#open = open;
    this.#lanes = lanes;
  }

  /** The attempt that comes of the levers as they stand; null if it was stopped or could not be made. */
  async attempt(
    { goal, seeds, pass }: CheckpointOptions,
    session: Session,
    say: Say,
  ): Promise<Attempt | null> {
    const stop = new AbortController();
    this.stop();
    this.#stop = stop;
    const met: (boolean | null)[] = Array.from({ length: seeds }, () => null);
    this.now = { kind: 'running', met: [...met] };
    const { job, seed } = session;
    const { levers } = session.work.stand;
    try {
      const judged = await judge(job, goal, seeds, (this.#runner ??= this.#open()), {
        pass,
        signal: stop.signal,
        lanes: this.#lanes,
        onSeed: (one) => {
          met[one.replicate] = one.met;
          if (!stop.signal.aborted) this.now = { kind: 'running', met: [...met] };
        },
      });
      if (stop.signal.aborted || judged.kind === 'cancelled') return null;
      if (judged.kind === 'refused') {
        const reason = judged.problems.map(({ code, values }) => sayProblem(say, code, values)).join(' ');
        this.now = { kind: 'failed', reason };
        return null;
      }
      this.now = { kind: 'idle' };
      return { levers, seed, met: judged.result.verdicts.map((verdict) => verdict.met), pass };
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 160) : String(error);
      if (!stop.signal.aborted) this.now = { kind: 'failed', reason };
      return null;
    }
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    if (this.now.kind === 'running') this.now = { kind: 'idle' };
  }

  close(): void {
    this.stop();
    this.#runner?.close();
  }
}
