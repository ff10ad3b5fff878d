import type { AnyChart, AnyChartData, ChartSetting, Role } from '../../charts/index.ts';
import { measureText, type Measure } from '../../metrics/index.ts';
import type { Problem, Speaker } from '../../schema/index.ts';
import { unknownKeys, type CellKind } from '../cellKind.ts';
import { readCompare, readHeight, readMeasure, readShape } from './reading.ts';

export * from './words.ts';

/** What a chart cell shows. */
export interface ChartOptions {
  readonly measure: Measure;
  readonly variant: string | undefined;
  readonly chart: AnyChart;
  /** Strategies to lay beside one's own run, in the order of their colours. */
  readonly compare: readonly string[];
  /** Pixels; without it the width decides. */
  readonly height?: number;
}

/** A measure over time or age as a picture, a sentence and a table. Undefined if it does not say what to draw. */
export const chartCell: CellKind<ChartOptions | undefined> = {
  kind: 'chart',
  title: 'Chart',
  meaning:
    'A measure over time or since joining, as a picture, a sentence and a table; strategies can lie beside it.',
  needsId: false,
  read: (body, names) => {
    const problems: Problem[] = unknownKeys(body, ['measure', 'chart', 'compare', 'height']);
    const compare = readCompare(body, names, problems);
    const height = readHeight(body, problems);
    const found = readMeasure(body, problems);
    const chart = found && readShape(body, found.measure, problems);
    if (!found || !chart) return { options: undefined, problems };
    return { options: { ...found, chart, compare, ...(height !== undefined && { height }) }, problems };
  },
};

/** A run that the cell is given; what a measure makes of its record is drawn. */
export interface RunOfChart {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly record: Parameters<Measure['value']>[0];
}

/** The colours of the compared strategies, in order. */
export const strategyRoles: readonly Role[] = ['a', 'b', 'c'];

/** What the chart of these options draws of these runs; null if there are none. */
export function chartData(
  options: ChartOptions,
  runs: readonly RunOfChart[],
  setting: ChartSetting = {},
): AnyChartData | null {
  const { chart, measure, variant } = options;
  const read = runs.flatMap(({ record, ...run }): AnyChartData['runs'] => {
    const drawn: unknown = chart.read(record, measure, variant);
    return drawn === null ? [] : [{ ...run, drawn }];
  });
  return read.length === 0
    ? null
    : { ...setting, measure, ...(variant !== undefined && { variant }), runs: read };
}

/** The question a chart answers, which is its title. */
export const sayQuestion = ({ chart, measure, variant }: ChartOptions, speaker: Speaker): string =>
  speaker.say(chart.question(measure, variant));

/** Exactly what is counted. */
export const sayDefinition = ({ measure, variant }: ChartOptions, speaker: Speaker): string =>
  speaker.say(measureText(measure, variant, 'definition'));

/** The cell for a reader of plain text: its question, what is counted, and what can be taken away. */
export function describe(options: ChartOptions, data: AnyChartData | null, speaker: Speaker): string {
  const lines = [sayQuestion(options, speaker), sayDefinition(options, speaker)];
  if (data) lines.push(options.chart.takeaway(data, speaker));
  return lines.join('\n');
}
