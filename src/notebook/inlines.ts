import type { Definition, Image, ImageReference, Link, LinkReference, PhrasingContent, Text } from 'mdast';
import { imageAddress, linkAddress, shownAddress } from './addresses.ts';
import type { Inline } from './document.ts';
import { placeAt } from './lines.ts';
import { liveExample, readLive } from './live.ts';
import { offsetsOf, placeOf, report, sourceOf, type Reading } from './reading.ts';

/** Turns the phrasing of a paragraph into our own tree, which holds nothing that could do harm when it is shown. */
export function inlinesOf(reading: Reading, nodes: readonly PhrasingContent[], depth = 0): Inline[] {
  return nodes.flatMap((node) => inlineOf(reading, node, depth));
}

/** Marks within marks, deeper than anybody writes; a page that drew any number of them would end its stack. */
const deepest = 24;

function inlineOf(reading: Reading, node: PhrasingContent, depth: number): Inline[] {
  if (depth > deepest) return [{ kind: 'text', text: sourceOf(reading, node) }];
  switch (node.type) {
    case 'text':
      return [textOf(reading, node)];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ kind: node.type, children: inlinesOf(reading, node.children, depth + 1) }];
    case 'inlineCode':
      return [{ kind: 'inlineCode', text: node.value }];
    case 'inlineMath':
      return [{ kind: 'math', display: false, text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
    case 'linkReference':
      return linkOf(reading, node, depth);
    case 'image':
    case 'imageReference':
      return [imageOf(reading, node)];
    case 'footnoteReference':
      return [{ kind: 'footnoteReference', number: footnoteNumber(reading, node.identifier) }];
    case 'live':
      return [readLive(reading, node)];
    case 'html':
      report(reading, 'htmlText', { read: node.value }, placeOf(reading, node), 'warning');
      return [{ kind: 'htmlText', text: node.value }];
    default:
      return [{ kind: 'text', text: sourceOf(reading, node) }];
  }
}

/** Braces that begin a live value and come to no end, or are broken by a line end, are a slip. */
function textOf(reading: Reading, node: Text): Inline {
  const { start } = offsetsOf(reading, node);
  for (const opening of sourceOf(reading, node).matchAll(/(?<!\\)\{\{[^\r\n}]{0,60}/g)) {
    const from = start + opening.index;
    const place = placeAt(reading.parts.lines, from, from + opening[0].length);
    report(reading, 'liveForm', { read: opening[0], example: liveExample }, place);
  }
  return { kind: 'text', text: node.value };
}

function definitionOf(reading: Reading, node: Link | LinkReference | Image | ImageReference) {
  if (node.type === 'link' || node.type === 'image') return node;
  return reading.definitions.get(node.identifier) ?? ({ url: '' } satisfies Partial<Definition>);
}

function linkOf(reading: Reading, node: Link | LinkReference, depth: number): Inline[] {
  const { url, title } = { title: null, ...definitionOf(reading, node) };
  const children = inlinesOf(reading, node.children, depth + 1);
  const followed = linkAddress(url);
  if (followed) return [{ kind: 'link', ...followed, title: title ?? null, children }];
  report(reading, 'linkScheme', { read: shownAddress(url) }, placeOf(reading, node));
  return children;
}

function imageOf(reading: Reading, node: Image | ImageReference): Inline {
  const { url, title } = { title: null, ...definitionOf(reading, node) };
  const source = imageAddress(url);
  const alt = node.alt ?? '';
  if (source !== null) return { kind: 'image', source, alt, title: title ?? null };
  report(reading, 'imagePlace', { read: shownAddress(url) }, placeOf(reading, node));
  return { kind: 'text', text: alt };
}

function footnoteNumber(reading: Reading, identifier: string): number {
  const known = reading.referred.indexOf(identifier);
  return known === -1 ? reading.referred.push(identifier) : known + 1;
}
