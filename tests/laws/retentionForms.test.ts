import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortTable, measures, retentionForm, retentionOf, type RetentionForm, type RunRecord } from '#lab';
import { plainRecord, type PlainLife } from '../plainRecord.ts';
import { holds } from './worlds.ts';

/* Every form of retention is counted again, as plainly as can be, from lists of the days on which people were active. */

interface World {
  readonly days: number;
  readonly lives: readonly PlainLife[];
  readonly record: RunRecord;
}

const channels = ['ads', 'search'];

/** People who come on days of their own choosing; some were there before the first day. */
const worldByHand: fc.Arbitrary<World> = fc.integer({ min: 1, max: 100 }).chain((days) =>
  fc
    .array(
      fc.record({
        joined: fc.integer({ min: -9, max: days - 1 }),
        group: fc.nat(1),
        often: fc.double({ min: 0, max: 1, noNaN: true }),
        marks: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: days, maxLength: days }),
      }),
      { maxLength: 8 },
    )
    .map((people) => {
      const lives = people.map(({ joined, group, often, marks }) => ({
        joined,
        group,
        active: marks.flatMap((mark, day) => (day === joined || (day > joined && mark < often) ? [day] : [])),
      }));
      return { days, lives, record: plainRecord(lives, { days, channels }) };
    }),
);

const form: fc.Arbitrary<RetentionForm> = fc
  .record({
    from: fc.nat(12),
    width: fc.option(fc.nat(6), { freq: 3 }),
    periodDays: fc.constantFrom(1, 7, 28),
    clock: fc.constantFrom('own', 'calendar'),
    starts: fc.constantFrom('joining', 'activity'),
    least: fc.constantFrom(1, 1, 2, 3),
    mean: fc.constantFrom('people', 'cohorts'),
  })
  .map(({ width, ...rest }) => ({ ...rest, to: width === null ? null : rest.from + width }));

interface Counted {
  readonly cohort: number;
  readonly person: number;
  readonly returned: boolean;
}

/** All starts that count, found by asking for every day by itself whether it lies in the bracket. */
function countAgain(
  { days, lives }: World,
  { from, to, periodDays, clock, starts, least }: RetentionForm,
): Counted[] {
  const period = (day: number) => Math.floor(day / periodDays);
  return lives.flatMap(({ joined, active }, person) => {
    const firsts =
      starts === 'joining'
        ? [joined].filter((day) => day >= 0)
        : active.filter(
            (day) => clock === 'own' || !active.some((d) => d < day && period(d) === period(day)),
          );
    return firsts.flatMap((start): Counted[] => {
      const after = (day: number) => (clock === 'own' ? period(day - start) : period(day) - period(start));
      // Old enough is whom the first day beyond the period that has to be over finds beyond the record, or at its end.
      const must = to ?? from;
      let day = start;
      while (after(day) <= must) day += 1;
      if (day > days) return [];
      const came = active.filter((one) => after(one) >= from && (to === null || after(one) <= to));
      return [{ cohort: period(start), person, returned: came.length >= least }];
    });
  });
}

const share = (counts: readonly Counted[]): number | null =>
  counts.length === 0 ? null : counts.filter(({ returned }) => returned).length / counts.length;

