import type { Speaker } from '../schema/index.ts';
import { amount, meanAmount, titleOf } from './amounts.ts';
import { sayWhen } from './calendarAxis.ts';
import type { ChartData, ChartRun } from './chart.ts';
import { leadOf, sayGap, sayLead, sayStandings, type Track } from './comparison.ts';
import { longest, mainLine } from './runLines.ts';
import { chartWords } from './words.ts';

/**
 * What a week of a measure comes to: things that happen are added up, what looks back over a week or more, or adds up
 * already, is read at the week's end, and what jumps from day to day is averaged.
 */
type Rhythm = 'sum' | 'last' | 'mean';

function rhythmOf({ measure, variant }: ChartData): Rhythm {
  if (measure.id === 'keyCustomers' && variant !== undefined) return 'sum';
  if (['joined', 'activated', 'gone', 'revenue', 'cost'].includes(measure.id)) return 'sum';
  if (measure.id === 'stickiness') return 'mean';
  return measure.id === 'active' && (variant ?? 'day') === 'day' ? 'mean' : 'last';
}

/** True for measures that a reader should meet at the ends of weeks. */
export const hasWeeklyRhythm = (data: ChartData): boolean => rhythmOf(data) === 'last';

/** One sentence about one run, or about how several compare. */
export function sayTakeaway(data: ChartData, speaker: Speaker): string {
  const known = data.runs.filter((run) => mainLine(run.drawn).y.some((value) => value !== null));
  if (known.length === 0) return speaker.say(chartWords.noNumbers);
  if (rhythmOf(data) === 'sum') return saySums(data, known, speaker);
  if (data.runs.length === 1) return sayLevel(data, known[0]!, speaker);
  const tracks = data.runs.map((run) => trackOf(data, run));
  return data.runs.length === 2
    ? sayTwo(data, tracks[0]!, tracks[1]!, speaker)
    : sayMany(data, tracks, speaker);
}

const total = (run: ChartRun): number => mainLine(run.drawn).y.reduce<number>((sum, y) => sum + (y ?? 0), 0);

function saySums(data: ChartData, runs: readonly ChartRun[], speaker: Speaker): string {
  const { unit } = data.measure;
  const sums = runs.map((run) => ({ label: run.label, value: total(run) }));
  if (runs.length === 2)
    return speaker.say(chartWords.gapTotal, { gap: sayGap(speaker, unit, sums[0]!, sums[1]!) });
  if (runs.length > 2)
    return speaker.say(chartWords.standingsTotal, { list: sayStandings(speaker, unit, sums) });
  const { y } = mainLine(runs[0]!.drawn);
  const values = {
    title: titleOf(speaker, data.measure, data.variant, data.labels),
    total: amount(speaker, unit, sums[0]!.value),
  };
  if (y.length < 14) return speaker.say(chartWords.flowShort, values);
  const [first, last] = [y.slice(0, 7), y.slice(-7)].map((week) => meanAmount(speaker, unit, meanOf(week)!));
  return speaker.say(chartWords.flow, { ...values, first: first!, last: last! });
}

function sayLevel(data: ChartData, { drawn: series }: ChartRun, speaker: Speaker): string {
  const { y } = mainLine(series);
  const say = (value: number) => amount(speaker, data.measure.unit, value);
  const known = y.flatMap((value, index) => (value === null ? [] : [{ value, at: series.x[index]! }]));
  const last = known.at(-1)!;
  const most = known.reduce((best, one) => (one.value > best.value ? one : best));
  const least = known.reduce((best, one) => (one.value < best.value ? one : best));
  const values = { title: titleOf(speaker, data.measure, data.variant, data.labels), last: say(last.value) };
  const when = (at: number) => sayWhen(speaker, series, at, { within: true, weekly: hasWeeklyRhythm(data) });
  if (most.value === least.value) return speaker.say(chartWords.levelFlat, { ...values, value: values.last });
  if (last.at !== series.x.at(-1)) {
    const peak = { most: say(most.value), when: when(most.at), at: when(last.at) };
    return speaker.say(chartWords.levelBy, { ...values, ...peak });
  }
  if (least.value < 0 && last.value > least.value)
    return speaker.say(chartWords.levelDeep, { ...values, least: say(least.value), when: when(least.at) });
  if (most.value === last.value) return speaker.say(chartWords.levelPeak, values);
  return speaker.say(chartWords.level, { ...values, most: say(most.value), when: when(most.at) });
}

/** Days of a long run by weeks; else position by position. */
function weeksOf(data: ChartData): readonly (readonly number[])[] {
  const { axis, x } = longest(data);
  if (axis !== 'day' || x.length < 14) return x.map((_, index) => [index]);
  const weeks: number[][] = [];
  x.forEach((day, index) => (weeks[Math.floor(day / 7)] ??= []).push(index));
  return weeks;
}

function trackOf(data: ChartData, run: ChartRun): Track {
  const { y } = mainLine(run.drawn);
  const average = rhythmOf(data) === 'mean';
  const values = weeksOf(data).map((week) =>
    average ? meanOf(week.map((index) => y[index] ?? null)) : (y[week.at(-1)!] ?? null),
  );
  return { label: run.label, values };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Names the week or the position in which the comparison stands at a place. */
function whenIn(data: ChartData, speaker: Speaker): (place: number) => string {
  const series = longest(data);
  const weeks = weeksOf(data);
  const byWeek = series.axis === 'day' && weeks.length < series.x.length;
  return (place) =>
    byWeek
      ? speaker.say(chartWords.weekWithin, { n: speaker.number(place + 1, 'number') })
      : sayWhen(speaker, series, series.x[place]!, { within: true });
}

function sayTwo(data: ChartData, a: Track, b: Track, speaker: Speaker): string {
  const lead = leadOf(a, b);
  const when = whenIn(data, speaker);
  const sentence = sayLead(speaker, lead, a, b, when);
  if (lead.kind === 'none' || lead.kind === 'same') return sentence;
  const at = a.values.findLastIndex((value, index) => value !== null && b.values[index] != null);
  const { unit } = data.measure;
  const [one, other] = [a, b].map(({ label, values }) => ({ label, value: values[at]! }));
  const gap = sayGap(speaker, unit, one!, other!);
  return at === a.values.length - 1
    ? speaker.say(chartWords.leadEnd, { lead: sentence, gap })
    : speaker.say(chartWords.leadBy, { lead: sentence, when: when(at), gap });
}

function sayMany(data: ChartData, tracks: readonly Track[], speaker: Speaker): string {
  const at = Math.max(...tracks.map(({ values }) => values.findLastIndex((value) => value !== null)));
  const entries = tracks.map(({ label, values }) => ({ label, value: values[at] ?? null }));
  const list = sayStandings(speaker, data.measure.unit, entries);
  if (at === tracks[0]!.values.length - 1) return speaker.say(chartWords.standingsEnd, { list });
  return speaker.say(chartWords.standingsBy, { when: whenIn(data, speaker)(at), list });
}
