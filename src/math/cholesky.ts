/** A symmetric matrix L Lᵀ as its lower triangle, and how many of its rows say something of their own. */
export interface Cholesky {
  readonly lower: readonly (readonly number[])[];
  /** A row that follows from those before it has zeros, and its unknown is taken to be 0. */
  readonly rank: number;
}

/** A pivot this small beside its scale is what rounding leaves of a row that follows from others. */
const nothing = 1e-10;

/**
 * Takes a symmetric matrix without negative directions apart: covariances, information. `scale` says of every row how
 * large a diagonal is to be expected there; its own, if nothing else is known.
 */
export function cholesky(
  matrix: readonly (readonly number[])[],
  scale: readonly number[] = diagonalOf(matrix),
): Cholesky {
  const lower = matrix.map((row) => row.map(() => 0));
  let rank = 0;
  for (const [column, own] of lower.entries()) {
    const pivot = matrix[column]![column]! - dot(own, own, column);
    if (!(pivot > nothing * scale[column]!)) continue;
    rank += 1;
    own[column] = Math.sqrt(pivot);
    for (let row = column + 1; row < lower.length; row++)
      lower[row]![column] = (matrix[row]![column]! - dot(lower[row]!, own, column)) / own[column];
  }
  return { lower, rank };
}

export const diagonalOf = (matrix: readonly (readonly number[])[]): number[] =>
  matrix.map((row, at) => row[at]!);

/** The x with matrix · x = vector. */
export function choleskySolve({ lower }: Cholesky, vector: readonly number[]): number[] {
  const half = vector.map(() => 0);
  for (const [row, own] of lower.entries())
    if (own[row]! > 0) half[row] = (vector[row]! - dot(own, half, row)) / own[row]!;
  const x = vector.map(() => 0);
  for (let row = lower.length - 1; row >= 0; row--) {
    const pivot = lower[row]![row]!;
    if (pivot === 0) continue;
    let rest = half[row]!;
    for (let below = row + 1; below < lower.length; below++) rest -= lower[below]![row]! * x[below]!;
    x[row] = rest / pivot;
  }
  return x;
}

/** The sum of products of the first `count` entries. */
function dot(a: readonly number[], b: readonly number[], count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += a[at]! * b[at]!;
  return sum;
}
