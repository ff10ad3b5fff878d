import type { Facts } from './card.ts';
import type { Disk } from './disk.ts';
import type { Entry } from './history.ts';
import type { OpenedWork } from './openWork.ts';
import type { Head } from './revision.ts';
import { castShadow, shadowKey, type Slate } from './shadow.ts';
import { keep, type Kept } from './writeWork.ts';

/** Time, as the page or a test has it. */
export interface Clock {
  now(): number;
  /** Does something later; what comes back calls it off. */
  after(milliseconds: number, act: () => void): () => void;
}

/** How it stands with the saving, which is said in the page as it is. */
export type Keeping =
  /** Nothing was done that could be saved. */
  | { readonly kind: 'clean' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly full: boolean; readonly reason: string }
  /** Nothing is saved: another tab holds the work, a newer page wrote it, or the browser keeps nothing. */
  | { readonly kind: 'apart'; readonly why: Apart };
export type Apart = 'elsewhere' | 'newer' | 'forbidden';

export interface KeeperPorts {
  readonly disk: Disk;
  readonly slate: Slate;
  readonly clock: Clock;
  /** Another one for every tab. */
  readonly tab: string;
  readonly engine: string;
  readonly facts: () => Facts;
  readonly tell: (keeping: Keeping) => void;
  /** What is done here is another work from now on. */
  readonly moved: (work: string) => void;
}

const pause = 500;
// Less than the two seconds of typing that may be lost: the writing itself takes its time, too.
const longest = 1500;
const again = 5000;

/** Keeps what is done in one work: a moment after it was done, and never behind another tab's back. */
export class Keeper {
  readonly #ports: KeeperPorts;
  readonly #originals: OpenedWork['originals'];
  #head: Head;
  readonly #kept: Entry[];
  #pending: Entry[];
  /** When the oldest entry was made that no attempt to save has taken up. */
  #since: number | null = null;
  #apart: Apart | null;
  #callOff: (() => void) | null = null;
  #saving: Promise<void> | null = null;
  #savedAt: number | null;
  /** Why the last attempt to save failed; it stands until one does not. */
  #failure: Keeping | null = null;
  /** Shadows of tabs that ended, whose entries are pending here. */
  #inherited: readonly string[];

  constructor(opened: OpenedWork, ports: KeeperPorts, apart: Apart | null) {
    this.#ports = ports;
    this.#originals = opened.originals;
    this.#head = opened.head;
    this.#kept = [...opened.kept];
    this.#pending = [...opened.pending];
    this.#inherited = opened.shadows;
    this.#savedAt = opened.savedAt;
    this.#apart = opened.newer ? 'newer' : apart;
    this.#tell();
    if (this.#pending.length > 0) this.#plan();
  }

  get work(): string {
    return this.#head.work;
  }

  /** All that was done, kept or not. */
  get entries(): readonly Entry[] {
    return [...this.#kept, ...this.#pending];
  }

  /** Something was done. */
  take(entry: Entry): void {
    this.#pending.push(entry);
    if (this.#apart !== null) return this.#tell();
    this.#cast();
    this.#plan();
    this.#tell();
  }

  /** Saves what is not saved, now. It never throws: what went wrong is told. */
  async flush(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    while (this.#saving) await this.#saving;
    if (this.#apart !== null || this.#pending.length === 0) return;
    this.#saving = this.#save();
    await this.#saving;
  }

  /** Saves, and then leaves the work to another tab. */
  async yield(why: Apart): Promise<void> {
    await this.flush();
    this.leave(why);
  }

  /** From now on nothing is saved here. What was pending stands in the shadow, for whoever holds the work now. */
  leave(why: Apart): void {
    this.#apart = why;
    this.#callOff?.();
    this.#tell();
  }

  /** The work is this tab's again: what was done here meanwhile is saved, as a work of its own if it must be. */
  async regain(): Promise<void> {
    this.#apart = null;
    await this.flush();
  }

  #plan(): void {
    const now = this.#ports.clock.now();
    this.#since ??= now;
    this.#callOff?.();
    const wait = Math.max(0, Math.min(pause, this.#since + longest - now));
    this.#callOff = this.#ports.clock.after(wait, () => void this.flush());
  }

  #cast(): void {
    const { slate, tab } = this.#ports;
    const cast = castShadow(slate, shadowKey(this.#head.work, tab), this.#head, this.#pending);
    if (!cast || this.#inherited.length === 0) return;
    try {
      for (const key of this.#inherited) slate.wipe(key);
      this.#inherited = [];
    } catch {
      // They will be found to be kept when the work is opened again.
    }
  }

  async #save(): Promise<void> {
    const { disk, clock, engine, facts } = this.#ports;
    const entries = [...this.#pending];
    this.#since = null;
    const begun = clock.now();
    try {
      const done = await keep(disk, {
        ...{ head: this.#head, before: this.#kept, entries, originals: this.#originals, engine },
        facts: facts(),
        at: begun,
      });
      this.#take(done, entries);
    } catch (error) {
      this.#fail(error);
    }
    this.#saving = null;
  }

  #take(done: Kept, entries: readonly Entry[]): void {
    if (done.kind === 'newer') return this.leave('newer');
    this.#failure = null;
    const count = done.kind === 'known' ? done.count : entries.length;
    const before = this.#head.work;
    if (done.kind === 'forked') this.#wipe();
    this.#head = done.head;
    this.#kept.push(...this.#pending.splice(0, count));
    this.#savedAt = this.#ports.clock.now();
    this.#cast();
    // All of this is kept, and more that this tab has not seen.
    if (done.kind === 'known' && done.further) return this.leave('elsewhere');
    if (this.#pending.length > 0 && this.#apart === null) this.#plan();
    if (done.head.work !== before) this.#ports.moved(done.head.work);
    this.#tell();
  }

  /** The shadow under the old name, when the work goes on under another. */
  #wipe(): void {
    const { slate, tab } = this.#ports;
    castShadow(slate, shadowKey(this.#head.work, tab), this.#head, []);
  }

  #fail(error: unknown): void {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    const reason = error instanceof Error ? error.message || error.name : String(error);
    this.#failure = { kind: 'failed', full, reason };
    if (this.#apart === null) this.#callOff = this.#ports.clock.after(again, () => void this.flush());
    this.#tell();
  }

  #tell(): void {
    const { tell } = this.#ports;
    if (this.#apart !== null) return tell({ kind: 'apart', why: this.#apart });
    if (this.#pending.length > 0) return tell(this.#failure ?? { kind: 'waiting' });
    tell(this.#savedAt === null ? { kind: 'clean' } : { kind: 'saved', at: this.#savedAt });
  }
}
