import type { Series } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import type { AnyChartData } from './chart.ts';
import { shownNotes } from './notes.ts';
import type { Across } from './across.ts';
import { spacedTicks } from './ticks.ts';
import { chartWords } from './words.ts';

/** From so many days on, a calendar is counted in weeks. */
const daysInWeeks = 70;

/** True if days along this axis are spoken of as weeks. Weeks are counted from 1: day 6 ends week 1. */
export const inWeeks = ({ axis, x }: Series): boolean => areWeeks(axis, x.length);

const areWeeks = (axis: Series['axis'], days: number): boolean =>
  axis === 'week' || (axis === 'day' && days > daysInWeeks);

/** The same data without what was done: for pictures below one that points at it. */
export const unnoted = ({ soFar }: Pick<AnyChartData, 'soFar'>): Pick<AnyChartData, 'soFar'> =>
  soFar ? { soFar } : {};

/** The calendar as an axis, with what was done; on one of days, the tick of a week stands at its last day. */
export function calendarAxis(
  { axis, x }: Series,
  speaker: Speaker,
  { notes = [], soFar }: Pick<AnyChartData, 'notes' | 'soFar'>,
): Across {
  const isWeeks = axis === 'week';
  const days = soFar?.days ?? 0;
  const last = Math.max(x.at(-1) ?? 0, isWeeks ? Math.floor(days / 7) - 1 : days - 1);
  const lastDay = isWeeks ? last * 7 + 6 : last;
  return {
    ...plainAxis(axis, last, speaker),
    // A week's bar stands around its number; its first day is the left seventh of it.
    dayAt: (day) => (isWeeks ? (day + 0.5) / 7 - 0.5 : day),
    notes: shownNotes({ notes: notes.filter(({ day }) => day >= 0 && day <= lastDay) }),
  };
}

function plainAxis(axis: Series['axis'], last: number, speaker: Speaker): Across {
  const daysPerWeek = axis === 'week' ? 1 : 7;
  const write = (n: number) => speaker.number(n, 'number');
  if (!areWeeks(axis, last + 1))
    return {
      domain: [0, last],
      label: speaker.say(chartWords.dayAxis),
      ticks: (_, most) => spacedTicks(0, last, most),
      write,
    };
  const weeks = Math.floor((last + 1) / daysPerWeek);
  return {
    domain: [0, last],
    label: speaker.say(chartWords.weekAxis),
    ticks: (_, most) => spacedTicks(1, weeks, most).map((week) => week * daysPerWeek - 1),
    write: (at) => write((at + 1) / daysPerWeek),
  };
}

/** A position in words, at the head of a readout or within a sentence; `weekly` numbers are spoken of at the ends of weeks. */
export function sayWhen(
  speaker: Speaker,
  series: Series,
  at: number,
  { within = false, weekly = true }: { readonly within?: boolean; readonly weekly?: boolean } = {},
): string {
  const daysPerWeek = series.axis === 'week' ? 1 : 7;
  const wholeWeek = weekly && inWeeks(series) && (at + 1) % daysPerWeek === 0;
  const n = speaker.number(wholeWeek ? (at + 1) / daysPerWeek : at, 'number');
  if (wholeWeek) return speaker.say(within ? chartWords.weekWithin : chartWords.week, { n });
  return speaker.say(within ? chartWords.dayWithin : chartWords.day, { n });
}
