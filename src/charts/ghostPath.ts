/** Straight lines through the values as the `d` of an SVG path; null breaks the line. Fast enough for every drag event. */
export function ghostPath(
  x: readonly number[],
  y: readonly (number | null)[],
  xScale: (at: number) => number,
  yScale: (value: number) => number,
): string {
  let path = '';
  let pen = 'M';
  for (let index = 0; index < x.length; index++) {
    const value = y[index];
    if (value === null || value === undefined) {
      pen = 'M';
      continue;
    }
    path += `${pen}${tenths(xScale(x[index]!))},${tenths(yScale(value))}`;
    pen = 'L';
  }
  return path;
}

const tenths = (pixels: number): number => Math.round(pixels * 10) / 10;
