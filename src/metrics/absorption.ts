/** Chances of moving between states in one period; what is missing from a row's sum of 1 is the chance to leave for good. */
export type Transitions = readonly (readonly number[])[];

/**
 * How many periods someone in each state stays on average before she has left, the present one counted:
 * (I − Q)⁻¹ 1, by elimination. Null where some state has no way out, for then the mean is infinite. Kemeny and Snell's
 * fundamental matrix of an absorbing chain.
 */
export function periodsToAbsorption(chances: Transitions): number[] | null {
  // Rows of (I − Q | 1). Every way out leaves the diagonal dominant, so no pivot has to be looked for.
  const rows = chances.map((row, state) => [...row.map((chance, to) => Number(state === to) - chance), 1]);
  const last = rows.length;
  for (const [pivot, own] of rows.entries()) {
    if (!(own[pivot]! > 1e-14)) return null;
    for (const [state, row] of rows.entries()) {
      if (state === pivot) continue;
      const times = row[pivot]! / own[pivot]!;
      for (let at = pivot; at <= last; at++) row[at]! -= times * own[at]!;
    }
  }
  return rows.map((row, state) => row[last]! / row[state]!);
}

/**
 * The retention a period that everybody comes to who has stayed long enough: the largest eigenvalue of the chances,
 * by repeated multiplication. All states must be reachable from each other.
 */
export function quasiStationaryRetention(chances: Transitions): number {
  let spread = chances.map(() => 1 / chances.length);
  let retention = 0;
  // A second eigenvalue of .999 of the first needs 35,000 rounds for the last digit; a ladder needs some hundreds.
  for (let round = 0; round < 100_000; round++) {
    const next = spread.map((_, to) =>
      spread.reduce((sum, people, from) => sum + people * chances[from]![to]!, 0),
    );
    const stayed = next.reduce((sum, people) => sum + people, 0);
    if (stayed === 0) return 0;
    spread = next.map((people) => people / stayed);
    if (Math.abs(stayed - retention) < 1e-16) return stayed;
    retention = stayed;
  }
  return retention;
}
