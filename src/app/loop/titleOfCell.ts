import type { Cell } from '../../notebook/index.ts';

/** What a cell that is answered asks, in the reader's language. */
export function titleOfCell({ options, id, cell }: Cell): string {
  const { question, task } = (options ?? {}) as { question?: string; task?: string };
  return question ?? task ?? id ?? cell;
}
