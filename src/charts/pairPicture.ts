import type { Markish } from '@observablehq/plot';
import { listed } from './amounts.ts';
import type { ChartRun, Drawing, Picture } from './chart.ts';
import { acrossOf, bandsOf, pairName, sayHolds, type PairData, type PairDrawn } from './pairDrawn.ts';
import { inPanels } from './panels.ts';
import { drawPicture } from './picture.ts';
import { lineMark } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { studyWords } from './studyWords.ts';
import { svgElement } from './svgElement.ts';
import { firstFitting } from './textWidth.ts';

/** Each band lies over the wider ones, so that shades add up: together 0.1, 0.24, 0.45. */
const shades = [0.28, 0.16, 0.1];

/** More runs than this are counted in words alone. */
const mostDots = 60;

/** Every pair in a panel of its own, with its runs as dots below: filled where the other strategy is ahead. */
export function drawPairs(data: PairData, drawing: Drawing): Picture {
  return inPanels(data.runs, drawing, (run, panel) => {
    const picture = drawPicture(panel, {
      unit: data.measure.unit,
      across: acrossOf(data, panel.speaker),
      right: panel.textSize * 1.2,
      head: headOf(run, panel),
      below: 2,
      marks: marksOf(data, run, panel),
    });
    addSigns(picture, data, run, panel);
    return picture;
  });
}

function headOf({ drawn }: ChartRun<PairDrawn>, { speaker, width, textSize }: Drawing): string {
  const pair = pairName(speaker, drawn);
  const list = listed(
    speaker,
    bandsOf(drawn.course).map(({ holds }) => sayHolds(speaker, holds)),
  );
  const texts = [speaker.say(studyWords.pairHead, { pair, list }), pair];
  return firstFitting(texts, width, textSize);
}

function marksOf(data: PairData, run: ChartRun<PairDrawn>, drawing: Drawing): Markish[] {
  const { plot, strokeScale } = drawing;
  const { course } = run.drawn;
  const { colour } = strokeOf(run, data.runs);
  const areas = bandsOf(course).map((band, index) =>
    plot.areaY(course.x, {
      x: (at: number) => at,
      y1: (_: number, place: number) => band.low[place],
      y2: (_: number, place: number) => band.high[place],
      fill: colour,
      fillOpacity: shades[index]!,
    }),
  );
  const points = course.x.map((at, place) => [at, course.median[place]!] as const);
  return [
    ...areas.reverse(),
    plot.ruleY([0], { stroke: 'var(--ink)', strokeWidth: 2 * strokeScale }),
    lineMark(drawing, data, run, points),
  ];
}

/** A dot for every run: filled where B is ahead, an empty ring where it is behind, a dash where both are level. */
function addSigns(picture: Picture, data: PairData, run: ChartRun<PairDrawn>, drawing: Drawing): void {
  const known = run.drawn.pair.differences.filter((one) => one !== null);
  if (known.length === 0 || known.length > mostDots) return;
  const { height, textSize, strokeScale } = drawing;
  const { svg, area } = picture;
  const { colour } = strokeOf(run, data.runs);
  const step = Math.min(textSize * 1.15, (area.right - area.left) / known.length);
  const [radius, y] = [step * 0.38, height - textSize * 1.2];
  // Those that are ahead first: a strip is read by its length.
  const group = svgElement(svg, 'g', {});
  [...known]
    .sort((a, b) => Math.sign(b) - Math.sign(a))
    .forEach((difference, index) => {
      const x = area.left + step * (index + 0.5);
      const stroke = { stroke: colour, 'stroke-width': 1.5 * strokeScale };
      group.append(
        difference === 0
          ? svgElement(svg, 'path', { d: `M${x - radius},${y}h${2 * radius}`, ...stroke })
          : svgElement(svg, 'circle', {
              cx: x,
              cy: y,
              r: radius,
              fill: difference > 0 ? colour : 'none',
              ...stroke,
            }),
      );
    });
  svg.append(group);
}
