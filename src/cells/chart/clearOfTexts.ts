import type { Box } from '../../charts/index.ts';

/** Room between a text and a line that stops at it. */
const air = 2;

/** Where the texts of a picture that is laid out stand, in its own pixels. */
export function textBoxes(svg: SVGSVGElement): Box[] {
  const { left, top } = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].map((text) => {
    const box = text.getBoundingClientRect();
    return { left: box.left - left, top: box.top - top, width: box.width, height: box.height };
  });
}

/** A vertical line as a path that leaves out the texts in its way. */
export function clearOfTexts(texts: readonly Box[], x: number, from: number, to: number): string {
  const met = texts
    .filter(({ left, width }) => x > left - air && x < left + width + air)
    .sort((a, b) => a.top - b.top);
  let path = '';
  let begin = from;
  for (const { top, height } of met) {
    if (top + height <= begin || top >= to) continue;
    if (top > begin) path += `M${x},${begin}V${top}`;
    begin = top + height;
  }
  return begin < to ? `${path}M${x},${begin}V${to}` : path;
}
