/*
 * Erlang's formulas for a desk with some servers: `load` is calls per hour times hours per call, in servers that would
 * be busy all the time.
 */

/** The share of calls that are lost where nobody waits: B_k = load·B / (k + load·B), from B_0 = 1. */
export function erlangLost(servers: number, load: number): number {
  let lost = 1;
  for (let busy = 1; busy <= servers; busy++) lost = (load * lost) / (busy + load * lost);
  return lost;
}

/** The share of calls that wait where everybody waits; 1 where the load is too much for the servers. */
export function erlangWaiting(servers: number, load: number): number {
  if (load >= servers) return 1;
  const lost = erlangLost(servers, load);
  return lost / (1 - (load / servers) * (1 - lost));
}
