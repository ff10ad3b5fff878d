import { columnOf, type RunRecord } from '../record/index.ts';
import { once } from './measure.ts';

/** Calls `visit` for every day on which a person was active, people in order, days in order. */
export function eachActiveDay(record: RunRecord, visit: (person: number, day: number) => void): void {
  const { activity, words, joined } = record;
  for (let person = 0; person < joined; person++)
    for (let word = 0; word < words; word++) {
      let bits = activity[person * words + word]!;
      while (bits !== 0) {
        const lowest = bits & -bits;
        visit(person, word * 32 + 31 - Math.clz32(lowest));
        bits ^= lowest;
      }
    }
}

/** For each day, how many different people were active on it or on one of the `window` − 1 days before. */
export function activeInWindow(record: RunRecord, window: number): Float64Array {
  return once(record, `active ${window}`, () => {
    const days = record.about.days;
    const change = new Float64Array(days + window + 1);
    let lastPerson = -1;
    let covered = -1;
    eachActiveDay(record, (person, day) => {
      if (person !== lastPerson) covered = -1;
      lastPerson = person;
      // A visit counts for `window` days; where the last one still counts, only the days beyond it are new.
      change[Math.max(day, covered + 1)]! += 1;
      change[day + window]! -= 1;
      covered = day + window - 1;
    });
    const active = new Float64Array(days);
    let now = 0;
    for (let day = 0; day < days; day++) {
      now += change[day]!;
      active[day] = now * record.about.weight;
    }
    return active;
  });
}

/** Counts by days since joining: who is old enough to have lived that day to its end, and who was active on it. */
export interface ReturnsByAge {
  readonly eligible: Float64Array;
  readonly returned: Float64Array;
}

/** The counts of retention for every age; people from before the record began are in no cohort of it. */
export function returnsByAge(record: RunRecord): ReturnsByAge {
  return once(record, 'returns', () => {
    const days = record.about.days;
    const joinDay = columnOf(record, 'joinDay');
    const eligible = new Float64Array(days);
    const returned = new Float64Array(days);
    for (let person = 0; person < record.joined; person++)
      if (joinDay[person]! >= 0) eligible[days - 1 - joinDay[person]!]! += 1;
    // Someone old enough for an age is old enough for every lower one.
    for (let age = days - 2; age >= 0; age--) eligible[age]! += eligible[age + 1]!;
    eachActiveDay(record, (person, day) => {
      if (joinDay[person]! >= 0) returned[day - joinDay[person]!]! += 1;
    });
    return { eligible, returned };
  });
}
