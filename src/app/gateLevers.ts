import type { LeversOptions } from '../cells/levers/cell.ts';
import type { PondSide } from '../cells/pond/cell.ts';
import { leversOfGate } from '../cells/pond/gates.ts';
import type { GateLever } from '../cells/pond/props.ts';
import type { PondGate } from '../metrics/index.ts';
import { cellsOf, type Notebook } from '../notebook/index.ts';
import { leverText, type Say } from '../schema/index.ts';

/** The levers of a notebook that open and close the gates of a pond, each with the element that holds it. */
export function gateLevers(
  { document, scenario }: Notebook,
  side: PondSide,
  say: Say,
): Partial<Record<PondGate, GateLever>> {
  const shown = cellsOf(document).flatMap((cell) =>
    cell.cell === 'levers' && cell.options !== undefined
      ? (cell.options as LeversOptions).show.map((listed) => ({
          listed,
          element: `${cell.id ?? `at-${cell.range.start}`}-${listed.path}`,
        }))
      : [],
  );
  const found: Partial<Record<PondGate, GateLever>> = {};
  for (const [gate, names] of Object.entries(leversOfGate[side]) as [PondGate, readonly string[]][]) {
    const lever = names.flatMap((wanted) =>
      shown.filter(({ listed }) => `${listed.root}.${listed.name}` === wanted),
    )[0];
    if (!lever) continue;
    const { root, name, lever: declared, item } = lever.listed;
    const label = say(leverText(root, name, declared, 'label'));
    const of = item === undefined ? '' : `${scenario.labels[`${root}.${item}`] ?? item} · `;
    found[gate] = { label: of + label, element: lever.element };
  }
  return found;
}

/** To a lever; Escape leads back to where one came from. */
export function goToLever({ element }: GateLever, from: HTMLElement): void {
  const control = document.getElementById(element);
  if (!control) return;
  control.focus();
  control.scrollIntoView({ block: 'center' });
  const back = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') from.focus();
  };
  control.addEventListener('keydown', back);
  control.addEventListener('blur', () => control.removeEventListener('keydown', back), { once: true });
}
