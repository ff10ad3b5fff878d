import { describe, expect, test } from 'vitest';
import {
  attentionByRole,
  classificationOf,
  classMoves,
  classStocks,
  columnOf,
  dailyEntry,
  dailySum,
  findSpans,
  gini,
  heldBy,
  heldPlan,
  itemNames,
  kanoCoefficients,
  kanoFeatures,
  keyAccounts,
  keyBySplit,
  lorenzOf,
  measures,
  rfmGrid,
  topShare,
  totalOf,
  valueAt,
  type Job,
  type RunRecord,
} from '#lab';
import { jobOfEverything } from '../bench/everything.ts';
import { jobFor, recordOf } from '../jobs.ts';
import { moved, runOnce, world } from '../laws/worlds.ts';
import { plainRecord } from '../plainRecord.ts';

/* Who the people are: key customers, buyers, rungs and tiers, and what adds up whatever the world. */

const measure = (id: string) => measures.find((one) => one.id === id)!;
const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

/** A world in which everything is kept, with people in every class. */
const busy: Job = jobOfEverything(
  {
    'channels.ads.organicPerDay': 0.02,
    'segments.everyone.visitBase': -1,
    'revenue.purchaseBase': -1.5,
    'segments.everyone.creatorRate': 0.5,
  },
  1500,
  90,
  'several',
);
const record = recordOf(busy);

/** Worlds that every law here looks at. */
const inAnyWorld = runOnce(world(), 60);

describe('key customers', () => {
  test('in any world: tonight’s are last night’s, with who became one, less who is one no longer; the parts add up', () => {
    let keys = 0;
    inAnyWorld((one) => {
      const accounts = keyAccounts(one);
      if (!accounts) return;
      const { stock, fresh, lost, present } = accounts;
      stock.forEach((count, day) => {
        expect(count).toBe((stock[day - 1] ?? 0) + fresh[day]! - lost[day]!);
        expect(present![day]).toBeLessThanOrEqual(count);
      });
      for (const by of ['channel', 'segment'] as const) {
        const parts = keyBySplit(one, by)!.accounts;
        for (const part of ['stock', 'fresh', 'lost'] as const)
          stock.forEach((_, day) =>
            expect(sum(parts.map((each) => each[part][day]!))).toBe(accounts[part][day]),
          );
      }
      const { count, among, value } = measure('keyShare').value(one);
      expect([count, among]).toEqual([stock.at(-1), one.joined]);
      expect(value).toBe(one.joined === 0 ? null : count! / among!);
      keys += stock.at(-1)!;
    });
    expect(keys).toBeGreaterThan(5000);
  });

  test('what they bring is theirs on whose morning they were ones, over four weeks', () => {
    const series = measure('keyValue').series!(record).lines[0]!.y;
    const [own, all] = ['keyRevenue', 'revenue'].map((name) => dailySum(record, name));
    expect(series.slice(0, 27)).toEqual(Array<null>(27).fill(null));
    for (const day of [27, 50, 89]) {
      const days = (of: Float64Array) => sum(of.subarray(day - 27, day + 1));
      expect(series[day]).toBe(days(own!) / days(all!));
    }
    expect(series.at(-1)).toBeGreaterThan(0.05);
    expect(measure('keyValue').value(record)).toEqual({ value: series.at(-1) });
  });

  test('are unknown, not none, where no rule says who is one', () => {
    const without = recordOf(jobFor({ levers: { 'channels.door.organicPerDay': 0.1 } }));
    for (const id of ['keyCustomers', 'keyPresent', 'keyShare', 'keyValue']) {
      expect(measure(id).value(without)).toEqual({ value: null });
      expect(measure(id).series!(without).lines).toEqual([]);
    }
    expect([keyAccounts(without), keyBySplit(without, 'channel')]).toEqual([null, null]);
    const nobody = recordOf(
      jobFor({ levers: { 'channels.door.organicPerDay': 0.1, 'customers.keyRule': 'age > 9999' } }),
    );
    expect(measure('keyCustomers').value(nobody)).toEqual({ value: 0 });
    expect(measure('keyShare').value(nobody)).toMatchObject({ value: 0, count: 0 });
  });

  test('who has left is counted until the rule forgets her, and the truth is beside it', () => {
    const leaving = recordOf(
      jobFor({
        levers: {
          'channels.door.organicPerDay': 0.05,
          'customers.keyRule': 'visits(28) >= 1',
          'segments.everyone.driftShape': 'point',
          'segments.everyone.driftChance': 0.1,
        },
        days: 60,
      }),
    );
    const [all, present] = ['keyCustomers', 'keyPresent'].map((id) => measure(id).value(leaving).value!);
    expect(all).toBeGreaterThan(1.5 * present!);
    // Those of the spans that are open in the end.
    const spans = findSpans(leaving, 'keyCustomer')!;
    const open = spans.until.filter((until) => until === leaving.about.days);
    expect(open).toHaveLength(all!);
  });
});

