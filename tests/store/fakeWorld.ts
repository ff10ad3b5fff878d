import type {
  Clock,
  Disk,
  Key,
  Seat,
  Seats,
  Sitting,
  Slate,
  TableName,
  Tables,
} from '../../src/store/index.ts';

/** A small generator of its own, so that a seed tells the whole story again. */
export function dice(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A world in which time passes only when it is told to, and all tabs of all browsers share one disk. */
export class FakeWorld {
  time = 0;
  readonly roll: (below: number) => number;
  readonly rows = new Map<string, { table: TableName; key: Key; text: string }>();
  readonly slate = new Map<string, string>();
  readonly seats = new Map<string, { sitting: Sitting; tab: FakeTab }>();
  /** What must never happen, in words. */
  readonly wrongs: string[] = [];
  /** Disk calls so far, and the ones that fail, with what. */
  calls = 0;
  failAt: ReadonlySet<number> = new Set();
  failure: () => Error = () => new Error('planted');
  /** Longest time a single disk call takes. */
  latency = 8;
  #events: { at: number; order: number; act: () => void }[] = [];
  #order = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(seed: number) {
    this.roll = dice(seed);
  }

  at(time: number, act: () => void): () => void {
    const event = { at: time, order: this.#order++, act };
    this.#events.push(event);
    return () => void (this.#events = this.#events.filter((other) => other !== event));
  }

  /** Lets time pass, one event after another. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (;;) {
      await settled();
      const next = this.#events.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!next || next.at > until) break;
      this.#events = this.#events.filter((event) => event !== next);
      this.time = next.at;
      next.act();
    }
    this.time = until;
  }

  /** Waits for something while time passes. */
  async waitFor<T>(promise: Promise<T>): Promise<T> {
    let over = false;
    const watched = promise.finally(() => (over = true));
    watched.catch(() => undefined);
    for (let turn = 0; !over && turn < 10_000; turn++) await this.pass(5);
    return watched;
  }

  /** One writer at a time, as in IndexedDB. */
  async alone<T>(tab: FakeTab, body: () => Promise<T>): Promise<T> {
    const before = this.#writing;
    let free = (): void => undefined;
    this.#writing = new Promise((resolve) => (free = resolve));
    tab.onDeath(free);
    await before;
    try {
      return await body();
    } finally {
      free();
    }
  }
}

const rowName = (table: TableName, key: Key): string => JSON.stringify([table, key]);

/** A tab: it can die at any moment, and then nothing that it waits for ever comes. */
export class FakeTab {
  alive = true;
  readonly #world: FakeWorld;
  readonly #deaths: (() => void)[] = [];
  slateWorks = true;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  kill(): void {
    this.alive = false;
    for (const act of this.#deaths) act();
    for (const [work, { tab }] of this.#world.seats) if (tab === this) this.#world.seats.delete(work);
  }

  onDeath(act: () => void): void {
    this.#deaths.push(act);
  }

  readonly clock: Clock = {
    now: () => this.#world.time,
    after: (milliseconds, act) =>
      this.#world.at(this.#world.time + milliseconds, () => {
        if (this.alive) act();
      }),
  };

  /** Every call on the disk takes a while, may fail, and never ends for a tab that died. */
  readonly #call = (): Promise<void> =>
    new Promise((resolve, refuse) => {
      const world = this.#world;
      world.calls += 1;
      const fails = world.failAt.has(world.calls);
      this.clock.after(world.roll(world.latency), () => (fails ? refuse(world.failure()) : resolve()));
    });

  readonly disk: Disk = {
    look: async (body) => {
      const copy = new Map(this.#world.rows);
      return body(this.#tables(copy, () => undefined));
    },
    change: (body) =>
      this.#world.alone(this, async () => {
        const copy = new Map(this.#world.rows);
        const changes: (() => void)[] = [];
        const result = await body(this.#tables(copy, (change) => changes.push(change)));
        await this.#call();
        for (const change of changes) change();
        // It stands on the disk now; whether the tab lives to hear of it is another matter.
        await this.#call().catch(() => undefined);
        return result;
      }),
  };

  #tables(copy: FakeWorld['rows'], record: (change: () => void) => void): Tables {
    const { rows, wrongs } = this.#world;
    return {
      get: async (table, key) => {
        await this.#call();
        const row = copy.get(rowName(table, key));
        return row && JSON.parse(row.text);
      },
      all: async (table, work) => {
        await this.#call();
        return [...copy.values()]
          .filter((row) => row.table === table && (work === undefined || row.key[0] === work))
          .sort((a, b) =>
            Array.isArray(a.key) ? Number(a.key[1]) - Number(b.key[1]) : a.key < b.key ? -1 : 1,
          )
          .map(({ key, text }) => ({ key, value: JSON.parse(text) as unknown }));
      },
      put: async (table, key, value) => {
        await this.#call();
        const row = { table, key, text: JSON.stringify(value) };
        copy.set(rowName(table, key), row);
        record(() => {
          const before = rows.get(rowName(table, key));
          if (table === 'revisions' && before && before.text !== row.text)
            wrongs.push(`revision ${JSON.stringify(key)} was overwritten`);
          rows.set(rowName(table, key), row);
        });
      },
      delete: async (table, key) => {
        await this.#call();
        copy.delete(rowName(table, key));
        record(() => rows.delete(rowName(table, key)));
      },
    };
  }

  readonly slate: Slate = {
    keys: () => [...this.#written().keys()],
    read: (key) => this.#written().get(key) ?? null,
    write: (key, text) => void this.#written().set(key, text),
    wipe: (key) => void this.#written().delete(key),
  };

  #written(): Map<string, string> {
    if (!this.slateWorks) throw new Error('no storage');
    return this.#world.slate;
  }

  /** One seat a work, in which a living tab sits. */
  readonly seats: Seats = {
    take: async (work, sitting) => (this.#world.seats.has(work) ? null : this.#sit(work, sitting)),
    takeOver: async (work, sitting) => {
      const other = this.#world.seats.get(work);
      if (other && this.#world.roll(2) === 0) await other.sitting.asked();
      const still = this.#world.seats.get(work);
      const seat = this.#sit(work, sitting);
      still?.sitting.sentAway();
      return seat;
    },
  };

  #sit(work: string, sitting: Sitting): Seat {
    const taken = { sitting, tab: this };
    this.#world.seats.set(work, taken);
    return {
      leave: () => {
        if (this.#world.seats.get(work) === taken) this.#world.seats.delete(work);
      },
    };
  }
}
