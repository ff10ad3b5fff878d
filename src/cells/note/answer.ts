import { longestNote } from './cell.ts';

/** Reads a kept note; nothing written is an empty text. */
export function readNote(kept: unknown): string {
  const text = (kept as { text?: unknown } | null | undefined)?.text;
  return typeof text === 'string' ? text.slice(0, longestNote) : '';
}
