import {
  emptyEvents,
  joinedEvent,
  type DayEvents,
  type EventAbout,
  type EventKind,
} from '../record/index.ts';
import { type Block } from './block.ts';

/** Events that a mechanism logs, by their names. */
export type Happenings = Readonly<Record<string, Omit<EventKind, 'name'>>>;

/** What the event of joining is about, and that of leaving. */
export const groupItem = (group: number): string => `group ${group}`;
export const reasonItem = (reason: string): string => `reasons.${reason}`;

/** What is the same for everybody to whom something happens, or differs from one to the next. */
export interface Happened {
  /** By place on the list, or the same for all. */
  readonly amounts?: ArrayLike<number> | number;
  /** The item it concerns: `rules.welcome`. */
  readonly item?: string;
}

/**
 * The events of the day that is under way, of one worker's people. It holds a single day, 20 bytes an event, and is
 * emptied every night, so that a log takes no more memory for a longer run.
 */
export class EventLog {
  readonly #kinds: ReadonlyMap<string, number>;
  readonly #items: ReadonlyMap<string, number>;
  readonly #known: ReadonlySet<string>;
  readonly #from: number;
  #room = emptyEvents(0, 1024);
  #count = 0;

  /** `items` are the places of what events can be about; `from` is the day of the run on which the record begins. */
  constructor(
    about: EventAbout,
    items: ReadonlyMap<string, number>,
    options: { truth: boolean; from: number },
  ) {
    const listed = about.kinds.map(({ name, tag }, at) => ({
      name,
      at,
      kept: options.truth || tag !== 'truth',
    }));
    this.#kinds = new Map(listed.filter(({ kept }) => kept).map(({ name, at }) => [name, at]));
    this.#known = new Set(listed.map(({ name }) => name));
    this.#items = items;
    this.#from = options.from;
  }

  /** It happens today to the first `count` people on a list. */
  add(
    what: string,
    block: Block,
    list: ArrayLike<number>,
    count: number,
    day: number,
    { amounts = 0, item }: Happened = {},
  ): void {
    const kind = this.#kindOf(what, day);
    if (kind < 0 || count === 0) return;
    const number = block.number;
    const place = item === undefined ? -1 : this.#placeOf(item);
    for (let j = 0; j < count; j++)
      this.#write(number[list[j]!]!, kind, place, typeof amounts === 'number' ? amounts : amounts[j]!);
  }

  /** It happens today to the person in one row. */
  addOne(what: string, block: Block, row: number, day: number, amount: number, item?: string): void {
    const kind = this.#kindOf(what, day);
    if (kind < 0) return;
    this.#write(block.number[row]!, kind, item === undefined ? -1 : this.#placeOf(item), amount);
  }

  /** Everything of the day, in order; afterwards the log is empty. */
  take(day: number): DayEvents {
    const { people, kinds, items, numbers } = this.#room;
    const order = new Uint32Array(this.#count).map((_, at) => at);
    order.sort((a, b) => people[a]! - people[b]! || kinds[a]! - kinds[b]! || items[a]! - items[b]! || a - b);
    const taken = emptyEvents(day - this.#from, this.#count);
    order.forEach((at, place) => {
      taken.people[place] = people[at]!;
      taken.kinds[place] = kinds[at]!;
      taken.items[place] = items[at]!;
      taken.numbers[place] = numbers[at]!;
    });
    this.#count = 0;
    return taken;
  }

  /** The place of a kind; −1 if it is not kept. Of the days before the record begins, joining alone is. */
  #kindOf(what: string, day: number): number {
    if (!this.#known.has(what)) throw new Error(`no event is called ${what}`);
    if (day < this.#from && what !== joinedEvent) return -1;
    return this.#kinds.get(what) ?? -1;
  }

  #placeOf(item: string): number {
    const place = this.#items.get(item);
    if (place === undefined) throw new Error(`no event can be about ${item}`);
    return place;
  }

  #write(person: number, kind: number, item: number, amount: number): void {
    if (this.#count === this.#room.people.length) this.#grow();
    const at = this.#count++;
    this.#room.people[at] = person;
    this.#room.kinds[at] = kind;
    this.#room.items[at] = item;
    this.#room.numbers[at] = amount;
  }

  #grow(): void {
    const { people, kinds, items, numbers } = this.#room;
    const larger = emptyEvents(0, 2 * people.length);
    larger.people.set(people);
    larger.kinds.set(kinds);
    larger.items.set(items);
    larger.numbers.set(numbers);
    this.#room = larger;
  }
}
