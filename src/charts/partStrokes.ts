import type { Stroke } from './strokes.ts';

/** Hues of parts such as channels, in fixed order; only for charts that show no states. */
const hues = ['water', 'amber', 'plum', 'moss', 'rose', 'gold', 'slate'];

const dashes = ['', '6 3', '2 3', '9 3 2 3', '12 3', '4 2', '2 2'];

/** How the line of one part is drawn: told apart by colour, by dash, and by the label at its end. */
export function partStroke(part: number, scale: number): Stroke {
  const dash = dashes[part % dashes.length]!;
  return {
    colour: `var(--data-${hues[part % hues.length]})`,
    width: 2 * scale,
    dash: dash
      .split(' ')
      .map((length) => (length === '' ? '' : String(Math.round(Number(length) * scale * 10) / 10)))
      .join(' '),
  };
}
