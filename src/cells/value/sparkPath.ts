/** As many points as a line so small can show. */
const mostPoints = 52;

/**
 * A line without axes as the `d` of an SVG path, in a box of 100 by 28, from 0 (or the least value below it) to the
 * greatest; empty where there are not two values. Gaps stay gaps.
 */
export function sparkPath(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return '';
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const span = most - least || 1;
  const count = Math.min(mostPoints, values.length);
  let pen = 'M';
  let path = '';
  for (let point = 0; point < count; point++) {
    const value = values[Math.round((point / (count - 1)) * (values.length - 1))] ?? null;
    if (value === null) {
      pen = 'M';
      continue;
    }
    const x = (point / (count - 1)) * 100;
    path += `${pen}${x.toFixed(1)},${(26 - ((value - least) / span) * 24).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}
