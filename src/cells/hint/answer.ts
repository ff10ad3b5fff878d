import type { HintOptions } from './cell.ts';

/** Reads how many hints were opened. */
export function readOpened(kept: unknown, { levels }: HintOptions): number {
  const opened = (kept as { opened?: unknown } | null | undefined)?.opened;
  return typeof opened === 'number' && Number.isInteger(opened)
    ? Math.min(levels.length, Math.max(0, opened))
    : 0;
}
