import type { AnyChartData, Picture, Plot } from '../../charts/index.ts';
import type { Speaker } from '../../schema/index.ts';
import type { FigureOptions, Side } from './cell.ts';
import type { ChartFile } from './chartFile.ts';

export type { ChartFile, Speaker };

/** How the run behind a chart stands; `locked` covers its data, whatever there is. */
export type ChartState = 'empty' | 'fresh' | 'stale' | 'queued' | 'running' | 'error' | 'locked';

/** The path of a preview over a picture of these runs, one of which is one's own. */
export type PreviewPath = (picture: Picture, data: AnyChartData, run: number) => string;

/** What the frame of a chart is given; it knows neither the session nor the runner. */
export interface ChartProps {
  readonly options: FigureOptions;
  /** The last good result, which stays in the picture whatever became of a later run; null before the first. */
  readonly data: AnyChartData | null;
  readonly state: ChartState;
  /** What went wrong, when `state` is `error`; what uncovers it, when it is `locked`. */
  readonly message?: string;
  /** A preview of the first run while a lever is dragged. */
  readonly ghost?: PreviewPath | null;
  /** The same in words, for a chart that has no line to be moved. */
  readonly previewed?: string | null;
  readonly speaker: Speaker;
  readonly loadPlot: () => Promise<Plot>;
  readonly onrun?: () => void;
  /** Hears whether the chart is in sight, or nearly. */
  readonly onsight?: (inSight: boolean) => void;
  /** The sides of the measure that can be shown; without several there is no choice. */
  readonly sides?: readonly Side[];
  /** Another one of them is wanted. */
  readonly onside?: (side: Side) => void;
  /** Writes what a reader takes along; without it nothing can be taken. */
  readonly onsave?: (file: ChartFile) => void;
  /** Where a picture says that it comes from. */
  readonly source?: string;
  /** The reader wants to hear charts. */
  readonly sound?: boolean;
  /** Keys that are pressed alone do something; they do unless it is said. */
  readonly singleKeys?: boolean;
  /** 3, unless the cell stands deeper. */
  readonly headingLevel?: number;
}

/** The index of the position nearest to a place, as `distance` measures it. */
export function nearestIndex(positions: readonly number[], distance: (at: number) => number): number {
  let best = 0;
  for (let index = 1; index < positions.length; index++)
    if (distance(positions[index]!) < distance(positions[best]!)) best = index;
  return best;
}

/**
 * Where a grid of so many columns has rows: the index of the position one row further down, or up, in the same column or
 * where that row ends. Undefined where there is no grid.
 */
export const inNextRow = (positions: readonly number[], index: number, columns: number | undefined) =>
  columns === undefined
    ? undefined
    : (by: 1 | -1): number => {
        const wanted = (positions[index] ?? 0) + by * columns;
        const row = Math.floor(wanted / columns);
        const there = positions.filter((at) => Math.floor(at / columns) === row);
        const nearest = there[nearestIndex(there, (at) => Math.abs(at - wanted))];
        return nearest === undefined ? index : positions.indexOf(nearest);
      };

/** True for a T that means the table: not one typed into a field, nor one that an input method still holds. */
export function asksForTable(event: KeyboardEvent): boolean {
  // 229 is what browsers send while an input method composes and has not yet set isComposing.
  if (event.isComposing || event.keyCode === 229) return false;
  if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target as HTMLElement | null;
  const typed = target?.matches('input:not([type="range"]), textarea, select, [contenteditable]');
  return !typed;
}
