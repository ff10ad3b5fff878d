import type { Job, Logger, WantedLog } from '../../runner/index.ts';
import { sayProblem, type Speaker } from '../../schema/index.ts';
import { lengthOf } from './lengthOf.ts';
import { beginSaving, mostHeld, savesAnyLength, TooLong, type Saving } from './saving.ts';
import { eventFileWords } from './words.ts';

/** How far saving is, or how it ended. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly share: number; readonly bytes: number }
  | { readonly kind: 'saved'; readonly name: string; readonly count: number; readonly bytes: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string };

/** How long the two files will be, in bytes. */
export interface Lengths {
  readonly observed: number | null;
  readonly truth: number | null;
}

/** Saves the log of a run, and says beforehand how long it will be. */
export class EventFile {
  state = $state.raw<SavingState>({ kind: 'idle' });
  lengths = $state.raw<Lengths | null>(null);
  readonly #logger: Logger;
  #stop: AbortController | null = null;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Works out how long the files will be; the returned call calls that off. */
  measure(job: Job, form: Omit<WantedLog, 'tag'>): () => void {
    const stop = new AbortController();
    const length = (tag: WantedLog['tag']) =>
      lengthOf(this.#logger, job, { ...form, tag }, stop.signal).catch(() => null);
    this.lengths = null;
    void length('observed').then(async (observed) => {
      const truth = await length('truth');
      if (!stop.signal.aborted) this.lengths = { observed, truth };
    });
    return () => stop.abort();
  }

  /** Whether a file of this length can be held where it cannot be written straight to the disk. */
  fits(tag: WantedLog['tag']): boolean {
    return savesAnyLength() || (this.lengths?.[tag] ?? 0) <= mostHeld;
  }

  stop(): void {
    this.#stop?.abort();
  }

  async save(job: Job, wanted: WantedLog, name: string, speaker: Speaker): Promise<void> {
    const stop = new AbortController();
    let saving: Saving | null = null;
    try {
      saving = await beginSaving(name);
      if (!saving) return;
      this.#stop = stop;
      this.state = await this.#write(job, wanted, saving, stop.signal, name, speaker);
    } catch (error) {
      this.state = { kind: 'failed', reason: reasonOf(error, speaker) };
    } finally {
      if (this.state.kind !== 'saved') await saving?.drop().catch(() => undefined);
      this.#stop = null;
    }
  }

  async #write(
    job: Job,
    wanted: WantedLog,
    saving: Saving,
    signal: AbortSignal,
    name: string,
    { say }: Speaker,
  ): Promise<SavingState> {
    let [share, bytes, count] = [0, 0, 0];
    const show = () => (this.state = { kind: 'writing', share, bytes });
    show();
    const onProgress = (done: number) => {
      share = done;
      show();
    };
    const take = async (text: Uint8Array<ArrayBuffer>, events: number) => {
      [bytes, count] = [bytes + text.length, count + events];
      await saving.write(text);
    };
    const logged = await this.#logger.log(job, wanted, { signal, onProgress, take });
    if (logged.kind === 'cancelled') return { kind: 'stopped' };
    if (logged.kind === 'refused')
      return {
        kind: 'failed',
        reason: logged.problems.map(({ code, values }) => sayProblem(say, code, values)).join(' '),
      };
    await saving.keep();
    return { kind: 'saved', name, count, bytes };
  }
}

/** A length as text. */
export const sizeText = (bytes: number | null, { say, number }: Speaker): string =>
  bytes !== null && bytes < 1_000_000
    ? say(eventFileWords.kilobytes, { n: number(Math.ceil(bytes / 1000), 'number') })
    : say(eventFileWords.megabytes, { n: number(bytes === null ? null : bytes / 1_000_000, 'compact') });

function reasonOf(error: unknown, speaker: Speaker): string {
  if (error instanceof TooLong)
    return speaker.say(eventFileWords.tooLong, { most: sizeText(mostHeld, speaker) });
  return error instanceof Error ? error.message : String(error);
}
