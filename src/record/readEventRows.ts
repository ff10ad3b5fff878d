import { currencies, minorPerMajor, problem, type Currency, type Problem } from '../schema/index.ts';
import { dateOfDay, dayOfDate } from './dates.ts';
import type { LoggedEvent } from './loggedEvents.ts';

/** What is said of a log besides what stands in it. */
export interface EventRowsOptions {
  /** The date of day 0; by default the earliest in the log. */
  readonly start?: string;
  /** What amounts are in where a row does not say. */
  readonly currency: Currency;
}

/** A log that was read: what is wrong with its rows is listed, and such rows are left out. */
export interface ReadEvents {
  readonly events: readonly LoggedEvent[];
  readonly start: string | null;
  readonly currency: Currency;
  /** How many rows were left out; not all of them have to be among the problems. */
  readonly leftOut: number;
  readonly problems: readonly Problem[];
}

const needed = ['distinct_id', 'event', 'time'] as const;

/** More would say no more. */
const mostProblems = 100;

/**
 * Reads the rows of a table of events, the first of which names the columns: distinct_id, event and time, and where
 * there are such, channel, segment, arm, count, amount (in major units) and currency. Other columns are passed over.
 * Times of day are too; a date counts as it is written.
 */
export function readEventRows(
  rows: Iterable<readonly string[]>,
  { start, currency }: EventRowsOptions,
): ReadEvents {
  const reading = new Reading(currency);
  for (const row of rows) reading.take(row);
  const { dated, problems } = reading;
  const earliest = dated.reduce((least, { day }) => Math.min(least, day), Infinity);
  const first = start === undefined ? earliest : (dayOfDate(start) ?? earliest);
  return {
    events: dated.map((event) => ({ ...event, day: event.day - first })),
    start: Number.isFinite(first) ? dateOfDay(first) : null,
    currency: reading.currency,
    leftOut: reading.leftOut,
    problems,
  };
}

/** Reads row after row; the days of what it has read still count from 1970. */
class Reading {
  readonly dated: LoggedEvent[] = [];
  readonly problems: Problem[] = [];
  leftOut = 0;
  currency: Currency;
  #decided = false;
  #columns: readonly string[] | null = null;
  #line = 0;
  /** Whether the first row names everything that is needed. */
  #understood = true;
  #unlisted = 0;

  constructor(currency: Currency) {
    this.currency = currency;
  }

  take(row: readonly string[]): void {
    this.#line += 1;
    if (!this.#columns) return this.#head(row);
    if (row.length === 0 || (row.length === 1 && row[0] === '')) return;
    const event = this.#understood ? this.#event(row) : null;
    if (event) this.dated.push(event);
    else this.leftOut += 1;
  }

  #head(row: readonly string[]): void {
    this.#columns = row.map((name, at) => (at === 0 ? name.replace(/^\uFEFF/, '') : name).trim());
    for (const name of needed) {
      if (this.#columns.includes(name)) continue;
      this.#understood = false;
      this.#complain('eventColumn', name, { read: this.#columns.join(', ') });
    }
  }

  #event(row: readonly string[]): LoggedEvent | null {
    const columns = this.#columns!;
    if (row.length > columns.length) {
      this.#complain('eventFields', 'row', { read: row.length, max: columns.length });
      return null;
    }
    const before = this.problems.length + this.#unlisted;
    const fields = Object.fromEntries(columns.map((name, at) => [name, (row[at] ?? '').trim()]));
    const person = this.#text(fields, 'distinct_id');
    const kind = this.#text(fields, 'event');
    const day = this.#day(fields);
    const count = this.#whole(fields, 'count', 1);
    const arm = this.#whole(fields, 'arm', 0);
    const amount = this.#amount(fields);
    if (this.problems.length + this.#unlisted > before) return null;
    return {
      person,
      kind,
      day,
      ...(amount !== undefined && { amount }),
      ...(count !== undefined && { count }),
      ...(arm !== undefined && { arm }),
      ...(fields.channel && { channel: fields.channel }),
      ...(fields.segment && { segment: fields.segment }),
    };
  }

  #text(fields: Readonly<Record<string, string>>, name: string): string {
    const read = fields[name]!;
    if (read === '') this.#complain('eventField', name, { read, takes: 'text' });
    return read;
  }

  #day(fields: Readonly<Record<string, string>>): number {
    const read = fields.time!;
    const [, date, time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d.*))?$/.exec(read) ?? [];
    const day = date === undefined ? null : dayOfDate(date);
    if (day !== null && (time === undefined || /^([01]\d|2[0-4]):[0-5]\d/.test(time))) return day;
    this.#complain('eventField', 'time', { read, takes: 'dateTime' });
    return 0;
  }

  #whole(fields: Readonly<Record<string, string>>, name: string, least: number): number | undefined {
    const read = fields[name] ?? '';
    if (read === '') return undefined;
    const number = Number(read);
    if (/^\d{1,15}$/.test(read) && number >= least) return number;
    this.#complain('eventField', name, { read, takes: 'count' });
    return undefined;
  }

  /** Money in whole minor units. */
  #amount(fields: Readonly<Record<string, string>>): number | undefined {
    const read = fields.amount ?? '';
    if (read === '') return undefined;
    if (!this.#hasCurrency(fields.currency ?? '')) return undefined;
    const digits = currencies[this.currency];
    const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(read) ?? [];
    if (whole !== undefined && part.replace(/0+$/, '').length <= digits)
      return Number(whole) * minorPerMajor(this.currency) + Number(part.padEnd(digits, '0').slice(0, digits));
    this.#complain('eventField', 'amount', { read, takes: 'amount' });
    return undefined;
  }

  /** Whether a row is in the currency of the log, which the first row with money decides. */
  #hasCurrency(read: string): boolean {
    if (!this.#decided && Object.hasOwn(currencies, read)) this.currency = read as Currency;
    if (read === '' || read === this.currency) {
      this.#decided = true;
      return true;
    }
    this.#complain('eventCurrency', 'currency', { read, currency: this.currency });
    return false;
  }

  #complain(
    code: 'eventColumn' | 'eventFields' | 'eventField' | 'eventCurrency',
    path: string,
    values: Record<string, string | number>,
  ): void {
    if (this.problems.length >= mostProblems) {
      this.#unlisted += 1;
      return;
    }
    const place = { line: this.#line, column: 1, endColumn: 1 };
    this.problems.push(problem(code, path, values, place));
  }
}
