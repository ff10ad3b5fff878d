import type { ManyRuns, Measure } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { ageAxis } from './ageAxis.ts';
import { amount, change, listed, named, valueAxis } from './amounts.ts';
import type { Across } from './across.ts';
import { calendarAxis } from './calendarAxis.ts';
import type { Domain, Role } from './chart.ts';
import { mostTicks } from './picture.ts';
import { spanOf } from './runLines.ts';
import { strokeOf, type Stroke } from './strokes.ts';
import { studyWords } from './studyWords.ts';
import { textWidth } from './textWidth.ts';

/** Many runs of some strategies, one picture for each run of all of them: a future. */
export interface Futures {
  readonly measure: Measure;
  readonly many: ManyRuns;
  /** In the order of the strategies. */
  readonly runs: readonly { readonly label: string; readonly role: Role }[];
}

/** The axes that all futures share, in pixels; small ones have none. */
export interface FuturePlane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly across: { readonly label: string; readonly ticks: readonly { at: number; text: string }[] };
  readonly up: { readonly label: string; readonly ticks: readonly { at: number; text: string }[] };
}

/** What a strategy comes to in one future: a line, or a dot where the measure is one number for each run. */
export interface FutureMark extends Stroke {
  readonly path: string;
  readonly dot: { readonly x: number; readonly y: number } | null;
}

/** Whether the measure has a course to be drawn. */
const hasCourse = ({ many }: Futures): boolean => many.x.length > 1;

/** The same for all futures, so that they can be compared: of courses with nothing among it, of dots just around them. */
function domainOf(futures: Futures): Domain {
  const runs = futures.many.strategies.flatMap((one) => one.runs);
  if (hasCourse(futures)) return spanOf(runs.flatMap(({ line }) => [...line]));
  const values = runs.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.15 || Math.abs(low) * 0.1 || 1;
  return [low - air, high + air];
}

function acrossOf({ many: { axis, x } }: Futures, speaker: Speaker): Across {
  return axis === 'age'
    ? ageAxis(x[0] ?? 0, x.at(-1) ?? 0, speaker)
    : calendarAxis({ axis, x, lines: [] }, speaker, {});
}

/** The axes for a picture of this size; without a size of text there are none, as in a small picture among many. */
export function futurePlane(
  futures: Futures,
  { width, height, textSize }: { readonly width: number; readonly height: number; readonly textSize: number },
  speaker: Speaker,
): FuturePlane {
  const domain = domainOf(futures);
  const upAxis = valueAxis(speaker, futures.measure.unit, domain, 4);
  const up = textSize === 0 ? [] : upAxis.ticks.map((at) => ({ at, text: upAxis.write(at) }));
  const left = Math.ceil(Math.max(2, ...up.map(({ text }) => textWidth(text, textSize) + 8)));
  const [right, top] = [width - Math.max(4, textSize), Math.max(6, textSize * 1.8)];
  const bottom = height - Math.max(4, textSize * 2.8);
  const courses = hasCourse(futures);
  const across = acrossOf(futures, speaker);
  const bend = across.type === 'sqrt' ? Math.sqrt : (at: number) => at;
  const [first, last] = courses ? across.domain.map(bend) : [-1, futures.runs.length];
  const x = (at: number) =>
    left + (((courses ? bend(at) : at) - first!) / (last! - first! || 1)) * (right - left);
  const y = (value: number) => bottom - ((value - domain[0]) / (domain[1] - domain[0] || 1)) * (bottom - top);
  const wide = courses && textSize > 0 ? across.ticks(x, mostTicks(width, textSize)) : [];
  return {
    ...{ left, right, top, bottom, x, y },
    across: { label: courses ? across.label : '', ticks: wide.map((at) => ({ at, text: across.write(at) })) },
    up: { label: upAxis.label, ticks: up },
  };
}

/** What every strategy comes to in one future. */
export function futureMarks(futures: Futures, seed: number, { x, y }: FuturePlane): FutureMark[] {
  const { many, runs } = futures;
  return runs.map((run, at) => {
    const { line, value } = many.strategies[at]!.runs[seed]!;
    const points = many.x.flatMap((place, index) =>
      Number.isFinite(line[index]) ? [`${x(place).toFixed(1)},${y(line[index]!).toFixed(1)}`] : [],
    );
    return {
      ...strokeOf({ ...run, id: '', drawn: null }, []),
      path: hasCourse(futures) && points.length > 0 ? `M${points.join('L')}` : '',
      dot: !hasCourse(futures) && value !== null ? { x: x(at), y: y(value) } : null,
    };
  });
}

/** One future in words: what each strategy came to, and how much more that is than of the first. */
export function sayFuture({ many, runs, measure }: Futures, seed: number, speaker: Speaker): string {
  const values = many.strategies.map((one) => one.runs[seed]!.value);
  const [first] = values;
  const said = runs.map((run, at) => {
    const value = values[at]!;
    const own = named(speaker, run, runs, amount(speaker, measure.unit, value));
    if (at === 0 || value === null || first == null) return own;
    return speaker.say(studyWords.futureMore, { own, more: change(speaker, measure.unit, value - first) });
  });
  return speaker.say(studyWords.future, {
    n: speaker.number(seed + 1, 'number'),
    count: speaker.number(many.seeds, 'number'),
    list: listed(speaker, said),
  });
}
