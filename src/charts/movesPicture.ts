import type { Speaker } from '../schema/index.ts';
import type { ChartData, Drawing, Picture, TextRoom } from './chart.ts';
import { classesIn, className } from './classDrawn.ts';
import { classWords } from './classWords.ts';
import { drawLegend, legendTall, type GridLegend } from './gridLegend.ts';
import { blankPicture, drawGrid, gridHeight, type GridCell, type GridShape } from './gridPicture.ts';
import { wholeStep } from './heat.ts';
import { chartWords } from './words.ts';
import { daysCounted, type MovesData, type MovesDrawn } from './movesDrawn.ts';

const shapeOf = (data: MovesData): GridShape => ({
  rows: classesIn(data).length,
  panels: data.runs.length,
  lines: 1,
});

const legendOf = (speaker: Speaker): GridLegend => ({
  scale: {
    title: speaker.say(classWords.legendColour),
    least: speaker.number(0, 'percent'),
    most: speaker.number(1, 'percent'),
  },
  texts: [speaker.say(classWords.legendCells)],
});

/** Rows are as tall as a line of text needs. */
export const movesTall = (
  data: ChartData<MovesDrawn>,
  textSize: number,
  { width, speaker }: TextRoom,
): number => gridHeight(shapeOf(data), textSize) + legendTall(legendOf(speaker), textSize, width);

/** A panel for each run: from where by row, to where by column, numbered as the rows are. */
export function drawMoves(data: MovesData, drawing: Drawing): Picture {
  const { speaker, textSize } = drawing;
  const names = classesIn(data);
  const shape = shapeOf(data);
  const n = (at: number) => speaker.number(at + 1, 'number');
  const svg = blankPicture(drawing);
  const picture = drawGrid(
    svg,
    {
      rowTitle: speaker.say(classWords.fromTitle),
      columnTitle: speaker.say(classWords.toTitle, { days: daysCounted(data) }),
      rows: names.map((name, at) =>
        speaker.say(chartWords.named, { name: n(at), value: className(data.runs[0]!.drawn, name, speaker) }),
      ),
      columns: names.map((_, at) => n(at)),
      labels: data.runs.map(({ label }) => (data.runs.length > 1 ? label : null)),
      cell: (panel, row, column) => cellOf(data.runs[panel]!.drawn, row, column, drawing),
    },
    shape,
    drawing,
  );
  drawLegend(svg, legendOf(speaker), gridHeight(shape, textSize), drawing);
  return picture;
}

function cellOf(
  { moves, weight }: MovesDrawn,
  from: number,
  to: number,
  { speaker, width }: Drawing,
): GridCell | null {
  if (!moves) return null;
  const written = (count: number) => {
    const people = count * weight;
    return speaker.number(people, width < 480 && people >= 1000 ? 'compact' : 'number');
  };
  if (from === to) return { step: null, lines: [written(moves.after[from]!)] };
  const count = moves.moves[from]![to]!;
  const away = moves.moves[from]!.reduce((all, value) => all + value, 0);
  // Where nobody went there is nothing to see.
  return count === 0 ? { step: 0, lines: [] } : { step: wholeStep(count / away), lines: [written(count)] };
}
