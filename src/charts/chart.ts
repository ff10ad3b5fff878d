import type * as PlotModule from '@observablehq/plot';
import type { Measure, Series } from '../metrics/index.ts';
import type { Speaker, Text } from '../schema/index.ts';
import type { Expected } from './expected.ts';

export type { Series };

/** What a run leaves, as measures read it. */
type RunRecord = Parameters<Measure['value']>[0];

/** Observable Plot, handed in by the page, so that this room loads nothing. */
export type Plot = typeof PlotModule;

/** Least and greatest value of a vertical axis. */
export type Domain = readonly [number, number];

/**
 * Whose run it is: one's own levers, what they started from, a strategy, or the first run once more as a dashboard
 * shows it. Decides colour and dash.
 */
export type Role = 'current' | 'baseline' | 'a' | 'b' | 'c' | 'dashboard';

/** One run on a chart, with what the chart draws of it: a series, or a table of the chart's own kind. */
export interface ChartRun<Drawn = Series> {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly drawn: Drawn;
}

/** Something that was done on a day, which a chart with a calendar points at. */
export interface Note {
  /** A day of the record. */
  readonly day: number;
  /** The first day on which it is over; absent if it stays. */
  readonly until?: number;
  readonly text: string;
  /** What it cost, in minor units: of many notes the dearest are shown. */
  readonly cost: number;
  /** The levers that it moves. */
  readonly levers?: readonly string[];
  /** The strategy whose own it is; absent if it is everybody's. */
  readonly strategy?: string;
}

/** What a chart is given beside its runs. */
export interface ChartSetting {
  /** What items are called, by path (`channels.ads`); an item without a label goes by its name. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What the calendar of all these runs holds. */
  readonly notes?: readonly Note[];
  /** The channels that bring people in bursts: events that the calendar shows as heat. */
  readonly bursts?: readonly string[];
  /** The run goes on: of its `days` only the first `day` are drawn, on axes as long as they will be. */
  readonly soFar?: { readonly day: number; readonly days: number };
  /** What the reader had predicted of the measure. */
  readonly expected?: Expected;
}

/** What a chart is given to draw. */
export interface ChartData<Drawn = Series> extends ChartSetting {
  readonly measure: Measure;
  readonly variant?: string;
  /** At least one. */
  readonly runs: readonly ChartRun<Drawn>[];
}

/** The room and manner in which to draw. */
export interface Drawing {
  readonly plot: Plot;
  readonly width: number;
  readonly height: number;
  /** The frozen vertical domain; drawing never changes it. */
  readonly domain: Domain;
  readonly speaker: Speaker;
  /** Size of the chart's text, in pixels. */
  readonly textSize: number;
  /** How much thicker lines are than on a desk: 1.6 on a projector. */
  readonly strokeScale: number;
}

/** A drawn chart, with what is needed to lay a cursor or a preview over it. Colours are CSS variables: themes need no redraw. */
export interface Picture {
  readonly svg: SVGSVGElement;
  /** Where the data are, in pixels of the picture. */
  readonly area: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly x: (at: number) => number;
  /** Height of a value; a chart with panels has one scale for each run. */
  readonly y: (value: number, run: number) => number;
  /** Where the reading cursor draws frames instead of a line: around a cell of a grid in every panel; in pixels of the picture. */
  readonly outlines?: (at: number) => readonly Box[];
  /** Which position of the cursor is nearest to a place in the picture; without it the nearest along x is. */
  readonly nearest?: (x: number, y: number) => number;
  /** Where the bar of a row stands, from one value to another. */
  readonly bar?: (at: number, run: number, from: number, to: number) => Box;
}

/** A part of a picture, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A value that the reading cursor marks. */
export interface Reading {
  /** Which of the runs. */
  readonly run: number;
  readonly value: number;
  readonly colour: string;
}

/** A cell of a table: a text, or a text for numbers, with the numbers themselves for a file. */
export type TableCell =
  | string
  | {
      readonly text: string;
      /** Money in whole units of the currency, a share from 0 to 1; null where there is none. */
      readonly values: readonly (number | null)[];
    };

