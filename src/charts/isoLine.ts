/** A point among the settings of a map: its place among the stops across, and among those up. */
export type IsoPoint = readonly [across: number, up: number];

/** A piece of the line between two settings where the measure comes to the same. */
export type IsoPiece = readonly [IsoPoint, IsoPoint];

/**
 * The line on which values between the settings come to a level, piece by piece: within four neighbours that are known
 * they are taken to change evenly from one to the next.
 */
export function isoLine(
  columns: number,
  rows: number,
  valueAt: (column: number, row: number) => number | null,
  level: number,
): IsoPiece[] {
  const pieces: IsoPiece[] = [];
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const corners = around(column, row).map(
        ([x, y]) => [x, y, valueAt(x, y)] as readonly [number, number, number | null],
      );
      if (corners.every((corner): corner is Corner => corner[2] !== null))
        pieces.push(...pieceWithin(corners, level));
    }
  return pieces;
}

type Corner = readonly [number, number, number];

const around = (column: number, row: number): IsoPoint[] => [
  [column, row],
  [column + 1, row],
  [column + 1, row + 1],
  [column, row + 1],
];

/** One piece where the level is crossed twice; two where it is crossed four times, on the side the middle decides. */
function pieceWithin(corners: readonly Corner[], level: number): IsoPiece[] {
  const crossings = corners.flatMap((from, side): IsoPoint[] => {
    const to = corners[(side + 1) % 4]!;
    if (from[2] >= level === to[2] >= level) return [];
    const share = (level - from[2]) / (to[2] - from[2]);
    return [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]];
  });
  if (crossings.length < 4) return crossings.length === 2 ? [[crossings[0]!, crossings[1]!]] : [];
  const middle = corners.reduce((sum, [, , value]) => sum + value, 0) / 4;
  const joined = middle >= level === corners[0]![2] >= level;
  const [a, b, c, d] = crossings as [IsoPoint, IsoPoint, IsoPoint, IsoPoint];
  return joined
    ? [
        [a, b],
        [c, d],
      ]
    : [
        [d, a],
        [b, c],
      ];
}

/** The pieces of the longest line among those that do not touch. */
export function longestLine(pieces: readonly IsoPiece[]): IsoPiece[] {
  const lineOf = new Map<string, Set<IsoPiece>>();
  const keyOf = ([across, up]: IsoPoint) => `${across.toFixed(6)} ${up.toFixed(6)}`;
  for (const piece of pieces) {
    const touched = piece.map((point) => lineOf.get(keyOf(point)) ?? new Set<IsoPiece>());
    const joined = new Set([...touched.flatMap((line) => [...line]), piece]);
    for (const one of joined) for (const point of one) lineOf.set(keyOf(point), joined);
  }
  const longest = [...lineOf.values()].reduce(
    (most, line) => (line.size > most.size ? line : most),
    new Set<IsoPiece>(),
  );
  return [...longest];
}
