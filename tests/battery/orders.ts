import {
  absorbName,
  dayKey,
  draw,
  personKey,
  purposeKey,
  runKey,
  uniform,
  type Key,
} from '../../src/math/index.ts';

/** Takes one word of 32 bits of the stream that is tested. */
export type Put = (word: number) => void;

/** One order in which draws are read off the addresses that the engine uses; it never ends of itself. */
export interface Order {
  readonly title: string;
  readonly write: (put: Put, seed: string) => void;
}

const days = 730;
const people = 1_000_000;

/** Names as a scenario has them: four pairs of channel and segment. */
const pairs = ['ads', 'search'].flatMap((channel) => ['busy', 'calm'].map((segment) => [channel, segment]));

/** The purposes of the engine, as its mechanisms name them. */
const purposes: readonly (readonly [string, string, number])[] = [
  ...['need', 'driftHazard', 'intent', 'habitSpeed'].flatMap((trait) =>
    [0, 1].map((index) => ['trait', trait, index] as const),
  ),
  ['clock', 'driftClock', 0],
  ['clock', 'driftClock', 1],
  ['visit', '', 0],
  ['step', '', 0],
  ['giveUp', 'signup', 0],
  ['keyBehaviour', '', 0],
  ['purchase', '', 0],
  ['basket', '', 0],
  ['basket', '', 1],
];

/** The key of a pair, made as Run.pairKey makes it. */
const pairKey = (run: Key, [channel, segment]: readonly string[]): Key =>
  absorbName(absorbName(purposeKey(run, 'person'), channel!), segment!);

/** The keys of so many people, the pairs in turn. */
function keysOfPeople(run: Key, count: number, from = 0): { a: Int32Array; b: Int32Array } {
  const keys = pairs.map((pair) => pairKey(run, pair));
  const [a, b] = [new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    const key = personKey(keys[i % keys.length]!, Math.floor((from + i) / keys.length));
    a[i] = key.a;
    b[i] = key.b;
  }
  return { a, b };
}

const keysOfDays = (purpose: Key): Key[] => Array.from({ length: days }, (_, day) => dayKey(purpose, day));

/** One replicate after another. */
function eachRun(seed: string, use: (run: Key) => void): void {
  for (let replicate = 0; ; replicate++) use(runKey(seed, replicate));
}

function peopleFirst(put: Put, seed: string): void {
  const run = runKey(seed);
  const visit = keysOfDays(purposeKey(run, 'visit'));
  for (let from = 0; ; from += people) {
    const { a, b } = keysOfPeople(run, people, from);
    for (let i = 0; i < people; i++) for (const day of visit) put(draw(a[i]!, b[i]!, day.a, day.b));
  }
}

function daysFirst(put: Put, seed: string): void {
  eachRun(seed, (run) => {
    const { a, b } = keysOfPeople(run, people);
    for (const day of keysOfDays(purposeKey(run, 'visit')))
      for (let i = 0; i < people; i++) put(draw(a[i]!, b[i]!, day.a, day.b));
  });
}

function purposesFirst(put: Put, seed: string): void {
  eachRun(seed, (run) => {
    const { a, b } = keysOfPeople(run, people);
    const byPurpose = purposes.map(([name, item, index]) => keysOfDays(purposeKey(run, name, item, index)));
    for (let day = 0; day < days; day++) {
      const keys = byPurpose.map((ofDays) => ofDays[day]!);
      for (let i = 0; i < people; i++) for (const key of keys) put(draw(a[i]!, b[i]!, key.a, key.b));
    }
  });
}

function births(put: Put, seed: string): void {
  const run = runKey(seed);
  const pair = pairKey(run, pairs[0]!);
  for (let index = 0; ; index++) {
    const trait = purposeKey(run, 'trait', 'need', index);
    for (let ordinal = 0; ordinal < 4294967296; ordinal++) {
      const { a, b } = personKey(pair, ordinal);
      put(draw(a, b, trait.a, trait.b));
    }
  }
}

function runsFirst(put: Put, seed: string): void {
  // Half of the lanes are seeds that count up, half are replicates of one seed.
  const lanes = Array.from({ length: 256 }, (_, lane) =>
    lane % 2 ? runKey(seed, lane >> 1) : runKey(`${seed}${lane >> 1}`),
  );
  const persons = lanes.map((run) => pairKey(run, pairs[0]!));
  const visits = lanes.map((run) => keysOfDays(purposeKey(run, 'visit')));
  const [dayA, dayB] = [new Int32Array(days * lanes.length), new Int32Array(days * lanes.length)];
  for (let at = 0; at < dayA.length; at++) {
    const today = visits[at % lanes.length]![Math.floor(at / lanes.length)]!;
    dayA[at] = today.a;
    dayB[at] = today.b;
  }
  for (let ordinal = 0; ; ordinal++) {
    const keys = persons.map((pair) => personKey(pair, ordinal));
    const [a, b] = [Int32Array.from(keys, (key) => key.a), Int32Array.from(keys, (key) => key.b)];
    for (let day = 0, at = 0; day < days; day++)
      for (let lane = 0; lane < lanes.length; lane++, at++)
        put(draw(a[lane]!, b[lane]!, dayA[at]!, dayB[at]!));
  }
}

/** High and low draw of a uniform number, as `uniform` is given them. */
function eachBasket(seed: string, use: (high: number, low: number) => void): void {
  eachRun(seed, (run) => {
    const { a, b } = keysOfPeople(run, people);
    const [highs, lows] = [0, 1].map((index) => keysOfDays(purposeKey(run, 'basket', '', index)));
    for (let day = 0; day < days; day++) {
      const [high, low] = [highs![day]!, lows![day]!];
      for (let i = 0; i < people; i++)
        use(draw(a[i]!, b[i]!, high.a, high.b), draw(a[i]!, b[i]!, low.a, low.b));
    }
  });
}

function highAndLow(put: Put, seed: string): void {
  eachBasket(seed, (high, low) => {
    put(high);
    put(low);
  });
}

/** The lower 32 of the 52 random bits of each uniform number. */
function lowBitsOfUniform(put: Put, seed: string): void {
  eachBasket(seed, (high, low) => put(Math.floor(uniform(high, low) * 4503599627370496) | 0));
}

function reversed(word: number): number {
  let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/** The orders that are tested, by name. */
export const orders: Readonly<Record<string, Order>> = {
  people: { title: 'for person: for day: visit', write: peopleFirst },
  days: { title: 'for day: for person: visit (the order of a run)', write: daysFirst },
  purposes: { title: 'for day: for person: for purpose', write: purposesFirst },
  births: { title: 'for ordinal of one pair: a birth draw', write: births },
  runs: { title: 'for person: for day: for seed and replicate: visit', write: runsFirst },
  pairs: { title: 'for day: for person: high draw, low draw', write: highAndLow },
  lowBits: { title: 'the lower 32 of the 52 bits of uniform numbers, days first', write: lowBitsOfUniform },
  reversed: {
    title: 'days first, the bits of each word from last to first',
    write: (put, seed) => daysFirst((word) => put(reversed(word)), seed),
  },
};
