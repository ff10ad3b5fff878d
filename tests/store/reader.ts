import {
  doing,
  grown,
  Keeper,
  openWork,
  type Entry,
  type Facts,
  type History,
  type Keeping,
  type OpenedWork,
  type Seat,
} from '../../src/store/index.ts';
import { FakeTab, type FakeWorld } from './fakeWorld.ts';

export const originals = { en: 'A text.\n' };
export const facts: Facts = { slug: 'bucket', title: 'Bucket', steps: 0, answers: 0, declined: null };

/** Somebody who works in a tab of the fake world, and remembers what she was told. */
export class Reader {
  readonly tab: FakeTab;
  readonly #world: FakeWorld;
  readonly #name: string;
  opened!: OpenedWork;
  keeper!: Keeper;
  history!: History;
  /** What she did in this tab, and when. */
  readonly done: { readonly entry: Entry; readonly at: number }[] = [];
  told: Keeping = { kind: 'clean' };
  /** How many of her own entries were there when she was last told that all is saved. */
  assured = 0;
  #seat: Seat | null = null;
  #count = 0;
  /** The page shows nothing that could be moved while the work is opened anew. */
  #turning = false;

  constructor(world: FakeWorld, name: string) {
    this.#world = world;
    this.#name = name;
    this.tab = new FakeTab(world);
  }

  /** Opens the work; without locks everybody takes herself for the only one. */
  async open(work = 'bucket', locks = true): Promise<void> {
    this.#seat = locks ? await this.tab.seats.take(work, this.#sitting) : { leave: () => undefined };
    await this.#start(work, this.#seat !== null);
  }

  async takeOver(work = 'bucket'): Promise<void> {
    if (this.#turning) return;
    this.#turning = true;
    this.#seat = await this.tab.seats.takeOver(work, this.#sitting);
    await this.keeper.regain();
    await this.#start(this.keeper.work, true);
    this.#turning = false;
  }

  readonly #sitting = {
    asked: async () => {
      await this.keeper?.yield('elsewhere');
      this.#seat?.leave();
    },
    sentAway: () => this.keeper?.leave('elsewhere'),
  };

  async #start(work: string, holds: boolean): Promise<void> {
    const { disk, slate, clock } = this.tab;
    const now = clock.now();
    this.opened = await openWork(work, { disk, slate, originals, facts, engine: '2', now, holds });
    this.history = this.opened.history;
    const tell = (keeping: Keeping) => {
      this.told = keeping;
      if (keeping.kind === 'saved') this.assured = this.done.length;
    };
    const ports = { disk, slate, clock, tab: this.#name, engine: '2', facts: () => facts, tell };
    this.keeper = new Keeper(this.opened, { ...ports, moved: () => undefined }, holds ? null : 'elsewhere');
  }

  /** Moves a lever to a value that nobody else ever chooses. */
  act(): void {
    if (!this.tab.alive || this.#turning || !this.keeper) return;
    const value = `${this.#name} ${++this.#count}`;
    const entry = doing(this.history, { kind: 'levers', set: { 'a.b': value }, back: [] }, this.#world.time);
    const next = grown(this.history, entry);
    if (!next) throw new Error('does not fit');
    this.history = next;
    this.done.push({ entry, at: this.#world.time });
    this.keeper.take(entry);
  }
}

/** The values that the levers of some entries were set to: what was done, without where it stands. */
export const valuesOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) =>
    entry.kind === 'step' && entry.step.operation.kind === 'levers'
      ? [String(entry.step.operation.set['a.b'])]
      : [],
  );
