import { keysOf, keyKinds } from './keysOfLog.ts';
import { byGroup, emptyTotal, observed, type Log } from './log.ts';
import type { LoggedEvent } from './loggedEvents.ts';
import { groupsOf, peopleOf, type LogPerson } from './logPeople.ts';
import { never, type RecordAbout, type RecordColumn, type RecordTotal, type RunRecord } from './record.ts';

/** What a log of events does not say of itself. */
export interface LogAbout {
  /** How many days it covers, from day 0 on; by default up to the day of the last event. */
  readonly days?: number;
  readonly currency: string;
}

/** What is counted of a kind of event, by the names that a run of the engine has for it. */
interface Counting {
  readonly kinds: readonly string[];
  readonly column?: string;
  readonly first?: string;
  readonly last?: string;
  readonly total?: string;
  readonly real?: true;
}

const countings: readonly Counting[] = [
  { kinds: ['step'], column: 'stepsDone', total: 'stepsDone', real: true },
  { kinds: ['keyBehaviour'], column: 'keyClicks', total: 'keyClicks' },
  { kinds: ['activated'], first: 'activatedSeenDay', total: 'activatedSeen' },
  { kinds: ['ordered'], column: 'orders', last: 'lastOrder', total: 'orders' },
  { kinds: ['memberJoined'], total: 'newMembers' },
  { kinds: ['renewed'], total: 'renewed' },
  { kinds: ['memberJoined', 'renewed'], column: 'periods' },
  { kinds: ['contributed'], column: 'contributed', last: 'contributedDay', total: 'contributions' },
  { kinds: ['hit'], total: 'hits' },
  { kinds: ['invited'], column: 'invitations', total: 'invited' },
  { kinds: ['contacted'], column: 'contacts', last: 'lastContact' },
];

/**
 * A record of a log of events, which all measures of what can be observed read as they read that of a run. A person
 * joins on the day of her first `joined`, or else of her first event of all. She is active on days on which she
 * `visited`; in a log without that word, on days with any event of what she did. What only an engine knows is not in it,
 * nor is anything of which the log has no event.
 */
export function fromEvents(events: readonly LoggedEvent[], { days, currency }: LogAbout): RunRecord {
  const length = days ?? events.reduce((last, { day }) => Math.max(last, day + 1), 0);
  const known = events.filter(({ day }) => day < length);
  const people = peopleOf(known);
  const groups = groupsOf(people.map(({ first }) => first));
  const log: Log = {
    days: length,
    place: new Map(people.map(({ id }, place) => [id, place])),
    group: Int32Array.from(people, ({ first }) => groups.of(first)),
    width: groups.channels.length * groups.segments.length,
    // Of the days before the log begins, only who had joined is known.
    events: known.filter(({ day }) => day >= 0),
    people: people.length,
  };
  const joinDay = Int32Array.from(people, ({ joinDay }) => joinDay);
  const words = Math.ceil(length / 32);
  const keys = keysOf(log);
  return {
    about: aboutLog(people.length, length, currency),
    names: { scenario: null, strategy: null },
    channels: groups.channels,
    segments: groups.segments,
    lists: {},
    reasons: [],
    classes: {},
    joined: people.length,
    totals: [...totalsOf(log, joinDay), ...keys.totals],
    ages: agesOf(log, joinDay),
    columns: [
      observed('joinDay', joinDay),
      observed('group', log.group),
      ...armOf(people),
      ...countings.flatMap((counting) => columnsOf(log, counting)),
      ...paidColumn(log),
      ...keys.columns,
    ],
    spans: keys.spans,
    words,
    activity: activityOf(log, words),
  };
}

/** No engine ran, and nothing was drawn. */
const aboutLog = (people: number, days: number, currency: string): RecordAbout => ({
  engine: 'events',
  seed: '',
  replicate: 0,
  people,
  days,
  weight: 1,
  currency,
});

function armOf(people: readonly LogPerson[]): RecordColumn[] {
  if (people.every(({ first }) => first.arm === undefined)) return [];
  return [
    observed(
      'arm',
      Int32Array.from(people, ({ first }) => first.arm ?? 0),
    ),
  ];
}

