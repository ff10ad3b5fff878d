import type { Measure, Series } from '../metrics/index.ts';
import type { RunRecord } from '../record/index.ts';
import { sampleJob, type Job } from '../runner/index.ts';
import type { Lab } from './lab.ts';

/** About this many people make a preview: few enough to answer within a frame or two. */
const samplePeople = 2_000;

/** A preview: the same sample of the world under the levers as they stand, and as they are being moved. */
export interface Preview {
  readonly before: RunRecord;
  readonly after: RunRecord;
  /** When the lever moved, by `performance.now()`. */
  readonly asked: number;
}

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

/** The full result's line moved by what the sample says the lever does. */
export function previewSeries(
  measure: Measure,
  variant: string | undefined,
  full: RunRecord,
  { before, after }: Preview,
): Series | null {
  const of = (record: RunRecord) => measure.series?.(record, variant);
  const [base, from, to] = [of(full), of(before), of(after)];
  if (!base || !from || !to) return null;
  const lines = base.lines.map(({ id, title, y, among }, index) => {
    const moved = y.map((value, at) => {
      const change = (to.lines[index]?.y[at] ?? 0) - (from.lines[index]?.y[at] ?? 0);
      return value === null ? null : measure.unit === 'money' ? value + change : Math.max(0, value + change);
    });
    // A share stays among as many as it was; charts smooth by these counts.
    const counts = among && { among, count: moved.map((share, at) => (share ?? 0) * (among[at] ?? 0)) };
    return { id, title, y: moved, ...counts };
  });
  return { axis: base.axis, x: base.x, lines };
}
