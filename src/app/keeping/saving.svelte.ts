import { engineVersion } from '../../runner/index.ts';
import {
  Keeper,
  markDeclined,
  markExported,
  originalsSum,
  type Apart,
  type Entry,
  type Facts,
  type Keeping,
  type OpenedWork,
  type Originals,
  type Seat,
  type WrittenWork,
} from '../../store/index.ts';
import type { Desk } from './desk.ts';

/** Steps after which a reader is reminded that a browser can forget, and a file does not. */
const manySteps = 50;

/** How the saving of the open work stands, for the page; and the few things a reader can ask of it. */
export class Saving {
  keeping = $state.raw<Keeping>({ kind: 'clean' });
  /** The name of the work; another one once two tabs have parted. */
  work = $state('');
  /** The work this one parted from in this visit. */
  partedFrom = $state<string | null>(null);
  unexported = $state(0);
  /** Parts that could not be read when it was opened, and works that were made of what did not fit. */
  readonly damaged: number;
  readonly forks: readonly string[];
  /** Why this browser keeps nothing. */
  readonly forbidden: string;
  /** The fingerprint of a newer text that the reader did not want. */
  declined: string | null;
  readonly #desk: Desk;
  readonly #keeper: Keeper | null;
  readonly #originals: Originals;
  /** What was done, where nothing is kept. */
  readonly #unkept: Entry[] = [];
  #seat: Seat | null;
  /** What the list of works is to say of this one; the page knows. */
  facts: () => Facts;

  constructor(desk: Desk, opened: OpenedWork, facts: Facts, seat: Seat | null) {
    this.#desk = desk;
    this.#seat = seat;
    this.#originals = opened.originals;
    this.forbidden = desk.forbidden;
    this.facts = () => facts;
    this.work = opened.head.work;
    this.damaged = opened.damaged;
    this.forks = opened.forks;
    this.unexported = opened.unexported;
    this.declined = opened.declined;
    const { disk, slate, clock, tab } = desk;
    const ports = { slate, clock, tab, engine: engineVersion };
    const apart: Apart | null = seat === null ? 'elsewhere' : null;
    const tell = (keeping: Keeping) => (this.keeping = keeping);
    this.#keeper =
      disk &&
      new Keeper(
        opened,
        { ...ports, disk, facts: () => this.facts(), tell, moved: (work) => this.#moved(work) },
        apart,
      );
    if (disk) return;
    this.keeping = { kind: 'apart', why: 'forbidden' };
    this.#unkept.push(...opened.pending);
  }

  get due(): boolean {
    return this.unexported >= manySteps;
  }

  take(entry: Entry): void {
    if (entry.kind === 'step') this.unexported += 1;
    // A browser that was asked does not forget when it gets short of room. Whether it agrees is its own affair.
    if (this.keeping.kind === 'clean') void navigator.storage?.persist?.().catch(() => false);
    if (this.#keeper) this.#keeper.take(entry);
    else this.#unkept.push(entry);
  }

  /** The whole work, as it can be saved as a file wherever the browser fails. */
  get written(): WrittenWork {
    const { slug, title, declined } = this.facts();
    const entries = this.#keeper?.entries ?? this.#unkept;
    return { slug, title, declined, originals: this.#originals, entries };
  }

  /** The reader has the work as a file now. */
  exported(): void {
    this.unexported = 0;
    const { disk } = this.#desk;
    if (disk) void disk.change((tables) => markExported(tables, this.work)).catch(() => undefined);
  }

  /** The reader stays with the text she began with, though there is a newer one. */
  async decline(newer: Originals): Promise<void> {
    const declined = originalsSum(newer);
    this.declined = declined;
    await this.#desk.disk?.change((tables) => markDeclined(tables, this.work, declined));
  }

  flush(): Promise<void> {
    return this.#keeper?.flush() ?? Promise.resolve();
  }

  /** Another tab wants the work: what is not saved yet is, and then it is the other's. */
  async giveUp(): Promise<void> {
    await this.#keeper?.yield('elsewhere');
    this.#seat = null;
  }

  sentAway(): void {
    this.#keeper?.leave('elsewhere');
    this.#seat = null;
  }

  /** Takes the work from the tab that holds it. The page then opens it anew, to show what that one did. */
  async takeOver(): Promise<void> {
    this.#seat = await this.#desk.seats.takeOver(this.work, {
      asked: () => this.giveUp(),
      sentAway: () => this.sentAway(),
    });
    await this.#keeper?.regain();
  }

  /** The page leaves the work. */
  async close(): Promise<void> {
    await this.flush();
    this.#seat?.leave();
    this.#seat = null;
  }

  #moved(work: string): void {
    this.partedFrom = this.work;
    this.work = work;
  }
}
