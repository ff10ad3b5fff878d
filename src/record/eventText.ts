import { minorPerMajor, type Currency } from '../schema/index.ts';
import { csvLine } from './csv.ts';
import { dateOfDay, dayOfDate } from './dates.ts';
import type { DayEvents, EventAbout, EventKind } from './events.ts';

/*
 * Events as text, in the form that analytics tools import: who (distinct_id), what (event), when (time), and flat
 * properties. The engine knows days and no hours, so a time is a date.
 */

/** The date of day 0 unless another is asked for: a Monday, as day 0 is in the model. */
export const defaultStart = '2024-01-01';

/** A person’s name in a log, the same in every log of the run: her place in the order of joining. */
export const personId = (number: number): string => `u${String(number).padStart(6, '0')}`;

/** What is written of events. */
export interface EventForm {
  readonly tag: EventKind['tag'];
  /** The date of day 0, as 2024-01-31. */
  readonly start: string;
}

/** A table, or an object for each event. */
export const eventFormats = ['csv', 'jsonl'] as const;
export type EventFormat = (typeof eventFormats)[number];

type Property = string | number;

/** Characters that are made at a time. */
const longest = 1 << 16;

/** Turns the events of each day into lines of text. */
export class EventText {
  readonly #about: EventAbout;
  readonly #form: EventForm;
  readonly #first: number;
  readonly #perMajor: number;
  readonly #properties: readonly string[];

  constructor(about: EventAbout, form: EventForm) {
    this.#about = about;
    this.#form = form;
    const first = dayOfDate(form.start);
    if (first === null) throw new Error(`${form.start} is no date`);
    this.#first = first;
    this.#perMajor = minorPerMajor(about.currency as Currency);
    this.#properties = propertiesOf(about, form.tag);
  }

  /** The first line of a CSV file. */
  csvHead(): string {
    return csvLine(['distinct_id', 'event', 'time', ...this.#properties]);
  }

  /** A line for each event, with an empty field where it has no such property. */
  csv(events: DayEvents): Iterable<string> {
    return this.#lines(events, (who, what, when, own) =>
      csvLine([who, what, when, ...this.#properties.map((name) => own[name] ?? '')]),
    );
  }

  /** An object for each event, one a line, with the properties that it has. */
  jsonLines(events: DayEvents): Iterable<string> {
    return this.#lines(
      events,
      (who, what, when, own) => `${JSON.stringify({ distinct_id: who, event: what, time: when, ...own })}\n`,
    );
  }

  /** What a file begins with. */
  head(format: EventFormat): string {
    return format === 'csv' ? this.csvHead() : '';
  }

  /** The lines of a day, many at a time. */
  lines(format: EventFormat, events: DayEvents): Iterable<string> {
    return format === 'csv' ? this.csv(events) : this.jsonLines(events);
  }

  /** How many of these events are written. */
  count({ kinds }: DayEvents): number {
    return kinds.reduce((count, kind) => count + Number(this.#isWritten(kind)), 0);
  }

  #isWritten(kind: number): boolean {
    return this.#about.kinds[kind]!.tag === this.#form.tag;
  }

  /** The lines of a day, many at a time: a busy day would be too long for one text. */
  *#lines(
    { day, people, kinds, items, numbers }: DayEvents,
    line: (who: string, what: string, when: string, own: Readonly<Record<string, Property>>) => string,
  ): Generator<string> {
    const when = dateOfDay(this.#first + day);
    let text = '';
    for (let at = 0; at < people.length; at++) {
      if (!this.#isWritten(kinds[at]!)) continue;
      const kind = this.#about.kinds[kinds[at]!]!;
      const own = { ...this.#about.items[items[at]!], ...this.#numbersOf(kind, numbers[at]!) };
      text += line(personId(people[at]!), kind.name, when, own);
      if (text.length < longest) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }

  /** The number of an event as its property; money in major units, with its currency. */
  #numbersOf({ number }: EventKind, value: number): Readonly<Record<string, Property>> {
    if (number === undefined) return {};
    if (number === 'count' || number === 'arm') return { [number]: value };
    return { [number]: value / this.#perMajor, currency: this.#about.currency };
  }
}

/** The columns behind the first three, in an order that is the same for every run of a world. */
function propertiesOf({ kinds, items }: EventAbout, tag: EventKind['tag']): string[] {
  const written = kinds.filter((kind) => kind.tag === tag);
  const numbers = new Set(written.map(({ number }) => number));
  const names = new Set(items.flatMap((item) => Object.keys(item)));
  const money = numbers.has('amount') || numbers.has('benefit');
  const observed = ['channel', 'segment', ...(numbers.has('arm') ? ['arm'] : [])];
  return [
    ...(tag === 'observed' ? observed : ['reason']),
    ...(tag === 'observed' && names.has('item') ? ['item'] : []),
    ...(['count', 'amount', 'benefit'] as const).filter((name) => numbers.has(name)),
    ...(money ? ['currency'] : []),
  ];
}
