import type { Scenario } from '../schema/index.ts';
import { checksum } from '../store/checksum.ts';

const known = new WeakMap<Scenario, string>();

/**
 * A fingerprint of what a notebook runs, in 12 hexadecimal digits: the world, its levers, strategies and calendar. What
 * things are called does not count, so a better title or a translation leaves it as it was.
 */
export function scenarioHash(scenario: Scenario): string {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const { id: _, labels: __, ...run } = scenario;
  const strategies = run.strategies.map(({ label: ___, ...one }) => one);
  const hash = checksum(JSON.stringify({ ...run, strategies })).slice(0, 12);
  known.set(scenario, hash);
  return hash;
}
