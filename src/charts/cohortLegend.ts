import type { Speaker } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { cohortWords } from './cohortWords.ts';
import { darkest, heatSteps } from './heat.ts';
import { svgElement } from './svgElement.ts';
import { textWidth } from './textWidth.ts';

/** How a cell can look other than by its colour. */
export type CellLook = 'inProgress' | 'few';

interface Item {
  readonly width: number;
  readonly draw: (x: number, y: number) => SVGElement[];
}

/** The meaning of the colours and borders; as many lines as the width takes. */
export interface CohortLegend {
  readonly height: number;
  readonly draw: (top: number) => SVGElement[];
}

/** Lays out what stands below a table of cohorts: the scale, and those borders that occur in it. */
export function cohortLegend(
  near: Element,
  looks: ReadonlySet<CellLook>,
  speaker: Speaker,
  { width, textSize }: { readonly width: number; readonly textSize: number },
): CohortLegend {
  const row = textSize * 1.6;
  const items = [scaleItem(near, speaker, textSize)];
  if (looks.has('inProgress')) items.push(boxItem(near, speaker.say(cohortWords.inProgress), true, textSize));
  if (looks.has('few'))
    items.push(boxItem(near, speaker.say(cohortWords.few, { most: fewPeople }), false, textSize));
  const places: { readonly item: Item; readonly x: number; readonly line: number }[] = [];
  let [x, line] = [0, 0];
  for (const item of items) {
    if (x > 0 && x + item.width > width) [x, line] = [0, line + 1];
    places.push({ item, x, line });
    x += item.width + textSize * 1.2;
  }
  return {
    height: (line + 1) * row,
    draw: (top) => places.flatMap((place) => place.item.draw(place.x, top + (place.line + 0.5) * row)),
  };
}

function scaleItem(near: Element, speaker: Speaker, size: number): Item {
  const [least, most] = [
    speaker.number(0, 'percent'),
    speaker.say(cohortWords.orMore, { share: speaker.number(darkest, 'percent') }),
  ];
  const [box, gap] = [Math.round(size * 0.9), size * 0.4];
  const start = textWidth(least, size) + gap;
  const end = start + heatSteps * box + gap;
  return {
    width: end + textWidth(most, size),
    draw: (x, y) => [
      note(near, least, x, y),
      ...Array.from({ length: heatSteps }, (_, step) =>
        svgElement(near, 'rect', {
          x: x + start + step * box,
          y: y - box / 2,
          width: box - 1,
          height: box,
          fill: `var(--seq-${step})`,
        }),
      ),
      note(near, most, x + end, y),
    ],
  };
}

function boxItem(near: Element, text: string, dashed: boolean, size: number): Item {
  const box = Math.round(size * 0.9);
  return {
    width: box + size * 0.4 + textWidth(text, size),
    draw: (x, y) => [
      svgElement(near, 'rect', {
        x: x + 0.5,
        y: y - box / 2,
        width: box,
        height: box,
        ...(dashed
          ? { fill: 'var(--seq-2)', stroke: 'var(--on-seq-2)', 'stroke-dasharray': '2 2' }
          : { fill: 'none', stroke: 'var(--control)' }),
      }),
      note(near, text, x + box + size * 0.4, y),
    ],
  };
}

function note(near: Element, text: string, x: number, y: number): SVGElement {
  const made = svgElement(near, 'text', { x, y, dy: '0.35em', 'text-anchor': 'start', fill: 'var(--ink-2)' });
  made.textContent = text;
  return made;
}
