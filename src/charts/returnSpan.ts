import type { Bracket, RetentionForm } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { cohortWords } from './cohortWords.ts';

/** When somebody came back, seen from the start, within a sentence: `7 days later`, `on days 4 to 7`. */
export function sayLater(
  speaker: Speaker,
  { periodDays, least }: RetentionForm,
  { from, to }: Bracket,
): string {
  const n = (value: number) => speaker.number(value, 'number');
  if (to === null)
    return speaker.say(periodDays === 1 ? cohortWords.laterFromDay : cohortWords.laterFromWeek, {
      n: n(from),
    });
  // Brackets of weeks are spoken of by their days.
  const days = { from: n(from * periodDays), to: n(to * periodDays + periodDays - 1) };
  if (least > 1) return speaker.say(cohortWords.laterLeast, { least: n(least), ...days });
  if (to > from) return speaker.say(cohortWords.laterBetween, days);
  return speaker.say(periodDays === 1 ? cohortWords.laterDays : cohortWords.laterWeeks, { n: from });
}

/** The same at the head of a column. */
export function spanMark(speaker: Speaker, { from, to }: Bracket): string {
  const n = (value: number) => speaker.number(value, 'number');
  return to === null ? `${n(from)}+` : to > from ? `${n(from)}–${n(to)}` : n(from);
}
