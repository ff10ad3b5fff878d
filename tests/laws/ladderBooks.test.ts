import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classStocks, columnOf, dailySum, itemNames, ladderMonths, totalOf, type RunRecord } from '#lab';
import { recordOf } from '../jobs.ts';
import { holds, inAll, moved, world } from './worlds.ts';

/** Tonight’s people on a rung: last night’s, less who left, with who began and who moved there, less who moved away. */
function expectBooks(record: RunRecord): void {
  const { width, values } = totalOf(record, 'rungs');
  const [moves, left] = ['rungsMoves', 'rungsLeft'].map((name) => totalOf(record, name).values);
  const [joined, returned] = ['joined', 'returned'].map((name) => dailySum(record, name));
  for (let at = 0; at < values.length; at++) {
    const [on, rung] = [Math.floor(at / width), at % width];
    const began = rung === 0 ? joined![on]! + (on === 0 ? 0 : returned![on - 1]!) : 0;
    const before = on === 0 ? 0 : values[at - width]! - left![at - width]!;
    let net = 0;
    for (let other = 0; other < width; other++)
      net += moves![(on * width + other) * width + rung]! - moves![(on * width + rung) * width + other]!;
    if (values[at] !== before + began + net) throw new Error(`rung ${rung} on day ${on}`);
  }
}

/** Two evenings, person by person: as many on each rung as were counted, and everybody went somewhere. */
function expectMonths(record: RunRecord): number {
  const months = ladderMonths(record);
  if (!months) return 0;
  const { stocks } = classStocks(record, 'rungs') ?? { stocks: [] };
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  months.names.forEach((_, rung) => {
    expect(months.before[rung]).toBe(sum(months.moves[rung]!) + months.gone[rung]!);
    expect(months.after[rung]).toBe(sum(months.moves.map((row) => row[rung]!)) + months.come[rung]!);
    expect(months.after[rung]).toBe(stocks[rung]![months.to]);
    if (months.from >= 0) expect(months.before[rung]).toBe(stocks[rung]![months.from]);
  });
  return 1;
}

test('the ladder keeps its books in any world, whoever leaves and whoever comes back', () => {
  const seen = { people: 0, moves: 0, left: 0, returned: 0 };
  holds(
    fc.property(world({ people: [100, 2000] }), fc.boolean(), (random, askedBack) => {
      const asked = {
        'care.returnLevel': 0.5,
        'care.hoursPerDay': 1000,
        ...inAll(random, 'rules', 'target', 'return'),
        ...inAll(random, 'rules', 'lastsDays', 20),
      };
      const record = recordOf(askedBack ? moved(random, asked) : random);
      const { values } = totalOf(record, 'rungs');
      // A ladder is kept where the product has features.
      if (itemNames(random.settings, 'features').length === 0) return;
      expectBooks(record);
      // Who is present is on a rung, and each stands in the end on the one that was counted.
      expect(dailySum(record, 'rungs')).toEqual(dailySum(record, 'present'));
      expect(dailySum(record, 'rungsLeft')).toEqual(dailySum(record, 'gone'));
      const leftDay = columnOf(record, 'leftDay');
      const last = record.about.days - 1;
      const counts = [0, 0, 0, 0, 0];
      columnOf(record, 'rungs').forEach((rung, person) => {
        // Tonight’s leavers were still counted.
        if (leftDay[person]! < 0 || leftDay[person] === last) counts[rung]! += 1;
      });
      const backTonight = dailySum(record, 'returned')[last]!;
      expect(counts[0]! - backTonight).toBe(values.at(-5));
      expect(counts.slice(1)).toEqual([...values.subarray(-4)]);
      seen.people += record.joined;
      seen.moves += dailySum(record, 'rungsMoves').reduce((sum, n) => sum + n, 0);
      seen.left += dailySum(record, 'rungsLeft').reduce((sum, n) => sum + n, 0);
      seen.returned += dailySum(record, 'returned').reduce((sum, n) => sum + n, 0);
    }),
    60,
  );
  expect(seen.moves).toBeGreaterThan(5000);
  expect(seen.left).toBeGreaterThan(4000);
  expect(seen.returned).toBeGreaterThan(100);
});

test('two evenings of the ladder, person by person, are as they were counted', () => {
  let seen = 0;
  holds(
    fc.property(world({ people: [50, 300], days: [56, 90] }), (random) => {
      seen += expectMonths(recordOf(random));
    }),
    12,
  );
  expect(seen).toBeGreaterThan(2);
});
