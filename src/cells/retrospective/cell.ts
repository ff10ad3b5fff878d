import type { Measure } from '../../metrics/index.ts';
import { entryOf, problem, rawScalar, rawText, type Problem, type RawMap } from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { chartCell, type ChartOptions } from '../chart/cell.ts';
import { seenIn } from '../seenIn.ts';
import { readNamedMeasure, type NamedMeasure } from '../namedMeasure.ts';

export * from './lookBack.ts';
export * from './words.ts';
export type { Speaker, Text } from '../../schema/index.ts';

/** A campaign held against the same run without it. */
export interface RetrospectiveOptions {
  /** The number of the campaign that is chosen first, counted from 1 as in the file. */
  readonly campaign: number;
  /** What is told of the whole run. */
  readonly show: readonly NamedMeasure[];
  /** What is followed day by day. */
  readonly followed: NamedMeasure;
  readonly chart: ChartOptions;
  /** So many days after its end it is asked what remained. */
  readonly daysLater: number;
}

const usual = { show: ['joined', 'revenue', 'cost'], follow: 'active.week', daysLater: 28 } as const;

/** The retrospective cell, for a given set of measures. */
export const retrospectiveCell = (measures: readonly Measure[]): CellKind<RetrospectiveOptions> => ({
  kind: 'retrospective',
  title: 'Retrospective',
  meaning:
    'What a campaign brought, cost and left behind: the same people with the same luck, with it and without it.',
  needsId: true,
  uses: ({ show, followed }) => ({
    shows: [...show, followed].map(({ measure }) => ({ measure: seenIn(measure), strategy: null })),
  }),
  read: (body, names) => {
    const problems = unknownKeys(body, ['campaign', 'show', 'follow', 'daysLater']);
    const followed = readFollowed(body, measures, names, problems);
    return {
      options: {
        campaign: readWhole(body, 'campaign', { min: 1, max: 40 }, 1, problems),
        show: readShow(body, measures, names, problems),
        followed,
        // Of what is followed it is known that it can be drawn.
        chart: chartOf(followed, names)!,
        daysLater: readWhole(body, 'daysLater', { min: 1, max: 365 }, usual.daysLater, problems),
      },
      problems,
    };
  },
});

/** The chart that follows a measure; undefined where there is none. */
const chartOf = (followed: NamedMeasure, names: CellNames): ChartOptions | undefined =>
  chartCell.read({ kind: 'map', entries: [{ key: 'measure', value: rawScalar(nameOf(followed)) }] }, names)
    .options;

const nameOf = ({ measure, variant }: NamedMeasure): string =>
  [measure.id, variant].filter(Boolean).join('.');

/** A measure that has a value for every day. */
function readFollowed(
  body: RawMap,
  measures: readonly Measure[],
  names: CellNames,
  problems: Problem[],
): NamedMeasure {
  const { items } = names;
  const own = readNamedMeasure(rawScalar(usual.follow), measures, items) as NamedMeasure;
  const raw = entryOf(body, 'follow')?.value;
  if (!raw) return own;
  const named = readNamedMeasure(raw, measures, items);
  if ('code' in named) {
    problems.push(named);
    return own;
  }
  const fits = ({ measure, variant }: NamedMeasure) =>
    measure.series !== undefined &&
    measure.unit === 'people' &&
    chartOf({ measure, variant }, names) !== undefined;
  if (fits(named)) return named;
  const allowed = measures.filter((measure) => fits({ measure, variant: undefined })).map(({ id }) => id);
  problems.push(
    problem('keyOption', 'follow', { read: rawText(raw), allowed: allowed.join(', ') }, raw.place),
  );
  return own;
}

function readShow(
  body: RawMap,
  measures: readonly Measure[],
  { items }: CellNames,
  problems: Problem[],
): NamedMeasure[] {
  const raw = entryOf(body, 'show')?.value;
  if (raw && raw.kind !== 'list')
    problems.push(problem('keyType', 'show', { read: rawText(raw), takes: 'list' }, raw.place));
  const asked = raw?.kind === 'list' ? raw.items : usual.show.map((name) => rawScalar(name));
  return asked.flatMap((one) => {
    const named = readNamedMeasure(one, measures, items);
    if (!('code' in named)) return [named];
    problems.push(named);
    return [];
  });
}

function readWhole(
  body: RawMap,
  key: string,
  range: { readonly min: number; readonly max: number },
  initial: number,
  problems: Problem[],
): number {
  const raw = entryOf(body, key)?.value;
  const value = raw?.kind === 'scalar' ? raw.value : null;
  if (!raw) return initial;
  if (typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max)
    return value;
  problems.push(problem('runNumber', key, { name: key, read: rawText(raw), ...range }, raw.place));
  return initial;
}
