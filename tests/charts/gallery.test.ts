import { beforeAll, describe, expect, test } from 'vitest';
import { inlineRunner, jobOf, type RunRecord } from '#lab';
import { calendarOf } from '../../src/app/chartNotes.ts';
import { previewSeries, previewValue } from '../../src/app/previewSeries.ts';
import { makeSpeaker } from '../../src/app/speaker.ts';
import {
  chartData,
  describe as describeChart,
  strategyRoles,
  type ChartOptions,
} from '../../src/cells/chart/cell.ts';
import {
  cellText,
  charts,
  columnTitle,
  sayPreviewed,
  tableForFile,
  type AnyChartData,
  type Picture,
} from '../../src/charts/index.ts';
import { zh } from '../../src/languages/zh.ts';
import { cellsOf, type Notebook } from '../../src/notebook/index.ts';
import { galleryWorlds } from '../galleryWorlds.ts';

/* Every example of the gallery is a case: its picture is tried in tests/browser/gallery.test.ts, all else here. */

const speakers = { en: makeSpeaker('en', {}, 'CNY'), zh: makeSpeaker('zh', zh, 'CNY') };

interface Example {
  readonly name: string;
  readonly world: string;
  readonly notebook: Notebook;
  readonly options: ChartOptions;
}

const examples: readonly Example[] = galleryWorlds.flatMap(({ name: world, english: notebook }) =>
  cellsOf(notebook.document).flatMap(({ cell, id, options }) =>
    cell === 'chart' && options
      ? [{ name: `${world}: ${id}`, world, notebook, options: options as ChartOptions }]
      : [],
  ),
);

test.each(galleryWorlds)('the world $name has no problems in either language', ({ english, chinese }) => {
  expect([...english.problems, ...chinese.problems]).toEqual([]);
});

test('every chart has an example', () => {
  const shown = new Set(examples.map(({ options }) => options.chart.id));
  const missing = charts.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  const how =
    'No example in the gallery for: ' +
    `${missing.join(', ')}. Add to the world of src/app/gallery/worlds that suits it (or to a new one with its .zh.md):\n` +
    missing
      .map(
        (id) =>
          `\`\`\`chart ${id}\nmeasure: ${charts.find((one) => one.id === id)!.draws[0]}\nchart: ${id}\n\`\`\`\n`,
      )
      .join('\n') +
    'and to the .zh.md beside it an empty cell of the same name: ```chart <name> and ```.';
  expect(missing, how).toEqual([]);
});

const records = new Map<string, RunRecord>();
beforeAll(async () => {
  for (const { name, english } of galleryWorlds)
    for (const strategy of [null, ...english.scenario.strategies.map(({ id }) => id)]) {
      const outcome = await inlineRunner().run(jobOf(english.scenario, { strategy }));
      if (outcome.kind !== 'done') throw new Error(`${name} was ${outcome.kind}`);
      records.set(`${name} ${strategy}`, outcome.record);
    }
  // Three worlds with their strategies take longer than a hook has on a busy machine.
}, 60_000);

/** The data of an example; with two runs where it compares, with one where it does not. */
function dataOf({ world, notebook, options }: Example): AnyChartData {
  const { labels } = notebook.scenario;
  const calendar = calendarOf(notebook.scenario, options.compare);
  const record = (strategy: string | null) => records.get(`${world} ${strategy}`)!;
  const runs = options.compare.map((id, index) => ({
    id,
    label: labels[`strategies.${id}`]!,
    role: strategyRoles[index]!,
    record: record(id),
  }));
  const own = { id: 'own', label: 'Your run', role: 'current' as const, record: record(null) };
  return chartData(options, runs.length > 0 ? runs : [own], { labels, ...calendar, sideLabels })!;
}

const sideLabels = { truth: 'The truth', dashboard: 'A dashboard' };

