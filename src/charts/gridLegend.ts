import type { Drawing } from './chart.ts';
import { written } from './gridPicture.ts';
import { heatSteps } from './heat.ts';
import { svgElement } from './svgElement.ts';
import { textWidth, wrapped } from './textWidth.ts';

/** What a legend says of the colours: their name, and what the ends of the scale stand for. */
export interface ColourScale {
  readonly title: string;
  readonly least: string;
  readonly most: string;
}

/** Lines below a grid; each is as long as the width allows. */
export interface GridLegend {
  readonly scale: ColourScale | null;
  readonly texts: readonly string[];
}

const lineHeight = 1.5;

/** The texts, each in at most two lines, that fit the width. */
const linesOf = ({ texts }: GridLegend, width: number, textSize: number): string[] =>
  texts.flatMap((text) => wrapped(text, width - 4, textSize));

/** The name of the colours stands before them if there is room, else above them. */
function isBeside({ title, least, most }: ColourScale, width: number, textSize: number): boolean {
  const texts = textWidth(`${title} ${least} ${most}`, textSize);
  return texts + heatSteps * boxOf(textSize) + 4 * gapOf(textSize) <= width;
}

const boxOf = (textSize: number): number => Math.round(textSize * 0.9);
const gapOf = (textSize: number): number => textSize * 0.4;

/** How tall a legend is, with a little room below. */
export function legendTall(legend: GridLegend, textSize: number, width: number): number {
  const { scale } = legend;
  const scaleLines = scale ? (isBeside(scale, width, textSize) ? 1 : 2) : 0;
  return textSize * lineHeight * (scaleLines + linesOf(legend, width, textSize).length + 0.4);
}

/** Draws the legend from `top` on. */
export function drawLegend(
  svg: SVGSVGElement,
  legend: GridLegend,
  top: number,
  { width, textSize }: Drawing,
): void {
  const { scale } = legend;
  const row = textSize * lineHeight;
  const line = (at: number) => top + (at + 0.5) * row;
  let next = 0;
  if (scale) {
    const [box, gap] = [boxOf(textSize), gapOf(textSize)];
    const beside = isBeside(scale, width, textSize);
    svg.append(written(svg, scale.title, 2, line(next), 'start'));
    if (!beside) next += 1;
    let x = beside ? 2 + textWidth(scale.title, textSize) + 2 * gap : 2;
    svg.append(written(svg, scale.least, x, line(next), 'start'));
    x += textWidth(scale.least, textSize) + gap;
    for (let step = 0; step < heatSteps; step++, x += box)
      svg.append(
        svgElement(svg, 'rect', {
          x,
          y: line(next) - box / 2,
          width: box - 1,
          height: box,
          fill: `var(--seq-${step})`,
        }),
      );
    svg.append(written(svg, scale.most, x + gap, line(next), 'start'));
    next += 1;
  }
  for (const text of linesOf(legend, width, textSize))
    svg.append(written(svg, text, 2, line(next++), 'start'));
}
