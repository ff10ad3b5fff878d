import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  basins,
  columnOf,
  gateFlow,
  greatestLeak,
  joinedInWeek,
  leaks,
  movesOn,
  notYetJoined,
  outside,
  pondGates,
  pondOf,
  pondSpan,
  pondWeeks,
  stateNumber,
  statesOfPerson,
  stockOn,
  usualStates,
  type Pond,
  type RunRecord,
  type StateRule,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, world } from '../laws/worlds.ts';
import { plainRecord } from '../plainRecord.ts';

const plan = (gone: StateRule['gone'] = 'truth', mostDots = 20_000) => ({
  rule: { ...usualStates, gone },
  mostDots,
});
const each = (count: number) => Array.from({ length: count }, (_, at) => at);
const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Where every dot stands on the evening of a day, by following its moves; 6 is outside. */
function dotsOn({ dots }: Pond, day: number): Uint8Array {
  const at = dots.opening.slice();
  for (let move = 0; move < dots.starts[day + 1]!; move++) {
    expect(at[dots.dot[move]!]).toBe(dots.from[move]);
    at[dots.dot[move]!] = dots.to[move]!;
  }
  return at;
}

describe('the pond', () => {
  test('loses nobody: basins add up to all who joined, and each changes by what comes less what goes', () => {
    let [moves, back] = [0, 0];
    holds(
      fc.property(
        world({ people: [5, 300], days: [1, 70] }),
        fc.constantFrom('seen' as const, 'truth' as const),
        (job, gone) => {
          const record = recordOf(job);
          const joinDay = columnOf(record, 'joinDay');
          const soon = { ...usualStates, riskDays: 5, goneDays: 12, gone };
          const pond = pondOf(record, { rule: soon, mostDots: 20_000 });
          for (let day = 0; day < pond.days; day++) {
            const { stocks, came, went, joined } = pondSpan(pond, day, day);
            expect(total(stocks)).toBe(joinDay.filter((on) => on <= day).length);
            expect(joined).toBe(joinDay.filter((on) => on === day).length);
            for (const basin of each(basins))
              expect(stockOn(pond, basin, day - 1) + came[basin]! - went[basin]!).toBe(stocks[basin]);
            moves += total(went);
            back += went[stateNumber.gone]!;
          }
        },
      ),
      40,
    );
    expect(moves).toBeGreaterThan(1000);
    expect(back).toBeGreaterThan(0);
  });

  test('has as many dots in every basin as it counts there, every day, and each where its person stands', () => {
    holds(
      fc.property(world({ people: [5, 200], days: [1, 50] }), (job) => {
        const record = recordOf(job);
        const pond = pondOf(record, plan());
        expect(pond.dots.each).toBe(1);
        const states = new Uint8Array(pond.days);
        for (const day of [0, Math.floor(pond.days / 2), pond.days - 1]) {
          const at = dotsOn(pond, day);
          for (const basin of each(basins))
            expect(at.filter((one) => one === basin).length).toBe(stockOn(pond, basin, day));
          at.forEach((basin, dot) => {
            statesOfPerson(record, pond.dots.people[dot]!, plan().rule, states);
            expect(basin === outside ? notYetJoined : basin).toBe(states[day]);
          });
        }
      }),
      20,
    );
  });

  const busy = recordOf(
    jobFor({
      items: { channels: ['door', 'ads'] },
      levers: {
        'channels.door.organicPerDay': 0.03,
        'channels.ads.organicPerDay': 0.01,
        'customers.keyRule': 'visits(28) >= 12',
        'segments.everyone.visitBase': -1,
        'segments.everyone.driftShape': 'point',
        'segments.everyone.driftChance': 0.02,
      },
      people: 2000,
      days: 100,
      warmUpDays: 30,
    }),
  );

  test('of many people shows a fixed part, the same ones in every run of so many', () => {
    const all = pondOf(busy, plan());
    const part = pondOf(busy, plan('truth', Math.ceil(busy.joined / 5)));
    expect(part.dots.each).toBe(5);
    expect(part.stocks).toEqual(all.stocks);
    expect(Math.abs(part.dots.people.length - busy.joined / 5)).toBeLessThan(
      4 * Math.sqrt(busy.joined * 0.16),
    );
    const again = pondOf(busy, plan('seen', Math.ceil(busy.joined / 5)));
    expect(again.dots.people).toEqual(part.dots.people);
    dotsOn(part, part.days - 1);
  });

  test('counts at its gates what moves through them, and shares that are shares', () => {
    const pond = pondOf(busy, plan());
    for (const day of [0, 3, 50, 99])
      for (const gate of pondGates) {
        const { count, perDay } = gateFlow(pond, gate, day);
        if (perDay === null) expect(count).toBe(0);
        else expect([perDay >= 0, perDay <= 1]).toEqual([true, true]);
      }
    const leaving = total(leaks.map((leak) => gateFlow(pond, leak, 50).count));
    expect(leaving).toBe(pondSpan(pond, 44, 50).left);
    expect(gateFlow(pond, 'becomeKey', 60).count).toBeGreaterThan(0);
    expect(joinedInWeek(pond, 0, 50) + joinedInWeek(pond, 1, 50)).toBe(pondSpan(pond, 44, 50).joined);
    const [joinDay, group] = [columnOf(busy, 'joinDay'), columnOf(busy, 'group')];
    const byAds = joinDay.filter((on, person) => on >= 44 && on <= 50 && group[person] === 1).length;
    expect(joinedInWeek(pond, 1, 50)).toBe(byAds);
  });

  test('in truth has as many gone as have left, and its weeks add up', () => {
    const pond = pondOf(busy, plan());
    const left = columnOf(busy, 'leftDay');
    expect(stockOn(pond, stateNumber.gone, 99)).toBe(left.filter((day) => day >= 0).length);
    const weeks = pondWeeks(pond);
    expect(weeks).toHaveLength(15);
    expect(weeks.at(-1)).toMatchObject({ from: 98, until: 99 });
    expect(total(weeks.map(({ joined }) => joined))).toBe(pondSpan(pond, 0, 99).joined);
    const most = greatestLeak(pond, 0, 99)!;
    const by = each(basins).map((basin) => total(each(100).map((day) => movesOn(pond, basin, 5, day))));
    expect(most.count).toBeGreaterThanOrEqual(Math.max(...by.slice(0, 5)));
  });

  test('of a life by hand is what was written', () => {
    const daily = Array.from({ length: 20 }, (_, at) => at + 1);
    const pond = pondOf(
      plainRecord([{ joined: 1, active: daily, columns: { activatedSeenDay: 3 } }], { days: 120 }),
      plan('seen'),
    );
    const at = (day: number) => each(basins).find((basin) => stockOn(pond, basin, day) === 1);
    const { fresh, activated, regular, atRisk, gone } = stateNumber;
    expect([0, 1, 2, 3, 7, 8, 33, 34, 79, 80].map(at)).toEqual([
      undefined, fresh, fresh, activated, activated, regular, regular, atRisk, atRisk, gone,
    ]); // prettier-ignore
    expect([...pond.dots.starts.slice(0, 5)]).toEqual([0, 0, 1, 1, 2]);
  });
});

