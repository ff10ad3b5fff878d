/** The clean counterpart: what the purity rules leave free. */
export interface Draws {
  uniform: (person: number) => number;
}

export function orderedSum(values: Float64Array, draws: Draws): number {
  const names = ['b', 'a'].sort((one, other) => (one < other ? -1 : 1));
  let sum = names.length;
  for (const value of values.sort()) sum += Math.floor(Math.sqrt(value)) * draws.uniform(0);
  while (true) {
    if (sum < 1) return Math.max(sum, values[0]!);
    sum *= 0.5;
  }
}
