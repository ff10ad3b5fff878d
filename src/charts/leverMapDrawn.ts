import type { ChartData } from './chart.ts';
import { isoLine, type IsoPiece } from './isoLine.ts';

/** One of two levers on a map, in words. */
export interface MapAxis {
  readonly name: string;
  /** The name with the unit: values beside the axis go without it. */
  readonly title: string;
  readonly value: number;
  /** Rising. */
  readonly stops: readonly number[];
  readonly say: (value: number) => string;
  /** A value with its unit, as it stands in a sentence. */
  readonly tell: (value: number) => string;
}

/** What two levers do to a measure together. */
export interface LeverMapDrawn {
  readonly across: MapAxis;
  readonly up: MapAxis;
  /** What the measure comes to as the levers stand. */
  readonly baseline: number | null;
  /** What it should come to; null if nothing is asked of it. */
  readonly goal: number | null;
  readonly seeds: number;
  /** Row by row, from the least of `up`. */
  readonly cells: readonly {
    readonly value: number | null;
    readonly effect: number | null;
    readonly error: number | null;
  }[];
}

export type LeverMapData = ChartData<LeverMapDrawn>;

/** A setting by its place on the map: positions of the cursor go row by row from the top, where `up` is greatest. */
export interface MapPlace {
  /** Which stop of `across`. */
  readonly column: number;
  /** Which stop of `up`. */
  readonly level: number;
}

export const mapOf = ({ runs }: LeverMapData): LeverMapDrawn => runs[0]!.drawn;

export function placeOf({ across, up }: LeverMapDrawn, at: number): MapPlace {
  const columns = across.stops.length;
  return { column: at % columns, level: up.stops.length - 1 - Math.floor(at / columns) };
}

export const positionOf = ({ across, up }: LeverMapDrawn, { column, level }: MapPlace): number =>
  (up.stops.length - 1 - level) * across.stops.length + column;

export const cellOf = ({ across, cells }: LeverMapDrawn, { column, level }: MapPlace) =>
  cells[level * across.stops.length + column]!;

/** What the line on the map stands for: the goal, or as much as now. */
export const levelOf = ({ goal, baseline }: LeverMapDrawn): number | null => goal ?? baseline;

/** Least and greatest value of the map; null where no setting has a number. */
export function rangeOf({ cells }: LeverMapDrawn): readonly [number, number] | null {
  const known = cells.flatMap(({ value }) => value ?? []);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

/** Where among the stops of an axis a value lies: 1.5 is halfway between the second and the third. */
export function alongStops({ stops }: MapAxis, value: number): number {
  const next = stops.findIndex((stop) => stop >= value);
  if (next <= 0) return next === 0 ? 0 : stops.length - 1;
  const [before, after] = [stops[next - 1]!, stops[next]!];
  return next - 1 + (value - before) / (after - before);
}

/** The value at a place among the stops. */
export function valueAlong({ stops }: MapAxis, along: number): number {
  const before = Math.min(stops.length - 1, Math.max(0, Math.floor(along)));
  const [low, high] = [stops[before]!, stops[Math.min(stops.length - 1, before + 1)]!];
  return low + (along - before) * (high - low);
}

/** The line of the map; none where the level is not known. */
export function lineOf(drawn: LeverMapDrawn): IsoPiece[] {
  const level = levelOf(drawn);
  const { across, up } = drawn;
  if (level === null) return [];
  return isoLine(
    across.stops.length,
    up.stops.length,
    (column, row) => cellOf(drawn, { column, level: row }).value,
    level,
  );
}
