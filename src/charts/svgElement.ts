/** A new element of SVG, to be put near another of the same picture. */
export function svgElement(
  near: Element,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const made = near.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