describe('how unevenly something is held', () => {
  test('in any world: the Lorenz curve rises under the diagonal, and the top of it is what the top hold', () => {
    let curves = 0;
    inAnyWorld((one, _, at) => {
      const of = ['spent', 'orders', 'visits', 'contributed'][at % 4]!;
      const all = at % 8 < 4;
      const plan = heldPlan(all ? `${of}.all` : of)!;
      const lorenz = lorenzOf(one, plan);
      const held = heldBy(one, plan);
      if (!lorenz) {
        expect(held === null || sum(held) === 0).toBe(true);
        return;
      }
      const { curve, top, means, people, total } = lorenz;
      curves += 1;
      expect([curve[0], curve.at(-1)]).toEqual([
        [0, 0],
        [1, 1],
      ]);
      curve.slice(1).forEach(([share, amount], at) => {
        const [before, less] = curve[at]!;
        expect(share > before && amount >= less && amount <= share + 1e-12).toBe(true);
      });
      means.slice(1).forEach((mean, at) => expect(mean).toBeGreaterThanOrEqual(means[at]! - 1e-9));
      for (const percent of [1, 20, 50, 100])
        expect(top[percent]).toBeCloseTo(topShare(held!, percent / 100)!, 12);
      expect(top[100]).toBe(1);
      expect([people, total]).toEqual([held!.length, sum(held!)]);
      expect(lorenz.gini).toBe(gini(held!));
      expect(measure('topShare').value(one, `${of}${all ? '.all' : ''}.top20`).value).toBe(top[20]);
    });
    expect(curves).toBeGreaterThan(30);
  });

  test('a hundredth of a few people is a person', () => {
    const lives = [1, 2, 7].map((orders) => ({ joined: 0, active: [0], columns: { orders } }));
    const lorenz = lorenzOf(plainRecord(lives, { days: 5 }), heldPlan('orders')!)!;
    expect(lorenz.means).toEqual([1, 2, 7]);
    expect(lorenz.curve).toEqual([
      [0, 0],
      [1 / 3, 0.1],
      [2 / 3, 0.3],
      [1, 1],
    ]);
    expect([lorenz.top[1], lorenz.top[34], lorenz.top[67]]).toEqual([0.7, 0.7, 0.9]);
  });

  test('a variant names what is held, among whom, and how few', () => {
    expect(heldPlan('visits.all.top5')).toEqual({ of: 'visits', everyone: true, top: 5 });
    expect(heldPlan()).toEqual({ of: 'spent', everyone: false, top: 20 });
    for (const wrong of ['money', 'spent.top0', 'spent.top100', 'spent.every', 'all'])
      expect(heldPlan(wrong)).toBeNull();
    const three = [0, 0, 5].map((spent) => ({ joined: 0, active: [0], columns: { spent } }));
    const small = plainRecord(three, { days: 3 });
    expect(measure('gini').value(small).value).toBe(0);
    expect(measure('gini').value(small, 'spent.all').value).toBeCloseTo(2 / 3, 12);
    expect(measure('topShare').value(small, 'orders').value).toBeNull();
  });
});