describe('a pond of little', () => {
  const of = (record: RunRecord) => pondOf(record, plan('seen'));

  test('nobody, no day, one day, and all gone are counted as they are', () => {
    const nobody = of(plainRecord([], { days: 14 }));
    expect([nobody.people, nobody.dots.people.length, total([...nobody.stocks])]).toEqual([0, 0, 0]);
    expect(gateFlow(nobody, 'activate', 13)).toEqual({ count: 0, perDay: null });
    expect(greatestLeak(nobody, 0, 13)).toBeNull();
    expect(pondWeeks(of(plainRecord([{ joined: 0, active: [] }], { days: 0 })))).toEqual([]);
    const one = of(plainRecord([{ joined: 0, active: [0] }], { days: 1 }));
    expect([stockOn(one, stateNumber.fresh, 0), total([...one.moves])]).toEqual([1, 1]);
    const gone = of(plainRecord([{ joined: -90, active: [] }], { days: 100 }));
    expect([gone.opening[stateNumber.fresh], stockOn(gone, stateNumber.gone, 99)]).toEqual([1, 1]);
    expect(greatestLeak(gone, 0, 99)).toEqual({ basin: stateNumber.atRisk, count: 1 });
  });

  test('a million people keep a fixed fiftieth as dots', () => {
    const record = plainRecord([], { days: 2 });
    const people = 1_000_000;
    const many: RunRecord = {
      ...record,
      joined: people,
      columns: ['joinDay', 'group'].map((name) => ({
        name,
        label: name,
        tag: 'observed',
        values: new Int32Array(people),
      })),
      activity: new Int32Array(people).fill(1),
    };
    const pond = of(many);
    expect([pond.dots.each, stockOn(pond, stateNumber.fresh, 1)]).toEqual([50, people]);
    expect(Math.abs(pond.dots.people.length - 20_000)).toBeLessThan(600);
  });
});
