import type { Block } from '../../notebook/index.ts';

/**
 * Blocks with what each is known by while the text around it is edited: a cell by its id, everything else by what it
 * says. So what did not change stays as it is in the page, wherever it moved.
 */
export function keyed(
  blocks: readonly Block[],
  text: string,
): { readonly key: string; readonly block: Block }[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const named = block.kind === 'cell' && block.id !== null;
    const name = named ? `${block.cell} ${block.id}` : text.slice(block.range.start, block.range.end);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { key: `${before} ${name}`, block };
  });
}
