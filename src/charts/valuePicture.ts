import type { Markish } from '@observablehq/plot';
import type { Across } from './across.ts';
import type { ChartRun, Drawing, Picture } from './chart.ts';
import { fitLabels } from './endLabels.ts';
import { drawPicture } from './picture.ts';
import { labelRuns, lineMark } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { firstFitting } from './textWidth.ts';
import { ageTicks } from './ticks.ts';
import { weeksOf, type ValueData, type ValueDrawn } from './valueWeeks.ts';
import { valueWords } from './valueWords.ts';
import { chartWords } from './words.ts';

type Corner = readonly [day: number, money: number];

/** Steps of a week each; what lies under those of the first run is filled, since its area is the value. */
export function drawValue(data: ValueData, drawing: Drawing): Picture {
  const { speaker, width, textSize, plot } = drawing;
  const runs = data.runs.filter(({ drawn }) => drawn.days.length > 0);
  const several = data.runs.length > 1;
  const fit = fitLabels(several ? data.runs.map(({ label }) => label) : [], width, textSize);
  const last = Math.max(1, ...runs.map(({ drawn }) => drawn.days.length));
  const corners = new Map(runs.map((run) => [run.id, cornersOf(run.drawn)]));
  const [first] = runs;
  const { head, headShort } = valueWords;
  const heads = [head, headShort].map((text) => speaker.say(text, { currency: speaker.moneySign }));
  const picture = drawPicture(drawing, {
    unit: 'money',
    across: daysAxis(last, drawing),
    right: fit.margin,
    head: firstFitting(heads, width, textSize),
    marks: [
      ...(first ? [areaMark(first, data, corners.get(first.id)!, plot)] : []),
      ...runs.map((run) => lineMark(drawing, data, run, corners.get(run.id)!)),
    ],
  });
  labelRuns(picture, data, fit, drawing, ({ id }) => corners.get(id)?.at(-1) ?? null);
  return picture;
}

/** Left and right upper corner of every week. */
const cornersOf = (drawn: ValueDrawn): Corner[] =>
  weeksOf(drawn).flatMap(({ from, until, money }): Corner[] => [
    [from, money],
    [until, money],
  ]);

const areaMark = (
  run: ChartRun<ValueDrawn>,
  data: ValueData,
  corners: readonly Corner[],
  plot: Drawing['plot'],
): Markish =>
  plot.areaY(corners, { x: '0', y2: '1', y1: 0, fill: strokeOf(run, data.runs).colour, fillOpacity: 0.22 });

/** Linear however long, because the area is to be seen as it is. */
const daysAxis = (last: number, { speaker }: Drawing): Across => ({
  domain: [0, last],
  label: speaker.say(chartWords.ageAxis),
  ticks: (x, most) => ageTicks(0, last, x, most <= 5 ? 30 : 34),
  write: (age) => speaker.number(age, 'number'),
});
