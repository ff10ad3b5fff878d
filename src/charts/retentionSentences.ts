import { retentionFormOf, type Bracket, type Measure, type RetentionForm } from '../metrics/index.ts';
import { words, type Speaker, type Text } from '../schema/index.ts';
import { amount } from './amounts.ts';
import { cohortWords } from './cohortWords.ts';
import { sayLater } from './returnSpan.ts';
import { chartWords } from './words.ts';

/** What the retention curve says of each form of retention. */
export const retentionWords = words('retentionChart', {
  askFrom: 'Who comes back on a day or at any time after it?',
  askWithin: 'Who comes back at least once in a few days?',
  askLeast: 'Who comes back on several of a few days?',
  askVisit: 'Who comes again so many days after a visit?',
  fromDay: 'Day {n} or later',
  between: 'Days {from} to {to}',
  least: 'At least {least} of days {from} to {to}',
  afterVisit: '{n, plural, one {# day} other {# days}} after a visit',
  item: '{share} {later}',
  counted: '{share} (mean of cohorts; {count} of {among} people)',
});

/** Active on exactly one day, counted from joining: day n needs no more words than that. */
export const isPlain = ({ from, to, starts }: RetentionForm): boolean => to === from && starts === 'joining';

/** What a curve of that form asks. */
export function askRetention(measure: Measure, variant: string | undefined): Text {
  const form = retentionFormOf(measure, variant);
  if (isPlain(form)) return chartWords.askRetention;
  if (form.starts === 'activity') return retentionWords.askVisit;
  if (form.to === null) return retentionWords.askFrom;
  return form.least > 1 ? retentionWords.askLeast : retentionWords.askWithin;
}

/** The days that the number at an age is about: brackets slide along and end there. */
export function spanAt({ from, to }: RetentionForm, age: number): Bracket {
  if (to === null) return { from: age, to: null };
  return { from: Math.max(0, age - (to - from)), to: age };
}

/** An age at the head of a readout. */
export function sayAge(speaker: Speaker, form: RetentionForm, age: number): string {
  const n = (value: number) => speaker.number(value, 'number');
  if (isPlain(form)) return speaker.say(chartWords.day, { n: n(age) });
  if (form.starts === 'activity') return speaker.say(retentionWords.afterVisit, { n: age });
  const { from, to } = spanAt(form, age);
  if (to === null) return speaker.say(retentionWords.fromDay, { n: n(from) });
  const days = { from: n(from), to: n(to) };
  return form.least > 1
    ? speaker.say(retentionWords.least, { least: n(form.least), ...days })
    : speaker.say(retentionWords.between, days);
}

/** A share and its age within a list. */
export function sayKept(speaker: Speaker, form: RetentionForm, age: number, value: number | null): string {
  const share = amount(speaker, 'share', value);
  if (isPlain(form)) return speaker.say(chartWords.keptItem, { share, day: speaker.number(age, 'number') });
  return speaker.say(retentionWords.item, { share, later: sayLater(speaker, form, spanAt(form, age)) });
}

/** How runs compare at an age; of single days in the sentence handed in. */
export function sayCompared(
  speaker: Speaker,
  form: RetentionForm,
  age: number,
  plain: Text,
  list: string,
): string {
  if (isPlain(form)) return speaker.say(plain, { day: speaker.number(age, 'number'), gap: list, list });
  return speaker.say(cohortWords.runs, { later: sayLater(speaker, form, spanAt(form, age)), list });
}

/** What the ages of a form are counted from. */
export const ageText = ({ starts }: RetentionForm): Text =>
  starts === 'activity' ? cohortWords.daysAfterVisit : chartWords.ageAxis;
