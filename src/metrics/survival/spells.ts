/**
 * Lifetimes as they were watched, one entry each. Someone is watched after `entry` (0: from joining on; more: she was
 * already there that long when watching began) up to and with `duration`, and has left at its end or is still there.
 */
export interface Spells {
  readonly entry: ArrayLike<number>;
  readonly duration: ArrayLike<number>;
  /** 1 where she left, 0 where watching ended first. */
  readonly ended: ArrayLike<number>;
}

/** Spells of people of a record; `person` is each one's place in its columns. */
export interface PeopleSpells extends Spells {
  readonly person: ArrayLike<number>;
}

/** Spells of people who were watched from joining on. */
export const spellsOf = (duration: ArrayLike<number>, ended: ArrayLike<number>): Spells => ({
  entry: new Uint8Array(duration.length),
  duration,
  ended,
});

/** Whether anything was seen of the spell: a duration that is not beyond the entry holds no moment of risk. */
export const isWatched = ({ entry, duration }: Spells, at: number): boolean => duration[at]! > entry[at]!;

/** Collects spells one by one; there are at most `room`. */
export class SpellList {
  #count = 0;
  readonly #entry: Int32Array;
  readonly #duration: Int32Array;
  readonly #ended: Uint8Array;
  readonly #person: Int32Array;

  constructor(room: number) {
    this.#entry = new Int32Array(room);
    this.#duration = new Int32Array(room);
    this.#ended = new Uint8Array(room);
    this.#person = new Int32Array(room);
  }

  add(person: number, entry: number, duration: number, ended: boolean): void {
    this.#entry[this.#count] = entry;
    this.#duration[this.#count] = duration;
    this.#ended[this.#count] = Number(ended);
    this.#person[this.#count++] = person;
  }

  get spells(): PeopleSpells {
    return {
      entry: this.#entry.subarray(0, this.#count),
      duration: this.#duration.subarray(0, this.#count),
      ended: this.#ended.subarray(0, this.#count),
      person: this.#person.subarray(0, this.#count),
    };
  }
}

/** The spells of each of `count` groups; `groups` holds the group of every person, below 0 for none. */
export function splitSpells(spells: PeopleSpells, groups: ArrayLike<number>, count: number): PeopleSpells[] {
  const { entry, duration, ended, person } = spells;
  const sizes = new Int32Array(count);
  for (let at = 0; at < person.length; at++) {
    const group = groups[person[at]!]!;
    if (group >= 0) sizes[group]! += 1;
  }
  const lists = Array.from(sizes, (size) => new SpellList(size));
  for (let at = 0; at < person.length; at++)
    lists[groups[person[at]!]!]?.add(person[at]!, entry[at]!, duration[at]!, ended[at] === 1);
  return lists.map((list) => list.spells);
}
