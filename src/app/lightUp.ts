import type { ChartOptions } from '../cells/chart/cell.ts';
import type { Meant } from '../cells/formula/cell.ts';
import { cellsOf, type Notebook } from '../notebook/index.ts';

/** What lights up has this attribute; base.css says how. */
const attribute = 'data-lit';

/** The elements of a page that show what a symbol stands for: the controls of its lever, or the charts of its measure. */
function elementsOf(meant: Meant, { document: text }: Notebook): Element[] {
  if (meant.kind === 'lever') {
    const labels = document.querySelectorAll(`[id$="-${CSS.escape(meant.listed.path)}-label"]`);
    return [...labels].flatMap((label) => label.closest('.lever') ?? []);
  }
  return cellsOf(text).flatMap((cell) => {
    const shows = (cell.options as ChartOptions | undefined)?.measure === meant.measure;
    const element =
      cell.cell === 'chart' && shows && cell.id !== null && document.getElementById(`nb-${cell.id}`);
    return element ? [element] : [];
  });
}

/** Lights up what a symbol stands for, and nothing else; null is nothing at all. */
export function lightUp(meant: Meant | null, notebook: Notebook): void {
  for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
  if (meant) for (const element of elementsOf(meant, notebook)) element.setAttribute(attribute, '');
}

/** Goes to what a symbol stands for: the focus to its lever's control, the view to its chart. */
export function goTo(meant: Meant, notebook: Notebook, from: HTMLElement): void {
  const element = elementsOf(meant, notebook)[0];
  if (!element) return;
  const control = meant.kind === 'lever' && element.querySelector<HTMLElement>('input, select, textarea');
  if (control) {
    control.focus();
    const back = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Escape') from.focus();
    };
    control.addEventListener('keydown', back);
    control.addEventListener('blur', () => control.removeEventListener('keydown', back), { once: true });
  }
  element.scrollIntoView({ block: 'center' });
}
