import { columnOf, type RunRecord } from '../record/index.ts';
import { lastActiveDays } from './silent.ts';
import { usualSilence } from './survival/seenSpells.ts';

/** People of one kind, and how many of them a dashboard takes for gone. */
export interface KindAndSilent {
  readonly people: number;
  readonly silent: number;
}

/** What is true at the end of a run, beside all that a dashboard sees of it: silence. */
export interface GoneAndSilent {
  /** Who is gone, by the true reason; most first. */
  readonly reasons: readonly (KindAndSilent & { readonly id: string; readonly label: string })[];
  readonly gone: KindAndSilent;
  /** Who is still there: the silent ones among them are taken for gone wrongly. */
  readonly present: KindAndSilent;
}

/** Everybody of the record, by why she is gone or that she is not, and by whether she has been silent that long. */
export function goneAndSilent(record: RunRecord, silence: number = usualSilence): GoneAndSilent {
  const { weight, days } = record.about;
  const last = lastActiveDays(record);
  const people = record.reasons.map(() => 0);
  const silent = record.reasons.map(() => 0);
  let [present, presentSilent] = [0, 0];
  for (const [person, reason] of columnOf(record, 'reason').entries()) {
    const unseen = days - 1 - last[person]! >= silence ? weight : 0;
    if (reason < 0) {
      present += weight;
      presentSilent += unseen;
    } else {
      people[reason]! += weight;
      silent[reason]! += unseen;
    }
  }
  const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0);
  return {
    reasons: record.reasons
      .map(({ id, label }, at) => ({ id, label, people: people[at]!, silent: silent[at]! }))
      .sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1)),
    gone: { people: sum(people), silent: sum(silent) },
    present: { people: present, silent: presentSilent },
  };
}
