import { svgElement, wrapped } from '../../charts/index.ts';

/** What stands around a picture that has left the page. */
export interface Around {
  readonly question: string;
  readonly definition: string;
  readonly notes: readonly string[];
  readonly takeaway: string;
  /** Where it comes from: the page that made it, and the run. */
  readonly source: string;
}

/** Distance to the edge, in pixels. */
const padding = 16;

/**
 * The picture as a file: with its question and definition above and its sentence below, on its own background, every
 * colour and font written out as it is on the page, whatever its theme.
 */
export function standAlone(
  picture: SVGSVGElement,
  { width, height }: { readonly width: number; readonly height: number },
  around: Around,
  style: CSSStyleDeclaration,
): SVGSVGElement {
  const whole = width + 2 * padding;
  const svg = picture.cloneNode(false) as SVGSVGElement;
  for (const { name } of [...svg.attributes]) if (name !== 'xmlns') svg.removeAttribute(name);
  const above = [
    ...lines(around.question, width, 18, 'var(--ink)', '600'),
    ...lines(around.definition, width, 12, 'var(--ink-2)'),
  ];
  const below = [
    ...around.notes.flatMap((note) => lines(note, width, 13, 'var(--ink)')),
    ...lines(around.takeaway, width, 14, 'var(--ink)', '500'),
    ...lines(around.source, width, 11, 'var(--ink-3)'),
  ];
  const top = padding + heightOf(above) + padding / 2;
  const tall = top + height + padding / 2 + heightOf(below) + padding;
  svg.append(svgElement(svg, 'rect', { width: whole, height: tall, fill: 'var(--surface)' }));
  svg.append(...written(svg, above, padding));
  const inner = picture.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x: padding, y: top, width, height }))
    inner.setAttribute(name, String(value));
  inner.setAttribute('overflow', 'visible');
  svg.append(inner, ...written(svg, below, top + height + padding / 2));
  for (const [name, value] of Object.entries({ width: whole, height: tall, viewBox: `0 0 ${whole} ${tall}` }))
    svg.setAttribute(name, String(value));
  svg.setAttribute('font-family', style.fontFamily);
  writeOut(svg, style);
  return svg;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly weight: string;
}

/** A text in as many lines as it needs. */
function lines(text: string, width: number, size: number, fill: string, weight = '400'): Line[] {
  return wrapped(text, width, size, Infinity).map((line) => ({ text: line, size, fill, weight }));
}

const lineHeight = 1.45;

const heightOf = (all: readonly Line[]): number => all.reduce((sum, { size }) => sum + size * lineHeight, 0);

function written(near: Element, all: readonly Line[], from: number): SVGElement[] {
  let y = from;
  return all.map(({ text, size, fill, weight }) => {
    const place = { x: padding, y: y + size, 'font-size': size, 'font-weight': weight, fill };
    y += size * lineHeight;
    const made = svgElement(near, 'text', place);
    made.textContent = text;
    return made;
  });
}

/** Puts what the page would look up into every attribute: variables, the colour of the text, the font. */
function writeOut(svg: SVGSVGElement, style: CSSStyleDeclaration): void {
  const written = (value: string): string => {
    const found = /var\((--[\w-]+)\)/.exec(value);
    return found ? written(value.replace(found[0], style.getPropertyValue(found[1]!).trim())) : value;
  };
  const ink = written('var(--ink-2)');
  for (const element of [svg, ...svg.querySelectorAll<SVGElement>('*')]) {
    // A policy that forbids style attributes may hold where the file is opened: what they say becomes attributes.
    for (const name of [...element.style]) {
      const value = element.style.getPropertyValue(name);
      if (value === 'inherit') element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    for (const name of ['style', 'aria-hidden', 'focusable']) element.removeAttribute(name);
    // Spaces that a text begins with are part of it.
    if (element.localName === 'text') element.setAttribute('xml:space', 'preserve');
    for (const { name, value } of [...element.attributes]) {
      const out = written(value).replaceAll('currentColor', ink);
      if (out !== value) element.setAttribute(name, out);
    }
  }
}
