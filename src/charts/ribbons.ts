/** A part of a bar: its upper and its lower edge, in pixels. */
export type Band = readonly [top: number, bottom: number];

/** A ribbon between two bars: the part of the left one that it begins with, the part of the right one that it ends with. */
export interface Ribbon {
  readonly from: number;
  readonly to: number;
  readonly start: Band;
  readonly end: Band;
}

/** Two bars of parts from the top down, and the ribbons between them. */
export interface Ribbons {
  readonly left: readonly Band[];
  readonly right: readonly Band[];
  readonly ribbons: readonly Ribbon[];
}

/** Where the bars stand: their upper edge, their height together with the gaps, and one gap. */
export interface RibbonRoom {
  readonly top: number;
  readonly height: number;
  readonly gap: number;
}

/**
 * Lays out what flows from each part of the left bar, by row, to each of the right, by column, all at one scale. Ribbons
 * leave a part in the order in which they arrive, so they cross no more than they must.
 */
export function layRibbons(flows: readonly (readonly number[])[], room: RibbonRoom): Ribbons {
  const columns = Math.max(0, ...flows.map((row) => row.length));
  const leftSums = flows.map((row) => row.reduce((sum, flow) => sum + flow, 0));
  const rightSums = Array.from({ length: columns }, (_, to) =>
    flows.reduce((sum, row) => sum + (row[to] ?? 0), 0),
  );
  const all = leftSums.reduce((sum, part) => sum + part, 0);
  const gaps = room.gap * (Math.max(leftSums.length, columns) - 1);
  const scale = all > 0 ? Math.max(0, room.height - gaps) / all : 0;
  const [left, right] = [leftSums, rightSums].map((sums) => bandsOf(sums, scale, room));
  const [out, into] = [left!, right!].map((bands) => bands.map(([top]) => top));
  const ribbons = flows.flatMap((row, from) =>
    row.flatMap((flow, to): Ribbon[] => {
      if (flow <= 0) return [];
      const [start, end] = [out![from]!, into![to]!];
      out![from] = start + flow * scale;
      into![to] = end + flow * scale;
      return [{ from, to, start: [start, out![from]], end: [end, into![to]] }];
    }),
  );
  return { left: left!, right: right!, ribbons };
}

/** Parts below each other; a bar of fewer gaps is set in the middle. */
function bandsOf(sums: readonly number[], scale: number, { top, height, gap }: RibbonRoom): Band[] {
  const total = sums.reduce((sum, part) => sum + part, 0) * scale + gap * (sums.length - 1);
  let y = top + Math.max(0, (height - total) / 2);
  return sums.map((part): Band => {
    const band: Band = [y, y + part * scale];
    y = band[1] + gap;
    return band;
  });
}

/** The outline of a ribbon, from one place across to another. */
export function ribbonPath(x1: number, [a, b]: Band, x2: number, [c, d]: Band): string {
  const mid = (x1 + x2) / 2;
  return `M${x1},${a}C${mid},${a} ${mid},${c} ${x2},${c}` + `L${x2},${d}C${mid},${d} ${mid},${b} ${x1},${b}Z`;
}
