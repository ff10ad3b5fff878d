import type { Picture } from './chart.ts';
import { repel } from './repel.ts';
import { svgElement } from './svgElement.ts';
import { textWidth, wrapped } from './textWidth.ts';

/** What stands at the right end of a line or a bar: ink text behind a piece of the line itself. */
export interface EndLabel {
  readonly text: string;
  /** Where the line ends, in pixels of the picture. */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly width: number;
  readonly dash: string;
}

/** How labels fit beside the data: their lines of text, and the margin they need. */
export interface LabelFit {
  readonly lines: readonly (readonly string[])[];
  readonly margin: number;
}

const leaderLength = 18;
const lineHeight = 1.2;

/** Wraps labels so that they take at most a quarter of the width beside their leaders. */
export function fitLabels(texts: readonly string[], width: number, size: number): LabelFit {
  const most = Math.max(size * 6.4, width * 0.25);
  const lines = texts.map((text) => wrapped(text, most, size));
  const widest = Math.max(0, ...lines.flat().map((line) => textWidth(line, size)));
  return { lines, margin: texts.length === 0 ? size : widest + leaderLength + size * 0.7 };
}

/** Adds the labels to the picture, pushed apart so that none lies on another. */
export function addEndLabels(
  picture: Picture,
  labels: readonly EndLabel[],
  fit: LabelFit,
  size: number,
): void {
  const { svg, area } = picture;
  const tallest = Math.max(1, ...fit.lines.map((lines) => lines.length));
  const apart = size * lineHeight * tallest + size * 0.15;
  const places = labels.map(({ y }) => y);
  const heights = repel(places, apart, Math.min(area.top, apart / 2), area.bottom);
  const group = svgElement(svg, 'g', {});
  labels.forEach((label, index) => {
    const [y, end] = [heights[index]!, area.right + leaderLength];
    const leader = svgElement(svg, 'path', {
      d: `M${label.x + 1},${label.y}H${area.right + 3}L${end - 5},${y}H${end}`,
      fill: 'none',
      stroke: label.colour,
      'stroke-width': String(label.width),
      'stroke-dasharray': label.dash || 'none',
      // Fainter than the line, so that it is not read as more data.
      opacity: '0.75',
    });
    group.append(leader, ...textLines(svg, fit.lines[index] ?? [], end + size * 0.3, y, size));
  });
  svg.append(group);
}

function textLines(
  near: Element,
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
): SVGElement[] {
  return lines.map((line, row) => {
    const middle = y + (row - (lines.length - 1) / 2) * size * lineHeight;
    const place = { x: String(x), y: String(middle), dy: '0.35em' };
    const text = svgElement(near, 'text', { ...place, 'text-anchor': 'start', fill: 'var(--ink)' });
    text.textContent = line;
    return text;
  });
}
