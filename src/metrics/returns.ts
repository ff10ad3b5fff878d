import { columnOf, type RunRecord } from '../record/index.ts';
import { activeDaysBetween, activeDaysOf } from './activeDays.ts';
import { once, ratio, type MeasureValue } from './measure.ts';
import { periodStart, retentionForm, ripeDay, type Bracket, type RetentionForm } from './retentionForm.ts';

/** Counts by row of starts and bracket: the cell of row r and bracket b is r × brackets + b. */
export interface Returns {
  /** How many starts each row has, old enough for anything or not. */
  readonly size: Float64Array;
  /** Who was watched to the end of the bracket. */
  readonly eligible: Float64Array;
  /** Who of them came often enough in it. */
  readonly returned: Float64Array;
}

/** Calls `visit` for every start of a form. */
export function eachStart(
  record: RunRecord,
  { starts, clock, periodDays }: RetentionForm,
  visit: (person: number, start: number) => void,
): void {
  const joinDay = columnOf(record, 'joinDay');
  if (starts === 'joining') {
    for (let person = 0; person < record.joined; person++)
      if (joinDay[person]! >= 0) visit(person, joinDay[person]!);
    return;
  }
  const each = clock === 'calendar' ? periodDays : 1;
  const days = new Int32Array(record.words * 32);
  for (let person = 0; person < record.joined; person++) {
    const count = activeDaysOf(record, person, days);
    let last = -1;
    for (let at = 0; at < count; at++) {
      const period = Math.floor(days[at]! / each);
      if (period !== last) visit(person, days[at]!);
      last = period;
    }
  }
}

/** Counts starts and returns in brackets, row by row; a row below 0 is none of these. */
export function countReturns(
  record: RunRecord,
  form: RetentionForm,
  brackets: readonly Bracket[],
  rows: number,
  rowOf: (person: number, start: number) => number,
): Returns {
  const width = brackets.length;
  const { days } = record.about;
  const size = new Float64Array(rows);
  const [eligible, returned] = [new Float64Array(rows * width), new Float64Array(rows * width)];
  const forms = brackets.map((bracket) => ({ ...form, ...bracket }));
  eachStart(record, form, (person, start) => {
    const row = rowOf(person, start);
    if (row < 0) return;
    size[row]! += 1;
    for (let at = 0; at < width; at++) {
      const one = forms[at]!;
      const ripe = ripeDay(one, start);
      if (ripe >= days) continue;
      eligible[row * width + at]! += 1;
      const last = one.to === null ? days - 1 : ripe;
      const came = activeDaysBetween(record, person, periodStart(one, start, one.from), last);
      if (came >= one.least) returned[row * width + at]! += 1;
    }
  });
  return { size, eligible, returned };
}

/** Retention in any form, with how many came back among how many who could have. */
export function retentionOf(record: RunRecord, part: Partial<RetentionForm>): MeasureValue {
  const form = retentionForm(part);
  return once(record, `retention ${JSON.stringify(form)}`, () => {
    const { mean, periodDays } = form;
    const rows = mean === 'people' ? 1 : Math.ceil(record.about.days / periodDays);
    const rowOf = (_: number, start: number) => (mean === 'people' ? 0 : Math.floor(start / periodDays));
    const { eligible, returned } = countReturns(record, form, [form], rows, rowOf);
    const [count, among] = [sum(returned), sum(eligible)];
    if (mean === 'people') return { value: ratio(count, among), count, among };
    const shares = Array.from(eligible, (under, row) => ratio(returned[row]!, under)).filter(
      (one) => one !== null,
    );
    return { value: ratio(sum(shares), shares.length), count, among };
  });
}

const sum = (values: ArrayLike<number>): number => {
  let all = 0;
  for (let at = 0; at < values.length; at++) all += values[at]!;
  return all;
};
