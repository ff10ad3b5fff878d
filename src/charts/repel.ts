/**
 * Pushes labels apart in one dimension: the least movement in sum of squares that leaves `gap` between neighbours
 * and keeps all between `low` and `high`. Answers in the order of the places given.
 */
export function repel(places: readonly number[], gap: number, low: number, high: number): number[] {
  const room = places.length > 1 ? (high - low) / (places.length - 1) : gap;
  const step = Math.min(gap, Math.max(0, room));
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
  // With i steps taken off the i-th place, "at least a step apart" becomes "never falling": isotonic regression.
  const pools: { sum: number; size: number }[] = [];
  order.forEach((index, rank) => {
    pools.push({ sum: places[index]! - rank * step, size: 1 });
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const last = pools.pop()!;
      pools.at(-1)!.sum += last.sum;
      pools.at(-1)!.size += last.size;
    }
  });
  const most = Math.max(low, high - step * (places.length - 1));
  const flat = pools.flatMap((pool) => new Array<number>(pool.size).fill(clamp(mean(pool), low, most)));
  const apart = new Array<number>(places.length);
  order.forEach((index, rank) => (apart[index] = flat[rank]! + rank * step));
  return apart;
}

const mean = ({ sum, size }: { sum: number; size: number }): number => sum / size;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
