import type { Tree } from '../schema/index.ts';

/** A fact, and the days it is counted over if it is counted over days. */
export interface UsedFact {
  readonly fact: string;
  readonly days?: number;
}

/** The facts that a formula reads, each once, in the order of the text. */
export function factsUsed(tree: Tree): UsedFact[] {
  const found = new Map<string, UsedFact>();
  const walk = (part: Tree): void => {
    if (part.kind === 'fact' && !found.has(factKey(part))) {
      const { fact, days } = part;
      found.set(factKey(part), { fact, ...(days !== undefined && { days }) });
    }
    if (part.kind === 'apply') part.to.forEach(walk);
  };
  walk(tree);
  return [...found.values()];
}

export const factKey = ({ fact, days }: UsedFact): string => (days === undefined ? fact : `${fact}(${days})`);
