import { flushSync } from 'svelte';

/** Brings a cell of the notebook before the reader, and the focus with it. */
export function goToCell(key: string): void {
  const cell = document.getElementById(`nb-${key}`);
  if (!cell) return;
  // In front of a room only one section is in sight: that of the cell is asked for first.
  cell.closest('section[hidden]')?.dispatchEvent(new Event('reveal'));
  flushSync();
  if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'start' });
}
