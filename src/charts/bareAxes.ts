/** The description by which a mark says to Plot that it belongs to the axes. */
export const axisPart = 'axis';

/** The same of the name of the horizontal axis. */
export const acrossPart = 'axis across';

/** Marks what belongs to the axes, which Plot names in the labels of its groups, and takes the descriptions off. */
export function markAxes(svg: Element): void {
  for (const group of svg.querySelectorAll('g')) {
    const names = `${group.getAttribute('aria-label')} ${group.getAttribute('aria-description')}`;
    if (/axis|grid/.test(names)) group.setAttribute('data-axis', names.endsWith(acrossPart) ? 'across' : '');
    group.removeAttribute('aria-description');
  }
}

/** Takes everything but the axes off a picture, of every panel: what a chart shows while its data are covered. */
export function bareAxes(svg: Element): void {
  for (const child of [...svg.children])
    if (child.localName === 'svg') bareAxes(child);
    else if (!child.hasAttribute('data-axis')) child.remove();
}