function meanAgain(counts: readonly Counted[], { mean }: RetentionForm): number | null {
  if (mean === 'people' || counts.length === 0) return share(counts);
  const cohorts = [...new Set(counts.map(({ cohort }) => cohort))].sort((a, b) => a - b);
  const shares = cohorts.map((cohort) => share(counts.filter((one) => one.cohort === cohort))!);
  return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

describe('retention', () => {
  test('of every form is what counting again from plain days gives', () => {
    let some = 0;
    holds(
      fc.property(worldByHand, form, (world, one) => {
        const again = countAgain(world, one);
        some += Number(again.some(({ returned }) => returned));
        expect(retentionOf(world.record, one)).toEqual({
          value: meanAgain(again, one),
          count: again.filter(({ returned }) => returned).length,
          among: again.length,
        });
      }),
      1500,
    );
    expect(some).toBeGreaterThan(400);
  });

  test('of a wider bracket, or asking for less, is never less among the same people', () => {
    holds(
      fc.property(worldByHand, form, fc.nat(3), (world, one, less) => {
        const count = (part: Partial<RetentionForm>) => retentionOf(world.record, { ...one, ...part });
        const narrow = count({ mean: 'people' });
        const wide = count({ mean: 'people', from: Math.max(0, one.from - less) });
        const open = count({ mean: 'people', from: one.to ?? one.from, to: null });
        const last = count({ mean: 'people', from: one.to ?? one.from, to: one.to ?? one.from });
        const fewer = count({ mean: 'people', least: Math.max(1, one.least - less) });
        // An open bracket waits for its first period only, so that an earlier one takes in younger people.
        if (one.to !== null) expect(wide.among).toBe(narrow.among);
        expect(wide.count).toBeGreaterThanOrEqual(narrow.count!);
        expect(open.among).toBe(last.among);
        expect(open.count).toBeGreaterThanOrEqual(last.count!);
        expect(fewer.among).toBe(narrow.among);
        expect(fewer.count).toBeGreaterThanOrEqual(narrow.count!);
      }),
      500,
    );
  });

  test('by its own clock and by the calendar is the same for single days', () => {
    holds(
      fc.property(worldByHand, form, (world, one) => {
        const days = { ...one, periodDays: 1 };
        const calendar = retentionOf(world.record, { ...days, clock: 'calendar' });
        expect(retentionOf(world.record, { ...days, clock: 'own' })).toEqual(calendar);
      }),
      200,
    );
  });
});

describe('the line of retention', () => {
  const retention = measures.find(({ id }) => id === 'retention')!;
  const week = measures.find(({ id }) => id === 'weekRetention')!;
  const variant = fc
    .nat(20)
    .chain((n) =>
      fc
        .nat(8)
        .chain((more) =>
          fc.constantFrom(
            [`d${n}`, n],
            [`after.d${n}`, n],
            [`bracket.${n}-${n + more}`, n + more],
            [`least.${Math.min(2, more + 1)}.${n}-${n + more}`, n + more],
            [`recurring.d${n}`, n],
          ),
        ),
    ) as fc.Arbitrary<[string, number]>;

  test('has the number of the form at its last day', () => {
    holds(
      fc.property(worldByHand, variant, ({ record }, [name, age]) => {
        const { x, lines } = retention.series!(record, name);
        const { value, count, among } = retention.value(record, name);
        const line = lines[0]!;
        // Beyond the line nobody is old enough, or it is a recurring one, which ends early.
        if (age >= x.length) {
          expect(among).toBe(0);
          return;
        }
        expect([line.y[age], line.count![age], line.among![age]]).toEqual([value, count, among]);
      }),
      600,
    );
  });

  test('has names only for what can be', () => {
    const knows = (name: string) => retention.families!.some(({ fits }) => fits(name));
    expect(
      ['d0', 'd45', 'after.d3', 'bracket.1-3', 'least.2.1-7', 'recurring.d7', 'simple.d7'].filter(knows),
    ).toHaveLength(7);
    const no = [
      'd',
      'd07',
      'd-1',
      'after.7',
      'bracket.3-1',
      'bracket.1-',
      'least.0.1-7',
      'least.9.1-7',
      'w1',
      'd1.d2',
    ];
    expect(no.filter(knows)).toEqual([]);
    expect(week.families!.filter(({ fits }) => fits('calendar.w2')).map(({ id }) => id)).toEqual([
      'calendar',
    ]);
  });

  test('means the form that it names', () => {
    holds(
      fc.property(worldByHand, fc.nat(9), ({ record }, n) => {
        const ofWeek = (part: Partial<RetentionForm>) =>
          retentionOf(record, { from: n, periodDays: 7, ...part });
        expect(week.value(record, `w${n}`)).toEqual(ofWeek({}));
        expect(week.value(record, `calendar.w${n}`)).toEqual(ofWeek({ clock: 'calendar' }));
        expect(week.value(record, `after.w${n}`)).toEqual(ofWeek({ to: null }));
        const visits = ofWeek({ clock: 'calendar', starts: 'activity' });
        expect(week.value(record, `recurring.w${n}`)).toEqual(visits);
        expect(retention.value(record, `simple.d${n}`)).toEqual(
          retentionOf(record, { from: n, mean: 'cohorts' }),
        );
        const drawn = retention.series!(record, `simple.d${n}`).lines[0]!.y;
        for (const [age, share] of drawn.entries()) {
          const { value } = retentionOf(record, { from: age, mean: 'cohorts' });
          expect(share === null).toBe(value === null);
          if (share !== null) expect(share).toBeCloseTo(value!, 9);
        }
      }),
      50,
    );
  });
});

describe('a table of cohorts', () => {
  const by = fc.constantFrom('day', 'week', 'month', 'channel', 'segment');

  test('has the whole in its last row, and the forms of its columns in its cells', () => {
    holds(
      fc.property(worldByHand, by, form, (world, rows, one) => {
        const { from, to, mean: _, ...rest } = one;
        const columns = [
          { from, to },
          { from: 0, to: 2 },
        ];
        const table = cohortTable(world.record, { by: rows, form: rest, columns })!;
        for (const [column, bracket] of columns.entries()) {
          const all = retentionForm({ ...rest, ...bracket });
          const { count, among } = retentionOf(world.record, all);
          const cell = table.whole.cells[column]!;
          expect([cell.returned, cell.eligible]).toEqual([count, among]);
          const cells = table.rows.map(({ cells: own }) => own[column]!);
          expect(cells.reduce((sum, { eligible }) => sum + eligible, 0)).toBe(among);
          expect(cells.reduce((sum, { returned }) => sum + returned, 0)).toBe(count);
          const again = countAgain(world, all);
          const ofRow = (id: string, at: number) =>
            again.filter(({ cohort, person }) =>
              rows === 'channel'
                ? channels[world.lives[person]!.group!] === id
                : rows === 'segment' || cohort === at,
            );
          if (
            rows !== 'channel' &&
            rows !== 'segment' &&
            all.periodDays !== { day: 1, week: 7, month: 28 }[rows]
          )
            continue;
          table.rows.forEach(({ id }, at) => expect(cells[at]!.eligible).toBe(ofRow(id, at).length));
        }
      }),
      300,
    );
  });

  test('says of each cell whether more is to come', () => {
    const life = (joined: number) => ({ joined, active: [joined, joined + 1].filter((day) => day < 10) });
    const record = plainRecord([life(0), life(6), life(7), life(9)], { days: 10 });
    const table = cohortTable(record, {
      by: 'week',
      form: { periodDays: 1 },
      columns: [0, 1, 4, 9].map((n) => ({ from: n, to: n })),
    })!;
    const states = table.rows.map(({ id, size, cells }) => [id, size, ...cells.map(({ state }) => state)]);
    expect(states).toEqual([
      ['0', 2, 'complete', 'complete', 'inProgress', 'inProgress'],
      ['1', 2, 'inProgress', 'inProgress', 'unripe', 'unripe'],
    ]);
    // Of later days more will always come.
    const later = cohortTable(record, {
      by: 'week',
      form: { periodDays: 1 },
      columns: [{ from: 1, to: null }],
    })!;
    expect(later.rows[0]!.cells[0]).toEqual({ returned: 2, eligible: 2, value: 1, state: 'inProgress' });
    expect(later.whole.cells[0]).toEqual({ returned: 3, eligible: 3, value: 1, state: 'inProgress' });
  });
});
