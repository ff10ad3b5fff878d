import { doubles, wholes, type Block, type Columns } from '../../engine/index.ts';

/** What one rule keeps of the people of a block. */
export interface RuleTable {
  /** What her last contact by it does to her today. */
  readonly effect: Float64Array;
  /** Her contacts by it. −1 − n: she is held out, and would have been contacted n times. */
  readonly times: Int32Array;
  /** The day of the last one, and the day on which the rule first matched her. */
  readonly last: Int32Array;
  readonly first: Int32Array;
  /** Her purchases by then, and the day of the last of them; null where the world has none. */
  readonly bought: { readonly orders: Int32Array; readonly lastOrder: Int32Array } | null;
  readonly ordersThen: Int32Array;
  readonly lastOrderThen: Int32Array;
}

const names = (rule: string) => ({
  effect: `care-${rule}`,
  times: `careTimes-${rule}`,
  last: `careDay-${rule}`,
  first: `careFirst-${rule}`,
  ordersThen: `careOrders-${rule}`,
  lastOrderThen: `careOrdered-${rule}`,
});

/** The column that holds what the last contact by a rule does to a person today. */
export const effectColumn = (rule: string): string => names(rule).effect;

/** The columns that one rule needs. */
export function ruleColumns(rule: string): Columns {
  const { effect, times, last, first, ordersThen, lastOrderThen } = names(rule);
  return {
    [effect]: { type: 'float64', initial: 0, label: `Effect of ${rule}`, tag: 'truth' },
    [times]: { type: 'int32', initial: 0, label: `Contacts by ${rule} (below 0: held out)`, tag: 'observed' },
    [last]: {
      type: 'int32',
      initial: -1,
      label: `Day of the last contact by ${rule}`,
      tag: 'observed',
      day: true,
    },
    [first]: {
      type: 'int32',
      initial: -1,
      label: `Day first matched by ${rule}`,
      tag: 'observed',
      day: true,
    },
    [ordersThen]: {
      type: 'int32',
      initial: 0,
      label: `Purchases when first matched by ${rule}`,
      tag: 'observed',
    },
    [lastOrderThen]: {
      type: 'int32',
      initial: -1,
      label: `Day of the last purchase when first matched by ${rule}`,
      tag: 'observed',
      day: true,
    },
  };
}

/** Finds those columns in a block; they are looked for once a block. */
export function ruleTables(rule: string): (block: Block) => RuleTable {
  const { effect, times, last, first, ordersThen, lastOrderThen } = names(rule);
  const found = new WeakMap<Block, RuleTable>();
  return (block) => {
    const known = found.get(block);
    if (known) return known;
    const [orders, lastOrder] = [block.wholes.get('orders'), block.wholes.get('lastOrder')];
    const made = {
      effect: doubles(block, effect),
      times: wholes(block, times),
      last: wholes(block, last),
      first: wholes(block, first),
      bought: orders && lastOrder ? { orders, lastOrder } : null,
      ordersThen: wholes(block, ordersThen),
      lastOrderThen: wholes(block, lastOrderThen),
    };
    found.set(block, made);
    return made;
  };
}
