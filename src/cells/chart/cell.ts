import {
  type AnyChart,
  type AnyChartData,
  type AnyFigure,
  type ChartSetting,
  type Role,
} from '../../charts/index.ts';
import { measureText, type Measure } from '../../metrics/index.ts';
import type { Problem, Shown, Speaker } from '../../schema/index.ts';
import { unknownKeys, type CellKind } from '../cellKind.ts';
import { seenIn } from '../seenIn.ts';
import { readCompare, readHeight, readMeasure, readShape, readSide } from './reading.ts';
import { onSide, type Side } from './sides.ts';
import { frameWords } from './words.ts';

export { sidesOf, type Side } from './sides.ts';
export * from './words.ts';

/** What the frame shows of a measure. */
export interface FigureOptions {
  readonly measure: Measure;
  readonly variant: string | undefined;
  readonly chart: AnyFigure;
  /** Which side of a measure that has two is shown. */
  readonly side?: Side;
  /** Pixels; without it the width decides. */
  readonly height?: number;
}

/** What a chart cell shows. */
export interface ChartOptions extends FigureOptions {
  readonly chart: AnyChart;
  /** Which side is shown first; a measure's own, unless another is asked for. */
  readonly side: Side;
  /** Strategies to lay beside one's own run, in the order of their colours. */
  readonly compare: readonly string[];
}

/** A measure over time or age as a picture, a sentence and a table. Undefined if it does not say what to draw. */
export const chartCell: CellKind<ChartOptions | undefined> = {
  kind: 'chart',
  title: 'Chart',
  meaning:
    'A measure over time or since joining, as a picture, a sentence and a table; strategies can lie beside it.',
  needsId: false,
  read: (body, names) => {
    const problems: Problem[] = unknownKeys(body, ['measure', 'chart', 'side', 'compare', 'height']);
    const compare = readCompare(body, names, problems);
    const height = readHeight(body, problems);
    const found = readMeasure(body, names, problems);
    const chart = found && readShape(body, found.measure, problems);
    if (!found || !chart) return { options: undefined, problems };
    const side = readSide(body, { ...found, chart, compare }, problems);
    return { options: { ...found, chart, side, compare, ...(height !== undefined && { height }) }, problems };
  },
  uses: (options) => (options ? { shows: shownOf(options) } : {}),
};

const shownOf = ({ measure, compare }: ChartOptions): Shown[] =>
  (compare.length === 0 ? [null] : compare).map((strategy) => ({ measure: seenIn(measure), strategy }));

/** A run that the cell is given; what a measure makes of its record is drawn. */
export interface RunOfChart {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly record: Parameters<Measure['value']>[0];
}

/** The colours of the compared strategies, in order. */
export const strategyRoles: readonly Role[] = ['a', 'b', 'c'];

/** The same chart of another side of its measure; of both it is called what the truth is. */
export const turned = (options: ChartOptions, side: Side): ChartOptions => ({
  ...options,
  ...onSide(options, side === 'both' ? 'truth' : side),
  side,
});

/** What is drawn beside the runs, and what the two sides of a run are called where both are drawn. */
export interface ChartSurroundings extends ChartSetting {
  readonly sideLabels?: Readonly<Record<'truth' | 'dashboard', string>>;
}

/**
 * What the chart of these options draws of these runs; null if there are none. With both sides it is the first run
 * twice, once as it was and once as a dashboard shows it.
 */
export function chartData(
  options: ChartOptions,
  runs: readonly RunOfChart[],
  { sideLabels, ...setting }: ChartSurroundings = {},
): AnyChartData | null {
  const { measure, variant, side } = options;
  const head = { ...setting, measure, ...(variant !== undefined && { variant }) };
  const [first] = runs;
  const read =
    side === 'both' && first
      ? [
          ...drawnOf(options, { ...first, label: sideLabels?.truth ?? first.label }),
          ...drawnOf(turned(options, 'dashboard'), {
            ...first,
            id: `${first.id} seen`,
            label: sideLabels?.dashboard ?? first.label,
            role: 'dashboard',
          }),
        ]
      : runs.flatMap((run) => drawnOf(options, run));
  return read.length === 0 ? null : { ...head, runs: read };
}

function drawnOf(
  { chart, measure, variant }: ChartOptions,
  { record, ...run }: RunOfChart,
): AnyChartData['runs'] {
  const drawn: unknown = chart.read(record, measure, variant);
  return drawn === null ? [] : [{ ...run, drawn }];
}

/** The first run alone. */
export const firstOf = (data: AnyChartData): AnyChartData => ({ ...data, runs: data.runs.slice(0, 1) });

/** The question a chart answers, which is its title. */
export const sayQuestion = ({ chart, measure, variant }: FigureOptions, speaker: Speaker): string =>
  speaker.say(chart.question(measure, variant));

/** Exactly what is counted. */
export const sayDefinition = (
  { measure, variant }: FigureOptions,
  speaker: Speaker,
  labels?: ChartSetting['labels'],
): string => speaker.say(measureText(measure, variant, 'definition', labels));

/**
 * What can be taken away: of a run that goes on, how far it is. Where both sides are drawn it is said of the truth
 * alone, for they do not compete.
 */
export function sayTakeaway({ chart, side }: FigureOptions, data: AnyChartData, speaker: Speaker): string {
  const { soFar } = data;
  if (soFar)
    return speaker.say(frameWords.soFar, {
      day: soFar.day,
      days: speaker.number(soFar.days, 'number'),
    });
  return chart.takeaway(side === 'both' ? firstOf(data) : data, speaker);
}

/** The cell for a reader of plain text: its question, what is counted, and what can be taken away. */
export function describe(options: FigureOptions, data: AnyChartData | null, speaker: Speaker): string {
  const lines = [sayQuestion(options, speaker), sayDefinition(options, speaker, data?.labels)];
  if (data) lines.push(sayTakeaway(options, data, speaker));
  return lines.join('\n');
}
