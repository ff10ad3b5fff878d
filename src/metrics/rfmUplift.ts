import { dailyEntry, findColumn, findTotal, type RunRecord } from '../record/index.ts';
import { activeDaysBetween } from './activeDays.ts';
import { effectDays } from './economics/ruleEffect.ts';
import { enough } from './enough.ts';
import { sumAll } from './entries.ts';
import { once, upTo } from './measure.ts';
import { rfmCellThen, rfmSteps, type RfmSteps } from './rfmGrid.ts';

/** What a rule of care did for buyers of one cell, as they stood when it first matched them. */
export interface CellUplift {
  readonly reached: { readonly people: number; readonly came: number };
  readonly heldOut: { readonly people: number; readonly came: number };
  /** How many more came of each one, as it is to be expected; null where one of the sides has nobody. */
  readonly expected: number | null;
}

/** A rule’s uplift by cell of the grid of buyers. */
export interface RfmUplift {
  readonly rule: string;
  /** In the order of the grid’s cells. */
  readonly cells: readonly CellUplift[];
  /** What one person reached cost, in minor units; null where contacts cost nothing. */
  readonly costEach: number | null;
}

/**
 * The uplift of the rule that left most buyers alone, by the cell in which each stood before it could change anything.
 * With few people in a cell chance is large: each cell is drawn towards the mean of all, the more the less is known of
 * it, as far as the cells differ by more than chance (an estimate of DerSimonian and Laird). Null without a rule that
 * has at least 30 buyers on either side.
 */
export const rfmUplift = (record: RunRecord, steps: RfmSteps): RfmUplift | null =>
  once(record, `rfm uplift ${steps}`, () => {
    const measured = (record.lists.rules ?? []).flatMap((rule) => {
      const cells = countCells(record, rule, steps);
      return cells ? [{ rule, cells }] : [];
    });
    const solid = measured.filter(({ cells }) =>
      (['reached', 'heldOut'] as const).every((side) => peopleOf(cells, side) >= enough),
    );
    const most = solid.sort((a, b) => peopleOf(b.cells, 'heldOut') - peopleOf(a.cells, 'heldOut'))[0];
    if (!most) return null;
    const expected = drawnToMean(most.cells);
    return {
      rule: most.rule,
      cells: most.cells.map((cell, at) => ({ ...cell, expected: expected[at]! })),
      costEach: costOf(record, most.rule),
    };
  });

type Counted = Pick<CellUplift, 'reached' | 'heldOut'>;

const peopleOf = (cells: readonly Counted[], side: keyof Counted): number =>
  cells.reduce((sum, cell) => sum + cell[side].people, 0);

/** Buyers whom the rule matched so early that they were watched long enough; null where the record does not know. */
function countCells(record: RunRecord, rule: string, steps: RfmSteps): Counted[] | null {
  const [times, first, orders, last] = ['careTimes', 'careFirst', 'careOrders', 'careOrdered'].map((name) =>
    findColumn(record, `${name}-${rule}`),
  );
  const cellOf = rfmCellThen(record, steps);
  if (!times || !first || !orders || !last || !cellOf) return null;
  const cells = upTo(rfmSteps * rfmSteps).map(() => ({
    reached: { people: 0, came: 0 },
    heldOut: { people: 0, came: 0 },
  }));
  for (let person = 0; person < record.joined; person++) {
    const day = first[person]!;
    if (day < 0 || day + effectDays > record.about.days || orders[person] === 0) continue;
    const side =
      cells[cellOf(orders[person]!, day - last[person]!)]![times[person]! < 0 ? 'heldOut' : 'reached'];
    side.people += 1;
    side.came += Number(activeDaysBetween(record, person, day, day + effectDays - 1) > 0);
  }
  return cells;
}

function drawnToMean(cells: readonly Counted[]): (number | null)[] {
  const known = cells.map(({ reached, heldOut }) => {
    if (reached.people === 0 || heldOut.people === 0) return null;
    const [a, b] = [reached, heldOut].map(({ people, came }) => ({ people, share: came / people }));
    // Somebody more on either side, so that no share is taken to be without chance.
    const [c, d] = [reached, heldOut].map(({ people, came }) => {
      const share = (came + 1) / (people + 2);
      return (share * (1 - share)) / (people + 2);
    });
    return { uplift: a!.share - b!.share, variance: c! + d! };
  });
  const all = known.filter((one) => one !== null);
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  const weight = sum(({ variance }) => 1 / variance);
  const mean = sum(({ uplift, variance }) => uplift / variance) / weight;
  const off = ({ uplift, variance }: (typeof all)[number]) => ((uplift - mean) * (uplift - mean)) / variance;
  const spread = sum(off) - (all.length - 1);
  const scale = weight - sum(({ variance }) => 1 / (variance * variance)) / weight;
  const between = scale > 0 ? Math.max(0, spread / scale) : 0;
  return known.map((one) =>
    one === null ? null : mean + (between / (between + one.variance)) * (one.uplift - mean),
  );
}

/** What the rule spent on each person whom it reached. */
function costOf(record: RunRecord, rule: string): number | null {
  const times = Array.from(findColumn(record, `careTimes-${rule}`)!);
  const reached = times.filter((count) => count > 0).length;
  const spent = findTotal(record, 'careSpend') ? sumAll(dailyEntry(record, 'careSpend', rule)) : 0;
  return reached > 0 && spent > 0 ? spent / reached : null;
}
