import type { Luck, Pair, PairCourse } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { change } from './amounts.ts';
import { calendarAxis, inWeeks, sayWhen } from './calendarAxis.ts';
import { ageAxis } from './ageAxis.ts';
import type { Across } from './across.ts';
import type { ChartData, ChartRun } from './chart.ts';
import { studyWords } from './studyWords.ts';
import { chartWords } from './words.ts';

/** What is drawn of two strategies: how the second differs from the first, over many runs. */
export interface PairDrawn {
  /** What the two are called. */
  readonly a: string;
  readonly b: string;
  readonly luck: Luck;
  readonly pair: Pair;
  readonly course: PairCourse;
}

export type PairData = ChartData<PairDrawn>;

/** The pair by name: `Mended less As it is`. */
export const pairName = (speaker: Speaker, { a, b }: PairDrawn): string =>
  speaker.say(studyWords.less, { a, b });

/** A difference in the unit of the measure, with its sign. */
export const sayChange = (data: PairData, speaker: Speaker, value: number | null): string =>
  change(speaker, data.measure.unit, value);

/** The pair that reaches farthest, whose places stand for all. */
export const farthest = ({ runs }: PairData): PairCourse =>
  runs.map(({ drawn }) => drawn.course).reduce((best, one) => (one.x.length > best.x.length ? one : best));

/** A course as the series that axes are made for. */
const asSeries = ({ axis, x }: PairCourse) => ({ axis, x, lines: [] });

export function acrossOf(data: PairData, speaker: Speaker): Across {
  const course = farthest(data);
  if (course.axis === 'age') return ageAxis(course.x[0] ?? 0, course.x.at(-1) ?? 0, speaker);
  return calendarAxis(asSeries(course), speaker, {});
}

/** A place on the axis in words. */
export function whenOf(data: PairData, at: number, speaker: Speaker, within = false): string {
  const course = farthest(data);
  if (course.axis !== 'age') return sayWhen(speaker, asSeries(course), at, { within });
  return speaker.say(within ? chartWords.dayWithin : chartWords.day, { n: speaker.number(at, 'number') });
}

/** The last day of the week that a day is in, where the axis is one of weeks. */
export function weekEnd(data: PairData, day: number): number {
  const course = farthest(data);
  const isWeekly = course.axis === 'day' && inWeeks(asSeries(course));
  return isWeekly ? day - (day % 7) + 6 : day;
}

/** Where the cursor can stand: at the ends of weeks where there are many days. */
export function placesOf(data: PairData): readonly number[] {
  const { x } = farthest(data);
  return x.filter((day, index) => weekEnd(data, day) === day || index === x.length - 1);
}

/** Where it stands first: at the day that the form of the measure names, else at the end. */
export function startOf(data: PairData): number {
  const places = placesOf(data);
  const named = /\bd(\d+)$/.exec(data.variant ?? '')?.[1];
  const day = farthest(data).axis === 'age' && named !== undefined ? Number(named) : NaN;
  return places.includes(day) ? day : (places.at(-1) ?? 0);
}

/** Which place of its course a run has there; −1 if none. */
export const placeAt = ({ drawn }: ChartRun<PairDrawn>, at: number): number => drawn.course.x.indexOf(at);

/** What a band holds of all runs, as text. */
export const sayHolds = (speaker: Speaker, holds: number): string =>
  speaker.number(Math.round(holds * 100) / 100, 'percent');

/** The bands that differ: of few runs the wide ones are the same. */
export const bandsOf = ({ bands }: PairCourse): PairCourse['bands'] =>
  bands.filter(({ rank }, index) => bands.findIndex((one) => one.rank === rank) === index);
