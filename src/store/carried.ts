import { doing, grown, nothingDone, type Entry } from './history.ts';
import type { Operation, Stand } from './stand.ts';

/** The levers, seed and answers of where one stands, as things done in another text of the notebook. */
export function carried({ levers, seed, answers }: Stand, at: number): Entry[] {
  const operations: Operation[] = [];
  if (Object.keys(levers).length > 0) operations.push({ kind: 'levers', set: levers, back: [] });
  if (seed !== null) operations.push({ kind: 'seed', seed });
  for (const [cell, answer] of Object.entries(answers)) operations.push({ kind: 'answer', cell, answer });
  let history = nothingDone;
  return operations.map((operation) => {
    const entry = doing(history, operation, at);
    history = grown(history, entry)!;
    return entry;
  });
}
