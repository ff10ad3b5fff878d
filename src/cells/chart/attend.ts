import { asksForTable } from './frame.ts';

/** What a frame must know of its reader. */
export interface Attention {
  /** She asks for the table by its key; answers whether there is one. */
  readonly onTable: () => boolean;
  /** The frame is in sight, or within a quarter of a window of it. */
  readonly onSight: (inSight: boolean) => void;
}

/** Watches for the reader of a frame as long as it is in the page. */
export function attend(frame: HTMLElement, { onTable, onSight }: Attention): () => void {
  const listen = (event: KeyboardEvent) => {
    if (asksForTable(event) && onTable()) event.preventDefault();
  };
  frame.addEventListener('keydown', listen);
  const sight = new IntersectionObserver((entries) => onSight(entries.at(-1)!.isIntersecting), {
    rootMargin: '25%',
  });
  sight.observe(frame);
  return () => (sight.disconnect(), frame.removeEventListener('keydown', listen));
}
