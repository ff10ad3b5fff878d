import type { RenderFunction } from '@observablehq/plot';
import { rowBelow, type Across } from './across.ts';
import type { Drawing } from './chart.ts';
import { mostTicks } from './picture.ts';
import { textWidth } from './textWidth.ts';
import type { Stroke } from './strokes.ts';

/** One row of numbers under the axis. */
export interface CountRow {
  readonly at: (position: number) => number;
  /** The line that it belongs to, drawn before it; none where there is only one. */
  readonly stroke: Stroke | null;
}

/** Rows of numbers under the ticks, such as how many were watched so long, with their name before the axis' own. */
export function countsBelow(
  { speaker, textSize, width }: Drawing,
  across: Across,
  name: string,
  rows: readonly CountRow[],
): RenderFunction {
  return (_index, { x }, _values, { height, marginBottom }, { document }) => {
    const place = x as unknown as (at: number) => number;
    const make = (kind: string, attributes: Readonly<Record<string, string | number>>) => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', kind);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
      return made;
    };
    const group = make('g', { fill: 'var(--ink-2)' });
    const write = (text: string, attributes: Readonly<Record<string, string | number>>) => {
      const made = make('text', attributes);
      made.textContent = text;
      group.append(made);
    };
    const bottom = height - marginBottom;
    write(name, { x: 2, y: bottom + textSize * 2.8, 'text-anchor': 'start' });
    const shown = across.ticks(place, mostTicks(width, textSize)).filter((at) => at > 0);
    rows.forEach(({ at, stroke }, row) => {
      const y = bottom + textSize * (2.8 + rowBelow * (row + 1));
      const text = (position: number) => speaker.number(at(position), 'number');
      for (const position of apart([0, ...shown], place, (one) => textWidth(text(one), textSize)))
        write(text(position), { x: place(position), y, 'text-anchor': 'middle' });
      if (!stroke) return;
      const { colour, dash, width: thick } = stroke;
      const d = `M2,${y - textSize * 0.35}h${textSize * 1.3}`;
      group.append(
        make('path', { d, stroke: colour, 'stroke-width': thick, 'stroke-dasharray': dash || 'none' }),
      );
    });
    return group;
  };
}

/** Those of the positions whose texts do not touch, from the left. */
function apart(
  positions: readonly number[],
  place: (at: number) => number,
  wide: (at: number) => number,
): number[] {
  let free = -Infinity;
  return positions.filter((position) => {
    const [middle, half] = [place(position), wide(position) / 2];
    if (middle - half < free) return false;
    free = middle + half + 6;
    return true;
  });
}
