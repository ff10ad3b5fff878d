import type { Block } from '../../notebook/index.ts';

interface Known {
  readonly key: string;
  readonly kind: string;
  readonly source: string;
}

/**
 * Gives blocks keys that outlive an edit of the text around them: a cell is known by its id, other blocks by what they
 * say, and a block that took the place of one of its kind is that one, edited. So nothing is drawn anew without need.
 */
export class BlockKeys {
  #known: readonly Known[] = [];
  #count = 0;

  of(blocks: readonly Block[], text: string): readonly { readonly key: string; readonly block: Block }[] {
    const left = [...this.#known];
    const take = (fits: (one: Known) => boolean): string | undefined => {
      const at = left.findIndex(fits);
      return at < 0 ? undefined : left.splice(at, 1)[0]!.key;
    };
    const named = blocks.map((block) => ({ kind: kindOf(block), source: sourceIn(block, text), block }));
    const same = named.map(({ kind, source }) => take((one) => one.kind === kind && one.source === source));
    const keys = named.map(
      ({ kind }, index) => same[index] ?? take((one) => one.kind === kind) ?? this.#next(),
    );
    this.#known = named.map(({ kind, source }, index) => ({ key: keys[index]!, kind, source }));
    return blocks.map((block, index) => ({ key: keys[index]!, block }));
  }

  #next(): string {
    this.#count += 1;
    return String(this.#count);
  }
}

const kindOf = (block: Block): string =>
  block.kind === 'cell' ? `cell ${block.cell} ${block.id ?? ''}` : block.kind;

/** A cell with an id is the same, whatever stands in it. */
const sourceIn = (block: Block, text: string): string =>
  block.kind === 'cell' && block.id !== null ? '' : text.slice(block.range.start, block.range.end);
