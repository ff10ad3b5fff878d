import { findColumn, type RunRecord } from '../record/index.ts';
import { mix32 } from './mix32.ts';
import { notYetJoined, personStates, statesOfPerson, type StateRule } from './personStates.ts';
import { splitOf } from './split.ts';

/** Where everybody stands on every evening, and who moves from where to where on a day: the people as a pond of basins. */
export interface Pond {
  readonly days: number;
  /** Simulated people in it. */
  readonly people: number;
  /** How many people each of them stands for. */
  readonly weight: number;
  /** Simulated people in a basin on the evening of a day: at basin × days + day. */
  readonly stocks: Int32Array;
  /** Who was there before the first day, by the basin in which the record first finds her. */
  readonly opening: Int32Array;
  /** Simulated people who move on a day: at (from × basins + to) × days + day; `outside` is the last `from`. */
  readonly moves: Int32Array;
  /** Simulated people who join on a day: at channel × days + day. */
  readonly joined: Int32Array;
  readonly channels: readonly string[];
  readonly dots: PondDots;
}

/** Some or all of the people, one dot each, always the same ones. */
export interface PondDots {
  /** One dot is drawn for so many simulated people. */
  readonly each: number;
  /** Whose dot it is: her place in the record, ascending. */
  readonly people: Int32Array;
  /** By which channel she came. */
  readonly channel: Uint8Array;
  /** Where she stands before the first day: a basin, or outside. */
  readonly opening: Uint8Array;
  /** The moves of a day are those from starts[day] to the one before starts[day + 1]. */
  readonly starts: Int32Array;
  readonly dot: Int32Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** The basins are the states of a person, in their order; beyond them is who has not joined. */
export const basins = personStates.length;
export const outside = basins;

/** Up to so many people everybody has a dot. */
export const usualDots = 20_000;

export interface PondPlan {
  readonly rule: StateRule;
  /** Of more people than these a fixed part has dots. */
  readonly mostDots: number;
}

/** Whether the record knows who has left, and not only who is silent. */
export const knowsLeaving = (record: RunRecord): boolean => findColumn(record, 'leftDay') !== undefined;

/** People that are looked at between two pauses. */
const slice = 256;

/**
 * Counts the pond of a record. It looks at every day of everybody, which for a million people takes seconds: the share
 * that is done is said on the way, so that a page can do other things in between.
 */
export function* pondSteps(record: RunRecord, { rule, mostDots }: PondPlan): Generator<number, Pond> {
  const counting = new Counting(record, Math.max(1, Math.ceil(record.joined / mostDots)));
  const states = new Uint8Array(record.about.days);
  for (let person = 0; person < record.joined; person++) {
    if (person % slice === slice - 1) yield person / record.joined;
    statesOfPerson(record, person, rule, states);
    counting.take(person, states);
  }
  return counting.pond();
}

/** The pond of a record at once. */
export function pondOf(record: RunRecord, plan: PondPlan): Pond {
  const steps = pondSteps(record, plan);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A list of numbers that grows. */
class Numbers {
  #values = new Int32Array(1024);
  count = 0;

  push(value: number): void {
    if (this.count === this.#values.length) {
      const larger = new Int32Array(2 * this.count);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.count++] = value;
  }

  get values(): Int32Array {
    return this.#values.subarray(0, this.count);
  }
}

class Counting {
  readonly #record: RunRecord;
  readonly #each: number;
  readonly #stocks: Int32Array;
  readonly #moves: Int32Array;
  readonly #joined: Int32Array;
  readonly #channelOf: Int32Array;
  readonly #opening = new Int32Array(basins);
  readonly #people = new Numbers();
  readonly #dotOpening = new Numbers();
  /** Moves of dots in the order of people: the day, the dot, and from × 8 + to. */
  readonly #day = new Numbers();
  readonly #dot = new Numbers();
  readonly #way = new Numbers();

  constructor(record: RunRecord, each: number) {
    const { days } = record.about;
    this.#record = record;
    this.#each = each;
    this.#stocks = new Int32Array(basins * days);
    this.#moves = new Int32Array((basins + 1) * basins * days);
    this.#joined = new Int32Array(record.channels.length * days);
    this.#channelOf = splitOf(record, 'channel')!.of;
  }

  /** Everybody is taken in once, in the order of the record. */
  take(person: number, states: Uint8Array): void {
    const { days } = this.#record.about;
    const isDot = this.#each === 1 || mix32(person) % this.#each === 0;
    const dot = this.#people.count;
    // Who is something on the first evening without having joined that day was there before.
    const earlier = days > 0 && states[0] !== notYetJoined && this.#joinDay(person) < 0;
    let at = earlier ? states[0]! : outside;
    if (earlier) this.#opening[at]! += 1;
    if (isDot) {
      this.#people.push(person);
      this.#dotOpening.push(at);
    }
    for (let day = 0; day < days; day++) {
      const to = states[day]!;
      if (to === notYetJoined) continue;
      this.#stocks[to * days + day]! += 1;
      if (to === at) continue;
      this.#moves[(at * basins + to) * days + day]! += 1;
      if (at === outside) this.#joined[this.#channelOf[person]! * days + day]! += 1;
      if (isDot) {
        this.#day.push(day);
        this.#dot.push(dot);
        this.#way.push(at * 8 + to);
      }
      at = to;
    }
  }

  #joinDay(person: number): number {
    return findColumn(this.#record, 'joinDay')?.[person] ?? 0;
  }

  pond(): Pond {
    const { about, channels, joined } = this.#record;
    return {
      days: about.days,
      people: joined,
      weight: about.weight,
      stocks: this.#stocks,
      opening: this.#opening,
      moves: this.#moves,
      joined: this.#joined,
      channels,
      dots: this.#dots(),
    };
  }

  /** The moves of dots by day, and of a day in the order of people. */
  #dots(): PondDots {
    const { days } = this.#record.about;
    const [day, dot, way] = [this.#day.values, this.#dot.values, this.#way.values];
    const starts = new Int32Array(days + 1);
    for (const one of day) starts[one + 1]! += 1;
    for (let one = 0; one < days; one++) starts[one + 1]! += starts[one]!;
    const next = starts.slice();
    const sorted = {
      dot: new Int32Array(dot.length),
      from: new Uint8Array(dot.length),
      to: new Uint8Array(dot.length),
    };
    day.forEach((one, at) => {
      const place = next[one]!++;
      sorted.dot[place] = dot[at]!;
      sorted.from[place] = way[at]! >> 3;
      sorted.to[place] = way[at]! & 7;
    });
    return {
      each: this.#each,
      people: this.#people.values.slice(),
      channel: Uint8Array.from(this.#people.values, (person) => this.#channelOf[person]!),
      opening: Uint8Array.from(this.#dotOpening.values),
      starts,
      ...sorted,
    };
  }
}
