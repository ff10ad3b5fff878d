/** Brings a cell of the notebook before the reader, and the focus with it. */
export function goToCell(key: string): void {
  const cell = document.getElementById(`nb-${key}`);
  if (!cell) return;
  if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'start' });
}
