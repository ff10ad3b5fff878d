import initSqlJs, { type Database } from 'sql.js/dist/sql-wasm-inline.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { activeInWindow, cohortTable, growthAccounts, type CohortPlan, type Job, type RunRecord } from '#lab';
import { jobFor } from '../jobs.ts';
import { csvOf, everything, loggedRun, rowsOf } from './loggedRun.ts';

/*
 * The exported log in the hands of SQLite, an engine of its own, which knows dates and nothing of us: whatever a table
 * of ours counts, a query counts as well. The queries are those an analyst would write.
 */

const plain = jobFor({
  items: { channels: ['ads', 'door'], segments: ['new', 'old'], steps: ['first'], nodes: ['signup', 'week'] },
  levers: {
    'segments.new.share': 0.4,
    'segments.old.share': 0.6,
    'segments.old.visitBase': -0.5,
    'channels.door.organicPerDay': 0.01,
    'channels.ads.organicPerDay': 0.02,
    'nodes.week.day': 7,
  },
  people: 900,
  days: 75,
});

const worlds: readonly (readonly [string, Job])[] = [
  ['two channels and two segments', plain],
  ['everything that can happen', everything],
  ['a run of two days', { ...plain, days: 2 }],
  ['a world that was warmed up', { ...plain, days: 40, warmUp: { days: 33, settings: plain.settings } }],
];

const start = '2024-01-01';
const ages = Array.from({ length: 31 }, (_, n) => n);

/** Tables of the log, and days counted from the first date. */
const views = `
  CREATE TABLE log (distinct_id TEXT, event TEXT, time TEXT, channel TEXT, segment TEXT);
  CREATE VIEW joins AS
    SELECT distinct_id, CAST(julianday(time) - julianday('${start}') AS INTEGER) AS day, channel, segment
    FROM log WHERE event = 'joined';
  CREATE VIEW visits AS
    SELECT DISTINCT distinct_id, CAST(julianday(time) - julianday('${start}') AS INTEGER) AS day
    FROM log WHERE event = 'visited';
  CREATE VIEW weeks AS SELECT DISTINCT distinct_id, day / 7 AS week FROM visits;`;

const SQL = await initSqlJs();

function databaseOf(csv: string): Database {
  const database = new SQL.Database();
  database.run(views);
  const [head = [], ...rows] = rowsOf(csv);
  const columns = ['distinct_id', 'event', 'time', 'channel', 'segment'].map((name) => head.indexOf(name));
  database.run('BEGIN');
  const insert = database.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?)');
  for (const row of rows) insert.run(columns.map((at) => row[at]!));
  insert.free();
  database.run('COMMIT');
  return database;
}

type Row = (string | number | null)[];

describe.each(worlds)('%s', (_, job) => {
  let record: RunRecord;
  let database: Database;
  const last = job.days - 1;
  const rows = (query: string): Row[] => database.exec(query)[0]?.values ?? [];

  beforeAll(() => {
    const run = loggedRun(job);
    record = run.record;
    database = databaseOf(csvOf(run));
  });

  /** Cells with anybody in them: cohort, age, how many were watched so long, how many of them were active. */
  const asked = (cohort: string) =>
    rows(`
      WITH RECURSIVE age(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM age WHERE n < 30)
      SELECT CAST(${cohort} AS TEXT), n, COUNT(*), COUNT(visits.day)
      FROM joins JOIN age ON joins.day + n <= ${last}
      LEFT JOIN visits ON visits.distinct_id = joins.distinct_id AND visits.day = joins.day + n
      WHERE joins.day >= 0 GROUP BY 1, 2`);

  const ours = (by: CohortPlan['by']): Row[] =>
    cohortTable(record, {
      by,
      form: { periodDays: 1 },
      columns: ages.map((n) => ({ from: n, to: n })),
    })!.rows.flatMap(({ id, cells }) =>
      cells.flatMap(({ eligible, returned }, n) => (eligible > 0 ? [[id, n, eligible, returned]] : [])),
    );

  const sorted = (all: Row[]) => all.map(String).sort();

  test.each([
    ['day', 'joins.day'],
    ['channel', 'joins.channel'],
    ['segment', 'joins.segment'],
  ] as const)('retention on days 0 to 30 by %s', (by, cohort) => {
    const [mine, theirs] = [ours(by), asked(cohort)];
    expect(theirs.length).toBeGreaterThan(1);
    expect(sorted(mine)).toEqual(sorted(theirs));
  });

  test.each([1, 7, 30])('people active in %i days', (window) => {
    const counts = rows(`
      WITH RECURSIVE calendar(day) AS (SELECT 0 UNION ALL SELECT day + 1 FROM calendar WHERE day < ${last})
      SELECT COUNT(DISTINCT visits.distinct_id) FROM calendar
      LEFT JOIN visits ON visits.day <= calendar.day AND visits.day > calendar.day - ${window}
      GROUP BY calendar.day ORDER BY calendar.day`).map(([count]) => count);
    expect(counts).toEqual([...activeInWindow(record, window)]);
  });

  test('growth accounting', () => {
    const whole = Math.floor(job.days / 7);
    const counts = (query: string) => {
      const found = new Map(rows(query) as [number, number][]);
      return Array.from({ length: whole }, (__, week) => found.get(week) ?? 0);
    };
    const before =
      'EXISTS (SELECT 1 FROM weeks AS b WHERE b.distinct_id = w.distinct_id AND b.week = w.week - 1)';
    const own = (condition: string) =>
      counts(`
        SELECT w.week, COUNT(*) FROM weeks AS w JOIN joins ON joins.distinct_id = w.distinct_id
        WHERE ${condition} GROUP BY w.week`);
    const joinedInIt = 'joins.day >= 0 AND joins.day / 7 = w.week';
    // Who was there before the first week counts as retained in it.
    expect(growthAccounts(record)).toMatchObject({
      active: own('1'),
      fresh: own(joinedInIt),
      retained: own(`NOT (${joinedInIt}) AND (${before} OR w.week = 0)`),
      resurrected: own(`NOT (${joinedInIt}) AND NOT ${before} AND w.week > 0`),
      dormant: counts(`
        SELECT w.week + 1, COUNT(*) FROM weeks AS w WHERE NOT EXISTS
          (SELECT 1 FROM weeks AS b WHERE b.distinct_id = w.distinct_id AND b.week = w.week + 1)
        GROUP BY w.week`),
    });
  });
});
