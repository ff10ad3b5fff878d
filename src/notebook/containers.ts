import type { Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { hintFor, nearest } from '../schema/index.ts';
import { containerNames, type Block, type ContainerName } from './document.ts';
import { placeAt } from './lines.ts';
import { offsetsOf, rangeOf, report, sourceOf, type BlockNode, type Reading } from './reading.ts';

/** Reads `:::name … :::`; one that is never closed, or has an unknown name, is a problem and yet shown. */
export function readContainer(
  reading: Reading,
  node: ContainerDirective,
  readBlocks: (children: readonly BlockNode[]) => Block[],
): Block[] {
  const lines = sourceOf(reading, node).split(/\r\n|\n|\r/);
  const opening = lines[0] ?? '';
  const { start } = offsetsOf(reading, node);
  const place = placeAt(reading.parts.lines, start, start + opening.length);
  if (!isClosed(lines)) report(reading, 'containerOpen', { read: node.name }, place);
  const labelled = node.children.some(isLabel) || Object.keys(node.attributes ?? {}).length > 0;
  if (labelled) report(reading, 'containerText', { read: opening.trim() }, place);
  const name = nameOf(node.name);
  if (name !== node.name)
    report(reading, 'containerUnknown', { read: node.name, ...hintFor(node.name, containerNames) }, place);
  const blocks = readBlocks(node.children);
  return [{ kind: 'container', name, blocks, range: rangeOf(reading, node) }];
}

/** The name, or the one most like it: what was meant for instructors should not show because of a slip. */
function nameOf(written: string): ContainerName {
  const known = nearest(written, containerNames);
  return (
    containerNames.find((name) => name === written) ?? containerNames.find((name) => name === known) ?? 'note'
  );
}

const isLabel = (child: BlockNode): boolean =>
  child.type === 'paragraph' &&
  (child.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;

/** The tree does not say whether a container was closed; only its last line does. */
function isClosed(lines: readonly string[]): boolean {
  const colons = /^:+/.exec(lines[0] ?? '')?.[0].length ?? 3;
  const last = (lines.at(-1) ?? '').trim();
  return lines.length > 1 && /^:+$/.test(last) && last.length >= colons;
}

/** Lines of a paragraph that were meant to open or close a container. */
export function reportColons(reading: Reading, node: Paragraph): void {
  const { start } = offsetsOf(reading, node);
  for (const found of sourceOf(reading, node).matchAll(/(?<=^|[\r\n])[ \t>]*(:{3,}[^\r\n]*)/g)) {
    const written = found[1]!.trimEnd();
    const from = start + found.index + found[0].length - found[1]!.length;
    const place = placeAt(reading.parts.lines, from, from + written.length);
    if (/^:+$/.test(written)) report(reading, 'containerStray', { read: written }, place);
    else if (/^:+[ \t]/.test(written)) report(reading, 'containerSpace', { read: written }, place);
    else report(reading, 'containerText', { read: written }, place);
  }
}