describe('the RFM grid', () => {
  const cells = rfmGrid(record)!.cells;

  test('holds every buyer once, in equal parts, with all that they paid', () => {
    let buyers = 0;
    inAnyWorld((one, _, at) => {
      const steps = at % 2 === 0 ? 'quantiles' : 'fixed';
      const grid = rfmGrid(one, steps)!;
      const bought = Array.from(columnOf(one, 'orders').keys()).filter(
        (person) => columnOf(one, 'orders')[person]! > 0,
      );
      expect([grid.people, sum(grid.cells.map(({ people }) => people))]).toEqual([
        bought.length,
        bought.length,
      ]);
      expect(grid.money).toBe(sum(bought.map((person) => columnOf(one, 'spent')[person]!)));
      expect(sum(grid.cells.map(({ present }) => present!))).toBe(
        bought.filter((person) => columnOf(one, 'leftDay')[person]! < 0).length,
      );
      buyers += bought.length;
      if (steps === 'fixed') return;
      for (const of of ['recency', 'frequency'] as const) {
        const parts = [1, 2, 3, 4, 5].map((step) =>
          sum(grid.cells.filter((cell) => cell[of] === step).map(({ people }) => people)),
        );
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }
    });
    expect(buyers).toBeGreaterThan(5000);
  });

  test('puts who is level in the order of joining, or by fixed steps together', () => {
    const lives = [3, 3, 3, 3, 3].map((lastOrder) => ({
      joined: 0,
      active: [0],
      columns: { lastOrder, orders: 1, spent: 100, leftDay: -1 },
    }));
    const level = plainRecord(lives, { days: 10 });
    const where = (grid: ReturnType<typeof rfmGrid>) =>
      grid!.cells.flatMap(({ recency, frequency, people }) => (people > 0 ? [[recency, frequency]] : []));
    expect(where(rfmGrid(level))).toEqual([
      [5, 5],
      [4, 4],
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(where(rfmGrid(level, 'fixed'))).toEqual([[5, 1]]);
  });

  test('knows in each cell who is in which tier of the team’s', () => {
    const names = record.lists.rfm!;
    const tiers = Object.fromEntries(
      names.map((name) => [name, sum(cells.map((cell) => cell.tiers[name] ?? 0))]),
    );
    // By the last sorting: who has bought since is still in the first tier.
    const [orders, tier] = ['orders', 'rfm'].map((name) => columnOf(record, name));
    names.forEach((name, at) => {
      expect(tiers[name]).toBe(orders!.filter((count, person) => count > 0 && tier![person] === at).length);
    });
    expect(tiers.importantValue).toBeGreaterThan(5);
  });

  test('is unknown where nobody wrote down purchases', () => {
    expect(rfmGrid(plainRecord([{ joined: 0, active: [0] }], { days: 3 }))).toBeNull();
    expect(measure('rfm').value(record, 'fixed')).toEqual({ value: rfmGrid(record)!.people });
  });
});

describe('classes', () => {
  const ids = ['lifecycle', 'rungs', 'journey', 'roles', 'rfmTiers'];

  test('of any world: what came from outside is who joined, who came back and who left', () => {
    let moves = 0;
    inAnyWorld((one, _, at) => {
      const start = at % 21;
      const last = one.about.days - 1;
      const [from, to] = [Math.min(start, last), last];
      const joined = sum(dailySum(one, 'joined').subarray(from));
      for (const id of ['lifecycle', 'rfm', 'journey']) {
        const books = classMoves(one, id, { from, to });
        if (!books) return;
        // Of everyone who ever joined: only newcomers come from outside, and into the first class.
        expect(books.others).toEqual(books.names.map((_, at) => (at === 0 ? joined : 0)));
        books.after.forEach((count, at) => {
          const [came, went] = [sum(books.moves.map((row) => row[at]!)), sum(books.moves[at]!)];
          expect(count).toBe(books.before[at]! + books.others[at]! + came - went);
        });
        moves += sum(books.moves.flat());
      }
      const rungs = classMoves(one, 'rungs', { from, to });
      if (!rungs) return;
      const nights = { first: Math.max(0, from - 1), end: last };
      const back = sum(dailySum(one, 'returned').subarray(nights.first, nights.end));
      const { width, values } = totalOf(one, 'rungsLeft');
      expect(rungs.others).toEqual(
        rungs.names.map((_, rung) => {
          let left = 0;
          for (let day = nights.first; day < nights.end; day++) left += values[day * width + rung]!;
          return (rung === 0 ? joined + back : 0) - left;
        }),
      );
    });
    expect(moves).toBeGreaterThan(10_000);
  });

  test.each(ids)('%s: every variant is a class, and its number is the class’s last', (id) => {
    const { names, stocks } = classStocks(record, classificationOf({ id })!)!;
    const variants = measure(id).variants ?? [];
    if (variants.length > 0) expect(variants.map((variant) => variant.id)).toEqual(names);
    names.forEach((name, at) =>
      expect(measure(id).value(record, name)).toEqual({ value: stocks[at]!.at(-1) }),
    );
    expect(names.map((name) => measure(id).value(record, name).value)).toContain(
      measure(id).value(record).value,
    );
  });

  test('are unknown where nobody is sorted', () => {
    const plain = recordOf(jobFor({ levers: { 'channels.door.organicPerDay': 0.1 } }));
    expect(classStocks(plain, 'rungs')).toBeNull();
    expect(classMoves(plain, 'rungs', { from: 0, to: 5 })).toBeNull();
    expect(measure('rungs').value(plain)).toEqual({ value: null });
    expect(measure('roles').value(plainRecord([], { days: 3 }))).toEqual({ value: null });
  });
});

describe('what a survey says', () => {
  test('every feature has what was answered, survey by survey, and Berger’s coefficients of it', () => {
    const features = kanoFeatures(record)!;
    expect(features.map(({ name }) => name)).toEqual(itemNames(busy.settings, 'features'));
    for (const { name, surveys } of features) {
      expect(surveys.map(({ day }) => day)).toEqual([0, 28, 56, 84]);
      for (const { day, answers, unwanted, coefficients } of surveys) {
        const entry = (total: string) => dailyEntry(record, total, name)[day];
        expect([answers.mustBe, answers.attractive, unwanted]).toEqual([
          entry('heldMustBe'),
          entry('heldAttractive'),
          entry('heldReverse'),
        ]);
        expect(coefficients).toEqual(kanoCoefficients(answers));
      }
      expect(surveys.at(-1)!.coefficients).not.toBeNull();
    }
    // The basic one is missed where it lacks, the surprising one delights.
    const [core, surprise] = features.map(({ surveys }) => surveys.at(-1)!.coefficients!);
    expect(surprise!.better).toBeGreaterThan(-surprise!.worse);
    expect(-core!.worse).toBeGreaterThan(-surprise!.worse);
    expect(valueAt(busy.settings, 'features.surprise.kind')).toBe('attractive');
  });

  test('how many say they are satisfied is of the last survey; nobody asked is no answer', () => {
    const { value, count, among } = measure('saidSatisfied').value(record);
    expect([count, among]).toEqual([dailySum(record, 'saidSatisfied')[84], dailySum(record, 'surveyed')[84]]);
    expect(value).toBe(count! / among!);
    // Between two surveys the line stays where the last one was.
    const [line] = measure('saidSatisfied').series!(record).lines;
    expect([line!.y.at(-1), line!.among!.at(-1)]).toEqual([value, among]);
    expect(line!.y[83]).toBe(line!.y[56]);
    expect(measure('kano').value(record)).toEqual({ value: sum(dailySum(record, 'surveyed')) });
    const unasked = recordOf(moved(busy, { 'survey.every': 0 }));
    expect(kanoFeatures(unasked)).toBeNull();
    for (const id of ['kano', 'saidSatisfied']) expect(measure(id).value(unasked)).toEqual({ value: null });
  });
});

describe('attention', () => {
  test('is all of it among those who contribute, and the stars’ is the measure', () => {
    const roles = attentionByRole(record)!;
    expect(roles.map(({ role }) => role)).toEqual(['selfEntertainer', 'ordinaryCreator', 'star']);
    expect(sum(roles.map(({ attention }) => attention))).toBeCloseTo(1, 9);
    const mean = (of: RunRecord, role: string) => sum(dailyEntry(of, 'roles', role).subarray(61, 89)) / 28;
    for (const { role, people } of roles) expect(people).toBeCloseTo(mean(record, role), 9);
    expect(measure('attention').value(record).value).toBe(roles[2]!.attention);
    const nobody = recordOf(jobFor({ levers: { 'channels.door.organicPerDay': 0.1 } }));
    expect(attentionByRole(nobody)).toBeNull();
  });
});
