/** How long a page may take to reach its height after it opens. */
const settling = 2000;

/**
 * Brings a section into view and keeps it there while charts above it still take their height. The reader's first
 * own move ends it at once.
 */
export function settleOn(id: string, inside: HTMLElement): () => void {
  const element = document.getElementById(id);
  if (!element) return () => undefined;
  element.scrollIntoView();
  const observer = new ResizeObserver(() => element.scrollIntoView());
  const moves = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const move of moves) removeEventListener(move, end);
  };
  const timer = setTimeout(end, settling);
  observer.observe(inside);
  for (const move of moves) addEventListener(move, end, { passive: true });
  return end;
}
