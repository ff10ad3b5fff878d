import { rfmSteps, type RfmCell } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { valueAxis } from './amounts.ts';
import type { Drawing, Picture, TextRoom } from './chart.ts';
import { drawLegend, legendTall, type ColourScale, type GridLegend } from './gridLegend.ts';
import {
  blankPicture,
  drawGrid,
  gridHeight,
  type Grid,
  type GridCell,
  type GridShape,
} from './gridPicture.ts';
import { wholeStep } from './heat.ts';
import {
  colourOf,
  colourValue,
  eachOf,
  isFixed,
  leadingTier,
  moneyUnit,
  stepNames,
  type RfmColour,
  type RfmData,
  type RfmDrawn,
} from './rfmDrawn.ts';
import { rfmWords } from './rfmWords.ts';

const shapeOf = (data: RfmData): GridShape => ({
  rows: rfmSteps,
  panels: data.runs.length,
  lines: 1,
  dot: true,
  corners: hasTiers(data),
});

const hasTiers = ({ runs }: RfmData): boolean =>
  runs.some(({ drawn }) => drawn.grid?.cells.some((cell) => leadingTier(cell) !== null));

/** What the colours mean, if they mean anything. */
function scaleOf(data: RfmData, speaker: Speaker): ColourScale | null {
  const { of, least, most } = colourOf(data);
  if (most === least) return null;
  const { write, label } = valueAxis(speaker, 'money', [least, most], 1);
  const value = (one: number) =>
    of === 'paid'
      ? write(one)
      : of === 'uplift'
        ? speaker.number(one, 'percent')
        : speaker.number(Math.round(one * 10) / 10, 'decimal');
  const texts = { paid: rfmWords.byPaid, uplift: rfmWords.byUplift, perMoney: rfmWords.byMoney };
  const hundred = speaker.number(moneyUnit, 'money');
  return {
    title: speaker.say(texts[of], { unit: label, money: hundred }),
    least: value(least),
    most: value(most),
  };
}

const legendOf = (data: RfmData, speaker: Speaker): GridLegend => ({
  scale: scaleOf(data, speaker),
  texts: [
    speaker.say(rfmWords.legend, { unit: valueAxis(speaker, 'money', [0, 1], 1).label }),
    ...(hasTiers(data) ? [speaker.say(rfmWords.borders)] : []),
  ],
});

/** Rows are as tall as a dot and a line of text need. */
export const rfmTall = (data: RfmData, textSize: number, { width, speaker }: TextRoom): number =>
  gridHeight(shapeOf(data), textSize) + legendTall(legendOf(data, speaker), textSize, width);

/** A panel for each run, lately at the top, often on the right. */
export function drawRfm(data: RfmData, drawing: Drawing): Picture {
  const { speaker, textSize } = drawing;
  const { rows, columns } = stepNames(data, speaker);
  const fixed = isFixed(data);
  const shape = shapeOf(data);
  const colour = colourOf(data);
  const grid: Grid = {
    rowTitle: speaker.say(fixed ? rfmWords.daysTitle : rfmWords.recencyTitle),
    columnTitle: speaker.say(fixed ? rfmWords.timesTitle : rfmWords.frequencyTitle),
    rows,
    columns,
    labels: data.runs.map(({ label }) => (data.runs.length > 1 ? label : null)),
    cell: (panel, row, column) => cellOf(data.runs[panel]!.drawn, row, column, colour, speaker),
    ...(shape.corners && {
      corners: (panel: number) => cornersOf(data.runs[panel]!.drawn, speaker),
    }),
  };
  const svg = blankPicture(drawing);
  const picture = drawGrid(svg, grid, shape, drawing);
  drawLegend(svg, legendOf(data, speaker), gridHeight(shape, textSize), drawing);
  return picture;
}

function cellOf(
  drawn: RfmDrawn,
  row: number,
  column: number,
  { of, least, most }: RfmColour,
  speaker: Speaker,
): GridCell | null {
  const { grid } = drawn;
  const at = row * rfmSteps + column;
  const cell = grid?.cells[at];
  if (!grid || !cell) return null;
  const largest = Math.max(1, ...grid.cells.map(({ people }) => people));
  const each = eachOf(cell);
  const value = colourValue(drawn, at, of);
  return {
    step: value === null || most === least ? null : wholeStep((value - least) / (most - least)),
    lines: each === null ? [] : [valueAxis(speaker, 'money', [0, each], 1).write(each)],
    dot: cell.people / largest,
    group: leadingTier(cell),
  };
}

/** The tier that leads in each corner: in the last cell or, where nobody important is in it, in the four there. */
function cornersOf({ grid }: RfmDrawn, speaker: Speaker): [string, string, string, string] {
  const name = (recency: 'high' | 'low', frequency: 'high' | 'low'): string => {
    const near = (step: number, end: 'high' | 'low') => (end === 'high' ? step >= 4 : step <= 2);
    const cells = (grid?.cells ?? []).filter(
      (cell) => near(cell.recency, recency) && near(cell.frequency, frequency),
    );
    const last = (step: number, end: 'high' | 'low') => step === (end === 'high' ? 5 : 1);
    const corner = cells.find((cell) => last(cell.recency, recency) && last(cell.frequency, frequency));
    const tier = (corner && leadingTier(corner)) ?? leadingTier(together(cells));
    return tier ? speaker.say(rfmWords[tier]) : '';
  };
  return [name('high', 'low'), name('high', 'high'), name('low', 'low'), name('low', 'high')];
}

/** Several cells as one, as far as their tiers go. */
function together(cells: readonly RfmCell[]): RfmCell {
  const tiers: Record<string, number> = {};
  for (const cell of cells)
    for (const [name, count] of Object.entries(cell.tiers)) tiers[name] = (tiers[name] ?? 0) + count;
  return { recency: 0, frequency: 0, people: 0, money: null, present: null, tiers };
}
