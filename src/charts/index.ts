import type { AnyChart } from './chart.ts';
import { cohortTriangle } from './cohortTriangle.ts';
import { funnelBars } from './funnelBars.ts';
import { growthBars } from './growthBars.ts';
import { hazardByAge } from './hazardByAge.ts';
import { powerBars } from './powerBars.ts';
import { retentionCurve } from './retentionCurve.ts';
import { survivalCurve } from './survivalCurve.ts';
import { timeLines } from './timeLines.ts';

/** Every chart there is. */
export const charts: readonly AnyChart[] = [
  timeLines,
  retentionCurve,
  growthBars,
  hazardByAge,
  cohortTriangle,
  funnelBars,
  survivalCurve,
  powerBars,
];

/** The chart that a measure is drawn with when nothing else is asked for; measures of one number have none. */
export const chartFor = (measureId: string): AnyChart | undefined =>
  charts.find(({ draws }) => draws.includes(measureId));

export { bareAxes } from './bareAxes.ts';
export * from './chart.ts';
export * from './domain.ts';
export * from './ghostPath.ts';
export { sayNote, shownNotes } from './notes.ts';
export { svgElement } from './svgElement.ts';
export { cellText, columnTitle, tableForFile } from './tableCells.ts';
export { wrapped } from './textWidth.ts';
export { chartTexts, chartWords } from './words.ts';
