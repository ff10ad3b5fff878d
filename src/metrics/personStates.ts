import { findColumn, findSpans, never, type RunRecord } from '../record/index.ts';
import { once } from './measure.ts';

/** What somebody is on an evening, as far as can be told; nobody is anything before she joins. */
export const personStates = ['fresh', 'activated', 'regular', 'key', 'atRisk', 'gone'] as const;

export type PersonState = (typeof personStates)[number];

/** The number of each state, as it is written for a day. */
export const stateNumber = Object.fromEntries(personStates.map((name, at) => [name, at])) as Readonly<
  Record<PersonState, number>
>;

/** Written for the days before somebody joined. */
export const notYetJoined = 255;

/** Where the states begin. */
export interface StateRule {
  /** Days with a visit among the last 28 from which somebody comes regularly. */
  readonly regularDays: number;
  /** Days of silence from which she is at risk, and from which she is taken for gone. */
  readonly riskDays: number;
  readonly goneDays: number;
  /**
   * Gone as a dashboard has it, by silence, or as only the engine knows it. A record knows the first and the last
   * leaving: who came back is gone from the first to her next visit, and leavings in between are not known.
   */
  readonly gone: 'seen' | 'truth';
}

/** The same as the lifecycle of the model takes unless it is moved. */
export const usualStates: StateRule = { regularDays: 8, riskDays: 14, goneDays: 60, gone: 'seen' };

const window = 28;

/**
 * Writes what a person is on the evening of every day of the record into `days`, which has room for them. Silence goes
 * before everything; then she is a key customer, regular, activated (by the log) or, if none of these, still fresh. Who
 * joined before the record began is taken to have come on the day before it.
 */
export function statesOfPerson(record: RunRecord, person: number, rule: StateRule, days: Uint8Array): void {
  const { activity, words, about } = record;
  const facts = factsOf(record);
  const joinDay = facts.joinDay[person]!;
  const activated = facts.activatedDay?.[person] ?? never;
  const isOut = rule.gone === 'truth' ? truthOf(record, person) : null;
  const [start, end] = facts.spansOf(person);
  let [span, last, visits, back] = [start, Math.max(-1, joinDay), 0, Infinity];
  const came = (day: number) =>
    day >= 0 && ((activity[person * words + (day >> 5)]! >>> (day & 31)) & 1) === 1;
  days.fill(notYetJoined, 0, Math.min(about.days, Math.max(0, joinDay)));
  for (let day = Math.max(0, joinDay); day < about.days; day++) {
    const today = came(day);
    if (today) last = day;
    visits += Number(today) - Number(came(day - window));
    while (span < end && facts.until[span]! <= day) span += 1;
    const key = span < end && facts.from[span]! <= day;
    if (today && back === Infinity && day > (isOut?.first ?? Infinity)) back = day;
    const out = isOut ? (day >= isOut.first && day < back) || day >= isOut.last : day - last >= rule.goneDays;
    days[day] = out
      ? stateNumber.gone
      : day - last >= rule.riskDays
        ? stateNumber.atRisk
        : key
          ? stateNumber.key
          : visits >= rule.regularDays
            ? stateNumber.regular
            : activated !== never && activated <= day
              ? stateNumber.activated
              : stateNumber.fresh;
  }
}

/** The evenings from which somebody is gone: of the first leaving and, for good, of the last. */
function truthOf(record: RunRecord, person: number): { readonly first: number; readonly last: number } {
  const { leftDay, firstLeftDay, spell } = factsOf(record);
  const day = (column: ArrayLike<number> | undefined) =>
    column && column[person]! !== never ? column[person]! : Infinity;
  const last = day(leftDay);
  return { first: (spell?.[person] ?? 0) > 0 ? day(firstLeftDay) : last, last };
}

/** What is read of everybody again and again. */
function factsOf(record: RunRecord) {
  return once(record, 'state facts', () => {
    const spans = findSpans(record, 'keyCustomer');
    const starts = new Int32Array(record.joined + 1);
    for (const person of spans?.people ?? []) starts[person + 1]! += 1;
    for (let person = 0; person < record.joined; person++) starts[person + 1]! += starts[person]!;
    const none = new Int32Array(0);
    return {
      joinDay: findColumn(record, 'joinDay') ?? new Int32Array(record.joined),
      activatedDay: findColumn(record, 'activatedSeenDay'),
      leftDay: findColumn(record, 'leftDay'),
      firstLeftDay: findColumn(record, 'firstLeftDay'),
      spell: findColumn(record, 'spell'),
      from: spans?.from ?? none,
      until: spans?.until ?? none,
      spansOf: (person: number): [number, number] => [starts[person]!, starts[person + 1]!],
    };
  });
}
