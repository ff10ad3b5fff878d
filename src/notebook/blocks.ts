import type { Code, List, Paragraph, Table } from 'mdast';
import { readContainer, reportColons } from './containers.ts';
import type { Block, Prose } from './document.ts';
import { readFence } from './fences.ts';
import { inlinesOf } from './inlines.ts';
import { placeOf, rangeOf, report, sourceOf, type BlockNode, type Reading } from './reading.ts';

/** Blocks at the top of the file or directly in a container: where cells may stand. */
export function blocksOf(reading: Reading, nodes: readonly BlockNode[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'code') return [readFence(reading, node, true)];
    if (node.type === 'containerDirective')
      return readContainer(reading, node, (children) => blocksOf(reading, children));
    return proseOf(reading, [node]);
  });
}

/** Blocks within lists, quotations and footnotes: prose only. */
export function proseOf(reading: Reading, nodes: readonly BlockNode[]): Prose[] {
  return nodes.flatMap((node) => proseBlock(reading, node));
}

function proseBlock(reading: Reading, node: BlockNode): Prose[] {
  const range = rangeOf(reading, node);
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(reading, node)];
    case 'heading':
      return [{ kind: 'heading', level: node.depth, children: inlinesOf(reading, node.children), range }];
    case 'code':
      return [plainCode(reading, node)];
    case 'math':
      reportOpenMath(reading, node);
      return [{ kind: 'math', display: true, text: node.value, range }];
    case 'blockquote':
      return [{ kind: 'blockquote', blocks: proseOf(reading, node.children), range }];
    case 'list':
      return [listOf(reading, node)];
    case 'table':
      return [tableOf(reading, node)];
    case 'thematicBreak':
      return [{ kind: 'thematicBreak', range }];
    case 'html':
      report(reading, 'htmlText', { read: node.value }, placeOf(reading, node), 'warning');
      return [{ kind: 'htmlText', text: node.value, range }];
    case 'containerDirective':
      report(reading, 'containerPlace', { read: node.name }, placeOf(reading, node));
      return proseOf(reading, node.children);
    default:
      // Definitions of links and footnotes show themselves where they are referred to.
      return [];
  }
}

/** A fence where no cell may stand. */
function plainCode(reading: Reading, node: Code): Prose {
  const block = readFence(reading, node, false);
  return block.kind === 'code'
    ? block
    : { kind: 'code', language: null, text: node.value, range: block.range };
}

function paragraphOf(reading: Reading, node: Paragraph): Prose {
  reportColons(reading, node);
  return { kind: 'paragraph', children: inlinesOf(reading, node.children), range: rangeOf(reading, node) };
}

function listOf(reading: Reading, node: List): Prose {
  return {
    kind: 'list',
    from: node.ordered ? (node.start ?? 1) : null,
    loose: Boolean(node.spread) || node.children.some((item) => Boolean(item.spread)),
    items: node.children.map((item) => proseOf(reading, item.children)),
    range: rangeOf(reading, node),
  };
}

function tableOf(reading: Reading, node: Table): Prose {
  return {
    kind: 'table',
    align: (node.align ?? []).map((side) => side ?? null),
    rows: node.children.map((row) => row.children.map((cell) => inlinesOf(reading, cell.children))),
    range: rangeOf(reading, node),
  };
}

function reportOpenMath(reading: Reading, node: BlockNode): void {
  const lines = sourceOf(reading, node).split(/\r\n|\n|\r/);
  if (lines.length < 2 || !/^[ \t>]*\$\$+[ \t]*$/.test(lines.at(-1) ?? ''))
    report(reading, 'proseOpen', { read: '$$' }, placeOf(reading, node));
}
