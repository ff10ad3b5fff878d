import { columnOf, type RunRecord } from '../record/index.ts';
import { activeDaysOf } from './activeDays.ts';
import { returnsByAge, type ReturnsByAge } from './activity.ts';
import { once, ratio } from './measure.ts';

/*
 * Retention by days since the start, for every day at once: what a line is drawn from. Each is one walk over the
 * active days; asking for every age by itself would take a hundred walks.
 */

/** Calls `visit` for everybody who joined in the record, with her active days, of which the first `count` are hers. */
function eachLife(record: RunRecord, visit: (joined: number, days: Int32Array, count: number) => void): void {
  const joinDay = columnOf(record, 'joinDay');
  const days = new Int32Array(record.words * 32);
  for (let person = 0; person < record.joined; person++)
    if (joinDay[person]! >= 0) visit(joinDay[person]!, days, activeDaysOf(record, person, days));
}

/** Who was active on the n-th day after joining or on any later one. */
export function returnsFromAge(record: RunRecord): ReturnsByAge {
  return once(record, 'returns from', () => {
    const returned = new Float64Array(record.about.days);
    eachLife(record, (joined, days, count) => {
      if (count > 0) returned[days[count - 1]! - joined]! += 1;
    });
    for (let age = returned.length - 2; age >= 0; age--) returned[age]! += returned[age + 1]!;
    return { eligible: returnsByAge(record).eligible, returned };
  });
}

/**
 * Who was active on at least `least` of the `width` days since joining that end with the n-th; for ages below the width
 * the days are those since joining.
 */
export function returnsWithin(record: RunRecord, width: number, least = 1): ReturnsByAge {
  return once(record, `returns within ${width}, ${least}`, () => {
    const { days } = record.about;
    const change = new Float64Array(days + 1);
    eachLife(record, (joined, active, count) => {
      let covered = 0;
      for (let at = least - 1; at < count; at++) {
        // From the last of so many days on, until the first of them is too long ago or the record ends.
        const from = Math.max(active[at]! - joined, covered);
        const end = Math.min(active[at - least + 1]! - joined + width, days - joined);
        if (from >= end) continue;
        change[from]! += 1;
        change[end]! -= 1;
        covered = end;
      }
    });
    const returned = new Float64Array(days);
    let now = 0;
    for (let age = 0; age < days; age++) returned[age] = now += change[age]!;
    return { eligible: returnsByAge(record).eligible, returned };
  });
}

/** The plain mean over days of joining, large and small alike, of the share who were active on the n-th day after. */
export function meanByAge(record: RunRecord): (number | null)[] {
  return once(record, 'mean by age', () => {
    const { days } = record.about;
    const size = new Float64Array(days);
    for (const day of columnOf(record, 'joinDay')) if (day >= 0) size[day]! += 1;
    // Of those who joined on one day, all are old enough for an age or none.
    const cohorts = new Float64Array(days);
    for (let day = 0; day < days; day++) cohorts[days - 1 - day] = Number(size[day]! > 0);
    for (let age = days - 2; age >= 0; age--) cohorts[age]! += cohorts[age + 1]!;
    const shares = new Float64Array(days);
    eachLife(record, (joined, active, count) => {
      for (let at = 0; at < count; at++) shares[active[at]! - joined]! += 1 / size[joined]!;
    });
    return Array.from(shares, (sum, age) => ratio(sum, cohorts[age]!));
  });
}

/** Days after an active day up to which the recurring curve goes: further on it says nothing new. */
const farthest = 60;

/** Of all active days of everybody, how many were followed by another exactly n days later. */
export function returnsAfterVisit(record: RunRecord): ReturnsByAge {
  return once(record, 'returns after visit', () => {
    const { days } = record.about;
    const ages = Math.min(days, farthest + 1);
    const [eligible, returned] = [new Float64Array(ages), new Float64Array(ages)];
    const active = new Int32Array(record.words * 32);
    for (let person = 0; person < record.joined; person++) {
      const count = activeDaysOf(record, person, active);
      for (let at = 0; at < count; at++) {
        eligible[Math.min(ages, days - active[at]!) - 1]! += 1;
        for (let next = at; next < count && active[next]! - active[at]! < ages; next++)
          returned[active[next]! - active[at]!]! += 1;
      }
    }
    for (let age = ages - 2; age >= 0; age--) eligible[age]! += eligible[age + 1]!;
    return { eligible, returned };
  });
}
