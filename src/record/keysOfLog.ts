import { byGroup, emptyTotal, observed, type Log } from './log.ts';
import type { LoggedEvent } from './loggedEvents.ts';
import { never, type RecordColumn, type RecordSpans, type RecordTotal } from './record.ts';

/** The events of becoming a key customer, and of being one no longer. */
export const keyKinds: readonly string[] = ['keyCustomer', 'keyCustomerNoLonger'];

/** What a record holds of key customers. */
interface Keys {
  readonly totals: readonly RecordTotal[];
  readonly columns: readonly RecordColumn[];
  readonly spans: readonly RecordSpans[];
}

/** The evenings on which somebody was a key customer: from the first of them to the one after the last. */
type Evenings = { readonly from: number; until: number }[];

/**
 * Key customers of a log, which says of whom it was found on which evening that she is one, or is one no longer. Who
 * is first heard of as one no longer had been one since before the log began. Nothing where nobody is heard of.
 */
export function keysOf(log: Log): Keys {
  const heard = log.events.filter(({ kind }) => keyKinds.includes(kind));
  if (heard.length === 0) return { totals: [], columns: [], spans: [] };
  const evenings = eveningsOf(log, heard);
  const all = evenings.flatMap((own, person) => own.map((one) => ({ person, ...one })));
  const [key, since] = [new Int32Array(log.people), new Int32Array(log.people).fill(never)];
  for (const { person, from, until } of all) if (until === log.days) [key[person], since[person]] = [1, from];
  const spans = {
    name: 'keyCustomer',
    tag: 'observed' as const,
    people: Int32Array.from(all, ({ person }) => person),
    from: Int32Array.from(all, ({ from }) => from),
    until: Int32Array.from(all, ({ until }) => until),
  };
  return {
    totals: [...countsOf(log, spans), ...broughtBy(log, evenings)],
    columns: [observed('keyCustomer', key), observed('keySince', since)],
    spans: [spans],
  };
}

function eveningsOf(log: Log, heard: readonly LoggedEvent[]): Evenings[] {
  const evenings: Evenings[] = Array.from({ length: log.people }, () => []);
  for (const { person, kind, day } of [...heard].sort((a, b) => a.day - b.day)) {
    const own = evenings[log.place.get(person)!]!;
    const last = own.at(-1);
    const isOne = last?.until === log.days;
    if (kind === keyKinds[0]) {
      if (!isOne) own.push({ from: day, until: log.days });
    } else if (isOne) last.until = day;
    else if (!last) own.push({ from: -1, until: day });
  }
  return evenings;
}

/** How many there are on each evening, who became one and who is one no longer. */
function countsOf(log: Log, { people, from, until }: RecordSpans): RecordTotal[] {
  const totals = ['keyCustomers', 'keyNew', 'keyLost'].map((name) => emptyTotal(log, name));
  const add = (total: number, day: number, person: number): void => {
    totals[total]!.values[day * log.width + log.group[person]!]! += 1;
  };
  people.forEach((person, at) => {
    for (let day = Math.max(0, from[at]!); day < until[at]!; day++) add(0, day, person);
    if (from[at]! >= 0) add(1, from[at]!, person);
    if (until[at]! < log.days) add(2, until[at]!, person);
  });
  return totals;
}

/** What those who were key customers in the morning brought on the day. */
function broughtBy(log: Log, evenings: readonly Evenings[]): RecordTotal[] {
  const byKeys = log.events.filter(({ person, day }) =>
    evenings[log.place.get(person)!]!.some(({ from, until }) => from < day && day <= until),
  );
  const paid = byKeys.filter(({ amount }) => amount !== undefined);
  const contributed = byKeys.filter(({ kind }) => kind === 'contributed');
  return [
    byGroup(log, 'keyRevenue', paid, ({ amount }) => amount!, true),
    byGroup(log, 'keyContributions', contributed, ({ count = 1 }) => count),
  ];
}