/** What no reader should ever meet. */
const odd = /NaN|Infinity|undefined|null|\[object|[{}]/;

/** A cell that is only a number, but that a file would have as a text. */
const writtenNumber = /^[+\-−]?[¥$€]?[\d,.]*\d(\.\d+)?%?$/;

describe.each(examples)('$name', (example) => {
  const { options } = example;
  const { chart } = options;

  test('has enough to be drawn, and says what it asks, counts and finds', () => {
    const data = dataOf(example);
    for (const [language, speaker] of Object.entries(speakers)) {
      expect(chart.tooLittle(data, speaker)).toBeNull();
      const lines = describeChart(options, data, speaker).split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(3);
      for (const line of lines) {
        expect(line.trim().length).toBeGreaterThan(5);
        expect(line).not.toMatch(odd);
        expect(line, 'its Chinese').toMatch(language === 'zh' ? /\p{Script=Han}/u : /./);
      }
    }
    const [least, greatest] = chart.extent(data);
    expect(Number.isFinite(least) && Number.isFinite(greatest) && least <= greatest).toBe(true);
    expect(chart.panels(data)).toBeGreaterThanOrEqual(1);
  });

  test('is read at every position, and each has something to say', () => {
    const data = dataOf(example);
    const positions = chart.positions(data);
    expect(positions.length).toBeGreaterThan(1);
    expect(positions).toContain(chart.start(data));
    const texts = positions.map((at) => {
      for (const { run, value } of chart.readings(data, at))
        expect([data.runs[run] !== undefined, Number.isFinite(value)]).toEqual([true, true]);
      return Object.values(speakers).map((speaker) => chart.readout(data, at, speaker));
    });
    expect(texts.flat().filter((text) => text.trim() === '' || odd.test(text))).toEqual([]);
    expect(new Set(texts.map(([english]) => english)).size).toBe(positions.length);
  });

  test('has a table that says the same, with its numbers as numbers for a file', () => {
    const data = dataOf(example);
    for (const speaker of Object.values(speakers)) {
      const table = chart.table(data, speaker);
      expect(table.caption).not.toMatch(odd);
      expect(table.rows.length).toBeGreaterThan(1);
      expect(table.brief.length).toBeGreaterThan(0);
      expect(table.brief.length).toBeLessThanOrEqual(60);
      for (const row of table.brief) expect(table.rows[row]).toBeDefined();
      const titles = table.columns.map(columnTitle);
      expect(titles.filter((title) => title.trim() === '' || odd.test(title))).toEqual([]);
      for (const row of table.rows) {
        expect(row).toHaveLength(titles.length);
        expect(row.map(cellText).filter((text) => odd.test(text))).toEqual([]);
        expect(row.filter((cell) => typeof cell !== 'string' && cell.text === '')).toEqual([]);
        const texts = row.slice(1).filter((cell) => typeof cell === 'string');
        const how =
          'cells of numbers are made by valueCell, numberCell, countedCell of src/charts/tableCells.ts';
        expect(
          texts.filter((text) => writtenNumber.test(text)),
          how,
        ).toEqual([]);
      }
      const file = tableForFile(table);
      expect(new Set(file.map(({ length }) => length)).size).toBe(1);
      expect(new Set(file[0]).size, `columns of the file: ${file[0]!.join(' | ')}`).toBe(file[0]!.length);
      expect(file.flat().filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([]);
    }
  });
});

test.each(examples.filter(({ options }) => options.chart.ghost))(
  '$name draws a preview that begins as its line and moves as a lever moves it',
  ({ world, notebook, options }) => {
    const { chart } = options;
    const own = records.get(`${world} null`)!;
    const flat = { x: (at: number) => at, y: (value: number) => 1000 - 100 * value } as unknown as Picture;
    const path = (after: RunRecord) => {
      const preview = { before: own, after, asked: 0 };
      return chart.ghost!(previewSeries(options.measure, options.variant, own, preview)!, flat, 0);
    };
    expect(path(own)).toMatch(/^M[\d.]+,[-\d.]+(L[\d.]+,[-\d.]+){5}/);
    // A lever that moves nothing leaves every line where it is.
    const line = options.measure.series?.(own, options.variant);
    expect(path(own)).toBe(line && chart.ghost?.(line, flat, 0));
    const others = notebook.scenario.strategies.map(({ id }) => path(records.get(`${world} ${id}`)!));
    expect(others.filter((one) => odd.test(one))).toEqual([]);
    if (others.length > 0) expect(others.some((one) => one !== path(own))).toBe(true);
  },
);

test.each(examples.filter(({ options }) => options.chart.outline))(
  '$name outlines the bars that a lever would bring about',
  ({ world, notebook, options }) => {
    const { chart, measure, variant } = options;
    const own = records.get(`${world} null`)!;
    const data = chartData(options, [{ id: 'own', label: 'own', role: 'current', record: own }])!;
    const flat = {
      x: (at: number) => at,
      y: (value: number) => 1000 - 100 * value,
      bar: (at: number, _run: number, from: number, to: number) => ({
        left: Math.min(from, to),
        top: at,
        width: Math.abs(to - from),
        height: 1,
      }),
    } as unknown as Picture;
    const full: unknown = chart.read(own, measure, variant);
    const path = (record: RunRecord) =>
      chart.outline!({ full, before: full, after: chart.read(record, measure, variant) }, data, flat, 0);
    expect(path(own)).toMatch(/^M/);
    const others = notebook.scenario.strategies.map(({ id }) => path(records.get(`${world} ${id}`)!));
    expect(others.filter((one) => odd.test(one))).toEqual([]);
    if (others.length > 0) expect(others.some((one) => one !== path(own))).toBe(true);
  },
);

test.each(examples.filter(({ options }) => !options.chart.ghost))(
  '$name tells its headline number while a lever moves, if it has one',
  ({ world, notebook, options }) => {
    const own = records.get(`${world} null`)!;
    const { measure, variant } = options;
    const { value } = measure.value(own, variant);
    const moved = (after: RunRecord) => previewValue(measure, variant, own, { before: own, after, asked: 0 });
    expect(moved(own)).toEqual(value === null ? null : { value, more: 0 });
    for (const { id } of notebook.scenario.strategies) {
      const said = moved(records.get(`${world} ${id}`)!);
      if (said) expect(sayPreviewed(measure, said, speakers.en)).not.toMatch(odd);
    }
  },
);
