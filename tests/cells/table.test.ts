import { describe, expect, test } from 'vitest';
import { nextSorting, sorted, tableCell, type TableRow } from '../../src/cells/table/cell.ts';
import { measures, partRecords } from '#lab';
import { measures as named } from '../../src/metrics/index.ts';
import { jobOfEverything } from '../bench/everything.ts';
import { recordOf } from '../jobs.ts';
import { bodyOf, namesOf } from './bodies.ts';

const row = (id: string, value: number | null): TableRow => ({
  id,
  label: id,
  old: false,
  numbers: [{ value, text: String(value), error: '' }],
});

test('rows are sorted by a column, those without a number last, and come back to where they were', () => {
  const rows = [row('a', 2), row('b', null), row('c', 10), row('d', -1)];
  const ids = (by: Parameters<typeof sorted>[1]) =>
    sorted(rows, by)
      .map(({ id }) => id)
      .join('');
  const down = nextSorting(null, 0);
  const up = nextSorting(down, 0);
  expect([ids(down), ids(up), ids(nextSorting(up, 0))]).toEqual(['cadb', 'dacb', 'abcd']);
  expect(nextSorting(up, 1)).toEqual({ column: 1, down: true });
});

describe('parts of a record are records', () => {
  const record = recordOf({ ...jobOfEverything({}, 500, 60, 'several'), trial: { share: 0.4, changes: [] } });
  const value = (id: string, of: typeof record, variant?: string) =>
    measures.find((one) => one.id === id)!.value(of, variant).value;

  test.each(['segment', 'channel', 'arm', 'week', 'month'] as const)('by %s', (by) => {
    const parts = partRecords(record, by)!;
    const sum = (id: string, variant?: string) =>
      parts.reduce((all, part) => all + (value(id, part.record, variant) ?? 0), 0);
    expect(sum('joined')).toBe(value('joined', record));
    expect(value('activated', record)).toBeGreaterThan(0);
    expect(sum('activated')).toBe(value('activated', record));
    expect(sum('active', 'month')).toBe(value('active', record, 'month'));
    // What is counted by group can be told of segments and channels, what is counted for all of none.
    const grouped = by === 'segment' || by === 'channel';
    expect(sum('gone')).toBe(grouped ? value('gone', record) : 0);
    expect(value('cost', parts[0]!.record)).toBeNull();
    // No measure breaks on a part, whatever the part does not know.
    for (const { record: part } of parts) for (const measure of measures) measure.value(part);
  });

  test('are not known without a trial', () => {
    expect(partRecords(recordOf(jobOfEverything({}, 50, 8, 'oneEach')), 'arm')).toBeNull();
  });
});

describe('a table cell', () => {
  const cell = tableCell(named);

  test('compares strategies unless it is asked for something else', () => {
    expect(cell.read(bodyOf('show: [joined, retention.d30]\ncompare: [mix, calm]'), namesOf())).toMatchObject(
      {
        options: {
          by: 'strategies',
          compare: ['mix', 'calm'],
          show: [{ variant: undefined }, { variant: 'd30' }],
        },
        problems: [],
      },
    );
  });

  test.each([
    ['by: week', ['keyMissing 1']],
    ['show: joined\nby: year\ncompare: mix', ['keyOption 2', 'keyType 3', 'keyType 1']],
    ['show: [joind]\ncompare: [mixx]\nsort: x', ['keyUnknown 3', 'strategyUnknown 2', 'measureUnknown 1']],
    ['show: [joined]\nby: channel\ncompare: [mix, calm]', ['itemsMany 3']],
    [`show: [${Array(13).fill('joined').join(', ')}]`, ['itemsMany 1']],
  ])('says what is wrong with %j', (yaml, expected) => {
    const { problems } = cell.read(bodyOf(yaml), namesOf());
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
  });
});
