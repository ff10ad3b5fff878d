import { expm1, logistic } from '../math/index.ts';
import type { LifeEvent, LifeTerm } from '../record/index.ts';
import { type Block } from './block.ts';
import type { Happened } from './eventLog.ts';
import type { TermSum } from './terms.ts';

/** Looks at one person while a run goes on and notes what happens to her, and why. */
export class Watch {
  readonly events: LifeEvent[] = [];
  readonly number: number;

  /** `number` is her place in the order of joining. */
  constructor(number: number) {
    this.number = number;
  }

  /** The row in which she stands in this block, or −1 if she is not in it. */
  rowIn(block: Block): number {
    return block.number.subarray(0, block.count).indexOf(this.number);
  }

  note(event: LifeEvent): void {
    this.events.push(event);
  }

  /** Notes what happens to the people on a list, if she is one of them. */
  happened(
    what: string,
    block: Block,
    list: ArrayLike<number>,
    count: number,
    day: number,
    { amounts, item }: Happened = {},
  ): void {
    const at = Array.prototype.indexOf.call(list, this.rowIn(block));
    if (at < 0 || at >= count) return;
    const amount = typeof amounts === 'object' ? amounts[at]! : amounts;
    this.note({
      day,
      kind: 'event',
      what,
      ...(item !== undefined && { item }),
      happened: true,
      ...(amount !== undefined && { amount }),
    });
  }

  /** Notes a choice that the people on a list have just made: who is among `out` did it. */
  choice(
    what: { readonly id: string; readonly item?: string; readonly sum: TermSum },
    block: Block,
    day: number,
    asked: { readonly rows: Int32Array | null; readonly count: number; readonly sums: Float64Array },
    did: Int32Array,
    done: number,
  ): void {
    const row = this.rowIn(block);
    if (row < 0) return;
    const at = asked.rows ? asked.rows.subarray(0, asked.count).indexOf(row) : row < asked.count ? row : -1;
    if (at < 0) return;
    const terms = withRest(what.sum.explain(block, row, day), asked.sums[at]!);
    this.note({
      day,
      kind: 'choice',
      what: what.id,
      ...(what.item !== undefined && { item: what.item }),
      happened: did.subarray(0, done).includes(row),
      chance: logistic(asked.sums[at]!),
      terms,
    });
  }

  /** Notes a risk that takes its hazard off her clock, if the person in this row is she. */
  atRisk(
    block: Block,
    row: number,
    day: number,
    risk: { readonly id: string; readonly sum: TermSum | null },
    hazard: number,
    left: number,
  ): void {
    if (hazard <= 0 || block.number[row] !== this.number) return;
    this.note({
      day,
      kind: 'risk',
      what: risk.id,
      happened: hazard >= left,
      chance: -expm1(-hazard),
      hazard,
      left,
      terms: risk.sum?.explain(block, row, day) ?? [],
    });
  }
}

/** What the last term of such a choice is called. */
export const restTerm = { id: 'rest', label: 'Of this choice itself' };

/** What the sum holds besides its terms, as a last one: a step's height and guidance, for one. */
function withRest(terms: readonly LifeTerm[], sum: number): readonly LifeTerm[] {
  const rest = sum - terms.reduce((all, { value }) => all + value, 0);
  return Math.abs(rest) < 1e-9 ? terms : [...terms, { ...restTerm, value: rest }];
}
