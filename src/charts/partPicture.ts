import { lineTitle, valueAxis } from './amounts.ts';
import { calendarAxis } from './calendarAxis.ts';
import { careWords } from './careWords.ts';
import type { ChartRun, Drawing, Picture } from './chart.ts';
import { addEndLabels, fitLabels } from './endLabels.ts';
import { itemLabel } from './itemNames.ts';
import { inPanels } from './panels.ts';
import { lineStroke, longestOf, type PartsData, type PartsDrawn } from './partLine.ts';
import { drawPicture } from './picture.ts';
import { lastPoint } from './runLines.ts';

/** One panel for each run, one line for each of its parts. */
export const drawParts = (data: PartsData, drawing: Drawing): Picture =>
  inPanels(data.runs, drawing, (run, panel) => drawPanel(data, run, panel));

function drawPanel(
  data: PartsData,
  { label, drawn: { series } }: ChartRun<PartsDrawn>,
  drawing: Drawing,
): Picture {
  const { plot, speaker, width, textSize, strokeScale, domain } = drawing;
  const { measure } = data;
  const names = series.lines.map((line) =>
    measure.items ? itemLabel(data, measure.items.of, line.id) : lineTitle(speaker, measure, line),
  );
  const strokes = series.lines.map(({ id }, part) => lineStroke(data, id, part, strokeScale));
  const points = series.lines.map(({ y }) => series.x.map((day, index) => [day, y[index] ?? null] as const));
  const fit = fitLabels(names, width, textSize);
  const unit = valueAxis(speaker, measure.unit, domain, 5).label;
  const head = measure.id === 'backlog' ? unit : speaker.say(careWords.mean, { unit });
  const picture = drawPicture(drawing, {
    unit: measure.unit,
    across: calendarAxis(longestOf(data), speaker, data),
    right: fit.margin,
    head: data.runs.length > 1 ? label : head,
    marks: points.map((line, part) =>
      plot.lineY(line, {
        x: '0',
        y: ([, value]: (typeof line)[number]) => value ?? NaN,
        stroke: strokes[part]!.colour,
        strokeWidth: strokes[part]!.width,
        strokeLinecap: 'butt',
        ...(strokes[part]!.dash && { strokeDasharray: strokes[part]!.dash }),
      }),
    ),
  });
  const ends = points.map((line, part) => {
    const [day, value] = lastPoint(line) ?? [0, 0];
    return { ...strokes[part]!, text: names[part]!, x: picture.x(day), y: picture.y(value, 0) };
  });
  addEndLabels(picture, ends, fit, textSize);
  return picture;
}
