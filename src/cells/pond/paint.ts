import type { Paint } from './sand.ts';
import type { Groups } from './props.ts';

/** Colours of the basins, in their order: both kinds of active people have the same. */
const ofStates = ['water', 'moss', 'moss', 'gold', 'amber', 'rose'];

/** Colours of groups, in a fixed order; the last is that of all others. */
export const ofGroups = ['water', 'moss', 'gold', 'amber', 'rose', 'plum', 'slate'];

/** The groups that have a colour of their own. */
export const groupHue = (group: number): string => ofGroups[Math.min(group, ofGroups.length - 1)]!;

/** What the dots look like under the colours that an element has now. */
export function paintOf(
  element: Element,
  groups: Groups,
  hollow: Uint8Array | null,
  lit: number | null = null,
): Paint {
  const style = getComputedStyle(element);
  const colour = (name: string) => pixelOf(style.getPropertyValue(name));
  const hues = groups.of ? ofGroups : ofStates;
  return {
    colours: Uint32Array.from(hues, (hue) => colour(`--data-${hue}`)),
    of: groups.of,
    hollow,
    ring: colour('--ink'),
    lit,
  };
}

/** A colour as #rrggbb as the pixel of a picture, whose bytes are red, green, blue and how opaque it is. */
export function pixelOf(written: string): number {
  const hex = /^#([0-9a-f]{6})$/i.exec(written.trim())?.[1] ?? '000000';
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return new Uint32Array(Uint8Array.of(red!, green!, blue!, 255).buffer)[0]!;
}