/** The head of a column; where its cells hold other than one number, what each is called in a file. */
export type TableColumn = string | { readonly title: string; readonly values: readonly string[] };

/** A table that says the same as the picture; the first cell of a row names it. tableCells.ts makes its cells. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** The rows to show first, at most 60 of them. */
  readonly brief: readonly number[];
}

/**
 * What a frame can show, whatever it was made of, a run or a study of many: what it asks, what it says, how it looks.
 * All of it is a pure function of the data.
 */
export interface Figure<Drawn> {
  readonly id: string;
  /** The title, as a question. */
  readonly question: (measure: Measure, variant: string | undefined) => Text;
  /** One sentence that a reader can take away, made from the numbers. */
  readonly takeaway: (data: ChartData<Drawn>, speaker: Speaker) => string;
  /** Positions of the reading cursor, left to right. */
  readonly positions: (data: ChartData<Drawn>) => readonly number[];
  /** Of a grid: how many positions a row has, so that the cursor goes up and down, too. */
  readonly columns?: (data: ChartData<Drawn>) => number;
  /** The one of them at which the cursor stands first. */
  readonly start: (data: ChartData<Drawn>) => number;
  /** What the cursor reads at one of them. */
  readonly readout: (data: ChartData<Drawn>, at: number, speaker: Speaker) => string;
  /** The values it marks there. */
  readonly readings: (data: ChartData<Drawn>, at: number) => readonly Reading[];
  readonly table: (data: ChartData<Drawn>, speaker: Speaker) => ChartTable;
  /** Least and greatest value that must be visible. */
  readonly extent: (data: ChartData<Drawn>) => Domain;
  /** A sentence if there is too little to draw, such as a run of one day; else null. */
  readonly tooLittle: (data: ChartData<Drawn>, speaker: Speaker) => string | null;
  /** Its horizontal axis is the calendar: it points at the notes. */
  readonly calendar?: true;
  /** How many pictures stand below each other. */
  readonly panels: (data: ChartData<Drawn>) => number;
  /** How tall it has to be for what it draws and says in this room, in pixels; without it the width decides. */
  readonly tall?: (data: ChartData<Drawn>, textSize: number, room: TextRoom) => number;
  readonly draw: (data: ChartData<Drawn>, drawing: Drawing) => Picture;
  /** The path of a preview, which is a series, of one of the runs. */
  readonly ghost?: (series: Series, picture: Picture, run: number) => string;
}

/** What a chart draws of one's own run, and of the two runs of a sample between which a lever moves. */
export interface Moved<Drawn> {
  readonly full: Drawn;
  readonly before: Drawn;
  readonly after: Drawn;
}

/** How wide a picture is, and whose words it says. */
export interface TextRoom {
  readonly width: number;
  readonly speaker: Speaker;
}

/** One kind of chart of runs, each read from its record. */
export interface Chart<Drawn = Series> extends Figure<Drawn> {
  /** The measures it can draw. */
  readonly draws: readonly string[];
  /** What it draws of a run; null if the measure has nothing of the kind. */
  readonly read: (record: RunRecord, measure: Measure, variant: string | undefined) => Drawn | null;
  /** The path of a preview's bars over those of one of the runs, for charts that draw no series. */
  readonly outline?: (moved: Moved<Drawn>, data: ChartData<Drawn>, picture: Picture, run: number) => string;
}

/** A chart among others, whatever it draws. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what it draws is a chart's own business
export type AnyChart = Chart<any>;

/** Anything that a frame can show. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what it draws is a figure's own business
export type AnyFigure = Figure<any>;

/** The data of any chart. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what it draws is a chart's own business
export type AnyChartData = ChartData<any>;

/** What charts of lines read: the series of their measure. */
export const readSeries: Chart['read'] = (record, measure, variant) =>
  measure.series?.(record, variant) ?? null;
