import { budgetWaterfall } from './budgetWaterfall.ts';
import { cacBars } from './cacBars.ts';
import type { AnyChart } from './chart.ts';
import { activeBoard } from './activeBoard.ts';
import { attentionLanes } from './attentionLanes.ts';
import { campaignCalendar } from './campaignCalendar.ts';
import { classAreas } from './classAreas.ts';
import { costScatter } from './costScatter.ts';
import { ladderRibbons } from './ladderRibbons.ts';
import { cohortTriangle } from './cohortTriangle.ts';
import { funnelBars } from './funnelBars.ts';
import { growthBars } from './growthBars.ts';
import { hazardByAge } from './hazardByAge.ts';
import { kanoQuadrants } from './kanoQuadrants.ts';
import { keyStock } from './keyStock.ts';
import { lorenzCurve } from './lorenzCurve.ts';
import { movesGrid } from './movesGrid.ts';
import { rfmGrid } from './rfmGrid.ts';
import { incrementBars } from './incrementBars.ts';
import { partLines } from './partLines.ts';
import { paybackLines } from './paybackLines.ts';
import { powerBars } from './powerBars.ts';
import { retentionCurve } from './retentionCurve.ts';
import { roiBars } from './roiBars.ts';
import { ruleBars } from './ruleBars.ts';
import { survivalCurve } from './survivalCurve.ts';
import { timeLines } from './timeLines.ts';
import { valueArea } from './valueArea.ts';

/** Every chart there is. */
export const charts: readonly AnyChart[] = [
  // Before the plain lines: key customers are drawn with those who come and go.
  keyStock,
  // What a newcomer costs is first of all a matter of channels, not of weeks.
  cacBars,
  timeLines,
  retentionCurve,
  growthBars,
  hazardByAge,
  cohortTriangle,
  funnelBars,
  survivalCurve,
  powerBars,
  lorenzCurve,
  rfmGrid,
  classAreas,
  movesGrid,
  ladderRibbons,
  kanoQuadrants,
  attentionLanes,
  activeBoard,
  paybackLines,
  roiBars,
  costScatter,
  valueArea,
  budgetWaterfall,
  incrementBars,
  ruleBars,
  partLines,
  campaignCalendar,
];

/** The chart that a measure is drawn with when nothing else is asked for; measures of one number have none. */
export const chartFor = (measureId: string): AnyChart | undefined =>
  charts.find(({ draws }) => draws.includes(measureId));

export { bareAxes } from './bareAxes.ts';
export * from './chart.ts';
export * from './domain.ts';
export * from './expected.ts';
export {
  futureMarks,
  futurePlane,
  sayFuture,
  type FutureMark,
  type FuturePlane,
  type Futures,
} from './futures.ts';
export * from './ghostPath.ts';
export { pairBands } from './pairBands.ts';
export type { PairDrawn } from './pairDrawn.ts';
export type { DotsDrawn } from './dotsDrawn.ts';
export { quantileDots } from './quantileDots.ts';
export { tornado, type LeverDrawn, type TornadoDrawn } from './tornado.ts';
export { leverMap } from './leverMap.ts';
export type { LeverMapDrawn, MapAxis } from './leverMapDrawn.ts';
export { sayPreviewed } from './previewed.ts';
export { sayNote, shownNotes } from './notes.ts';
export { svgElement } from './svgElement.ts';
export { cellText, columnTitle, tableForFile } from './tableCells.ts';
export { wrapped } from './textWidth.ts';
export { chartTexts, chartWords } from './words.ts';
