import type { RunRecord } from '../record/index.ts';
import { sampleJob, type Job } from '../runner/index.ts';
import type { Lab } from './lab.ts';
import type { Preview } from './previewSeries.ts';

/** About this many people make a preview: few enough to answer within a frame or two. */
const samplePeople = 2_000;

/**
 * Answers while a lever moves: runs a small weighted sample of the same world, the latest wish only. The difference
 * between the sample's two runs is drawn on top of the full result, so the dashed line begins where the line is.
 */
export class Previewer {
  current = $state.raw<Preview | null>(null);
  readonly #lab: Lab;
  #before: { job: Job; record: RunRecord } | null = null;
  #latest: { from: Job; to: Job; asked: number } | null = null;
  #busy = false;
  #endedAt = -1;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  /** Runs the sample as things stand while nobody waits, so that the first move is answered as fast as the others. */
  prepare(job: Job): void {
    if (this.#busy) return;
    this.#busy = true;
    void this.#baseOf(job)
      .catch(() => undefined)
      .finally(() => {
        this.#busy = false;
        if (this.#latest) void this.#answer();
      });
  }

  /** A lever moves: `from` are the levers as they stand, `to` as they would be. */
  move(from: Job, to: Job): void {
    this.#latest = { from, to, asked: performance.now() };
    if (!this.#busy) void this.#answer();
  }

  /** The lever was let go. */
  end(): void {
    this.#latest = null;
    this.#endedAt = performance.now();
    this.current = null;
  }

  async #answer(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#latest) {
        const { from, to, asked } = this.#latest;
        this.#latest = null;
        const before = await this.#baseOf(from);
        const after = before && (await this.#sample(to));
        // Someone may have let go meanwhile; then the full run is on its way and a preview would only flicker.
        if (before && after && asked > this.#endedAt) this.current = { before, after, asked };
      }
    } catch {
      // The preview's worker died. The full run still comes when the lever is let go, and says if it cannot.
      this.current = null;
    } finally {
      this.#busy = false;
    }
  }

  async #baseOf(job: Job): Promise<RunRecord | null> {
    if (this.#before?.job.settings !== job.settings || this.#before.job.seed !== job.seed) {
      const record = await this.#sample(job);
      this.#before = record && { job, record };
    }
    return this.#before?.record ?? null;
  }

  async #sample(job: Job): Promise<RunRecord | null> {
    const weight = Math.max(1, Math.round(job.people / samplePeople));
    const outcome = await this.#lab.preview.run(sampleJob(job, weight));
    return outcome.kind === 'done' ? outcome.record : null;
  }
}
