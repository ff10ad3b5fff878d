import { sayNote, shownNotes, tableForFile, type AnyChartData } from '../../charts/index.ts';
import type { Speaker } from '../../schema/index.ts';
import { sayDefinition, sayQuestion, sayTakeaway, type FigureOptions } from './cell.ts';
import { standAlone } from './standAlone.ts';

export type PictureFormat = 'png' | 'svg';

/** What a reader takes along of a chart; the page writes it. */
export type ChartFile =
  | { readonly kind: 'csv'; readonly name: string; readonly rows: readonly (readonly (string | number)[])[] }
  | { readonly kind: PictureFormat; readonly name: string; readonly svg: SVGSVGElement };

/** A picture that is on the page, and its size in pixels. */
export interface ShownPicture {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** What a file is made of. */
export interface Taken {
  readonly options: FigureOptions;
  readonly data: AnyChartData;
  readonly speaker: Speaker;
  /** Where a picture says that it comes from. */
  readonly source: string;
}

/** The whole table, its numbers without a locale. */
export const tableFile = ({ options, data, speaker }: Taken): ChartFile => ({
  kind: 'csv',
  name: nameOf(options),
  rows: tableForFile(options.chart.table(data, speaker)),
});

/** The picture as a file that needs nothing of the page, in the colours of the page. */
export function pictureFile(
  kind: PictureFormat,
  shown: ShownPicture,
  { options, data, speaker, source }: Taken,
  style: CSSStyleDeclaration,
): ChartFile {
  const { chart } = options;
  const notes = chart.calendar ? shownNotes(data) : [];
  const around = {
    question: sayQuestion(options, speaker),
    definition: sayDefinition(options, speaker, data.labels),
    notes: notes.map((note) => sayNote(speaker, note)),
    takeaway: sayTakeaway(options, data, speaker),
    source,
  };
  return { kind, name: nameOf(options), svg: standAlone(shown.svg, shown, around, style) };
}

/** Such as `survivalCurve-survival.d30`: without a day or a place it can be found again and laid beside another. */
const nameOf = ({ chart, measure, variant, side }: FigureOptions): string =>
  [chart.id, [measure.id, variant].filter(Boolean).join('.'), ...(side === 'both' ? [side] : [])].join('-');
