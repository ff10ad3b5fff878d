/** One kind of event that a run can log. */
export interface EventKind {
  readonly name: string;
  /** What an analyst’s log would hold, or what only the engine knows. */
  readonly tag: 'observed' | 'truth';
  /**
   * What its number is, where it has one: money the person pays (`amount`), money she is given or spared (`benefit`),
   * how many at once (`count`), or her group of a trial (`arm`).
   */
  readonly number?: 'amount' | 'benefit' | 'count' | 'arm';
}

/** What is the same for all events of a run. */
export interface EventAbout {
  /** In the order in which the events of a person and day are listed. */
  readonly kinds: readonly EventKind[];
  /** What an event can be about: the properties that it then has, such as `{item: 'rules.welcome'}`. */
  readonly items: readonly Readonly<Record<string, string>>[];
  readonly currency: string;
}

/** What happened on one day, ordered by person, kind and item: one place of the arrays for each event. */
export interface DayEvents {
  /** As the record counts days: those on which somebody joined before it begins are negative. */
  readonly day: number;
  /** Places in the order of joining. */
  readonly people: Int32Array;
  /** Places among the kinds. */
  readonly kinds: Int32Array;
  /** Places among the items; −1 for none. */
  readonly items: Int32Array;
  /** Whole minor units where it is money. */
  readonly numbers: Float64Array;
}

/** The event of joining, which every log has. */
export const joinedEvent = 'joined';

/** Who hears of the events of a run, day after day. */
export interface EventSink {
  /** Whether it hears what only the engine knows, too. */
  readonly truth: boolean;
  readonly take: (events: DayEvents) => void;
}

/**
 * The events of one day from several workers, in one order. Everything of one person comes from one worker, so people
 * decide the order, however many workers there are.
 */
export function mergeEvents(parts: readonly DayEvents[]): DayEvents {
  if (parts.length === 1) return parts[0]!;
  const count = parts.reduce((sum, { people }) => sum + people.length, 0);
  const merged = emptyEvents(parts[0]!.day, count);
  const next = parts.map(() => 0);
  for (let at = 0; at < count; at++) {
    let first = -1;
    for (let part = 0; part < parts.length; part++)
      if (next[part]! < parts[part]!.people.length && (first < 0 || isBefore(parts, next, part, first)))
        first = part;
    const from = next[first]!++;
    const { people, kinds, items, numbers } = parts[first]!;
    merged.people[at] = people[from]!;
    merged.kinds[at] = kinds[from]!;
    merged.items[at] = items[from]!;
    merged.numbers[at] = numbers[from]!;
  }
  return merged;
}

const isBefore = (parts: readonly DayEvents[], next: readonly number[], a: number, b: number): boolean =>
  parts[a]!.people[next[a]!]! < parts[b]!.people[next[b]!]!;

/** Room for so many events of a day. */
export const emptyEvents = (day: number, count: number): DayEvents => ({
  day,
  people: new Int32Array(count),
  kinds: new Int32Array(count),
  items: new Int32Array(count),
  numbers: new Float64Array(count),
});
