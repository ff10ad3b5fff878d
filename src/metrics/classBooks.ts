import { findTotal, type RunRecord } from '../record/index.ts';
import { once, upTo } from './measure.ts';

/** People sorted into classes, evening by evening: simulated people, `stocks[class][day]`. */
export interface ClassStocks {
  /** Names of the classes, in their order. */
  readonly names: readonly string[];
  readonly stocks: readonly (readonly number[])[];
}

/** How many are in each class of a classification on each evening; null where the record keeps none of it. */
export function classStocks(record: RunRecord, classification: string): ClassStocks | null {
  return once(record, `classes ${classification}`, () => {
    const total = findTotal(record, classification);
    const names = total && record.lists[total.by];
    // A world that sorts nobody, such as one without features, holds nothing but noughts.
    if (!names || total.values.every((count) => count === 0)) return null;
    const stocks = names.map((_, at) =>
      upTo(record.about.days).map((day) => total.values[day * total.width + at]!),
    );
    return { names, stocks };
  });
}

/** What became of the people of each class between two evenings. */
export interface ClassMoves {
  readonly names: readonly string[];
  /** The first of the days counted, and the last. */
  readonly from: number;
  readonly to: number;
  /** People in each class on the evening before the first day (nobody before day 0), and on that of the last. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** How often somebody moved from one class, by row, to another. Who moves twice counts twice. */
  readonly moves: readonly (readonly number[])[];
  /**
   * Who came into each class from none, less who went from it into none: they joined or came back, or left where only
   * those present are sorted. after = before + others + moves to it − moves from it, exactly.
   */
  readonly others: readonly number[];
}

/** All moves on the days from `from` to `to`, both counted; null where the record keeps none of it. */
export function classMoves(
  record: RunRecord,
  classification: string,
  { from, to }: { readonly from: number; readonly to: number },
): ClassMoves | null {
  const [known, total] = [classStocks(record, classification), findTotal(record, `${classification}Moves`)];
  if (!known || !total) return null;
  const { names, stocks } = known;
  const size = names.length;
  const [first, last] = [Math.max(0, from), Math.min(record.about.days - 1, to)];
  const moves = names.map(() => names.map(() => 0));
  for (let day = first; day <= last; day++)
    for (let one = 0; one < size; one++)
      for (let other = 0; other < size; other++)
        moves[one]![other]! += total.values[(day * size + one) * size + other]!;
  const before = stocks.map((stock) => (first === 0 ? 0 : stock[first - 1]!));
  const after = stocks.map((stock) => stock[last] ?? 0);
  const others = names.map((_, at) => {
    const net = moves.reduce((sum, row) => sum + row[at]!, 0) - moves[at]!.reduce((sum, n) => sum + n, 0);
    return after[at]! - before[at]! - net;
  });
  return { names, from: first, to: last, before, after, moves, others };
}