function columnsOf(log: Log, { kinds, column, first, last, real }: Counting): RecordColumn[] {
  const own = log.events.filter(({ kind }) => kinds.includes(kind));
  if (own.length === 0) return [];
  const counts = real ? new Float64Array(log.people) : new Int32Array(log.people);
  const firsts = new Int32Array(log.people).fill(never);
  const lasts = new Int32Array(log.people).fill(never);
  for (const { person, day, count = 1 } of own) {
    const place = log.place.get(person)!;
    counts[place]! += count;
    lasts[place] = Math.max(lasts[place]!, day);
    firsts[place] = firsts[place] === never ? day : Math.min(firsts[place]!, day);
  }
  return [
    ...(column ? [observed(column, counts)] : []),
    ...(first ? [observed(first, firsts)] : []),
    ...(last ? [observed(last, lasts)] : []),
  ];
}

function paidColumn(log: Log): RecordColumn[] {
  const paid = log.events.filter(({ amount }) => amount !== undefined);
  if (paid.length === 0) return [];
  const spent = new Float64Array(log.people);
  for (const { person, amount } of paid) spent[log.place.get(person)!]! += amount!;
  return [observed('spent', spent)];
}

function totalsOf(log: Log, joinDay: Int32Array): RecordTotal[] {
  const count = (name: string, kinds: readonly string[]): RecordTotal[] => {
    const own = log.events.filter(({ kind }) => kinds.includes(kind));
    return own.length === 0 ? [] : [byGroup(log, name, own, ({ count: many = 1 }) => many)];
  };
  const paid = log.events.filter(({ amount }) => amount !== undefined);
  const revenue = byGroup(log, 'revenue', paid, ({ amount }) => amount!, true);
  const joined = emptyTotal(log, 'joined');
  joinDay.forEach((day, place) => {
    if (day >= 0) joined.values[day * log.width + log.group[place]!]! += 1;
  });
  return [
    joined,
    activeTotal(log),
    ...countings.flatMap(({ total, kinds }) => (total ? count(total, kinds) : [])),
    // What people paid is all the income that a log of them can show.
    ...(paid.length > 0 ? [revenue, { ...revenue, name: 'income' }] : []),
  ];
}

/** Purchases and payments by age, of those who joined in the log. */
function agesOf(log: Log, joinDay: Int32Array): RecordTotal[] {
  const joinedOn = ({ person }: LoggedEvent) => joinDay[log.place.get(person)!]!;
  const aged = log.events
    .filter((event) => joinedOn(event) >= 0 && event.day >= joinedOn(event))
    .map((event) => ({ ...event, day: event.day - joinedOn(event) }));
  const orders = aged.filter(({ kind }) => kind === 'ordered');
  const paid = aged.filter(({ amount }) => amount !== undefined);
  return [
    ...(orders.length > 0 ? [byGroup(log, 'orders', orders, ({ count = 1 }) => count)] : []),
    ...(paid.length > 0 ? [byGroup(log, 'revenue', paid, ({ amount }) => amount!, true)] : []),
  ];
}

/** The events that say that somebody was there. */
function activeEvents({ events }: Log): readonly LoggedEvent[] {
  const visits = events.filter(({ kind }) => kind === 'visited');
  // What a rule makes of somebody is nothing that she did.
  return visits.length > 0 ? visits : events.filter(({ kind }) => !keyKinds.includes(kind));
}

function activityOf(log: Log, words: number): Int32Array {
  const activity = new Int32Array(log.people * words);
  for (const { person, day } of activeEvents(log))
    activity[log.place.get(person)! * words + (day >> 5)]! |= 1 << (day & 31);
  return activity;
}

/** How many different people of each group were active on each day. */
function activeTotal(log: Log): RecordTotal {
  const seen = new Set<number>();
  const first = activeEvents(log).filter(({ person, day }) => {
    const key = log.place.get(person)! * log.days + day;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return byGroup(log, 'active', first, () => 1);
}
