import type { Plot } from '@observablehq/plot';

/** Given a figure, never markup. */
export function show(host: HTMLElement, figure: Plot & Node, _unused?: string): void {
  host.textContent = '';
  host.append(figure);
}
