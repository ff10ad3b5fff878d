import type { Box } from './chart.ts';

/** The outlines of bars as the `d` of an SVG path; what has no width is left out. */
export const outlinePath = (boxes: readonly Box[]): string =>
  boxes
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => {
      const [x, y, across, down] = [left, top, width, height].map((pixels) => Math.round(pixels * 10) / 10);
      return `M${x},${y}h${across}v${down}h${-across!}Z`;
    })
    .join('');
