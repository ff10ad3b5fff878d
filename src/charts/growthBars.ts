import type { Series } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, lineTitle, listed, named } from './amounts.ts';
import { sayWhen } from './calendarAxis.ts';
import { readSeries, type Chart, type ChartData, type ChartRun, type ChartTable } from './chart.ts';
import { ghostPath } from './ghostPath.ts';
import { drawGrowth, skylines } from './growthPicture.ts';
import { withNotes } from './notes.ts';
import { briefly, indexAt, longest } from './runLines.ts';
import { numberCell, valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** Who came, stayed, came back and fell silent in each week: stacked bars around zero, one panel for each run. */
export const growthBars: Chart = {
  id: 'growthBars',
  draws: ['growth'],
  read: readSeries,
  question: () => chartWords.askGrowth,
  takeaway,
  positions: (data) => longest(data).x,
  start: (data) => longest(data).x.at(-1) ?? 0,
  readout,
  readings: (data, at) =>
    data.runs.flatMap((run, index) => {
      const value = netOf(run.drawn)[indexAt(run.drawn, at)];
      return value === undefined ? [] : [{ run: index, value, colour: 'var(--ink)' }];
    }),
  table,
  extent: (data) => {
    const sums = data.runs.flatMap(({ drawn: series }) =>
      series.x.flatMap((_, index) => {
        const values = series.lines.map(({ y }) => y[index] ?? 0);
        const sum = (sign: number) =>
          values.filter((value) => value * sign > 0).reduce((all, value) => all + value, 0);
        return [sum(1), sum(-1)];
      }),
    );
    return [Math.min(0, ...sums), Math.max(0, ...sums)];
  },
  tooLittle: (data, speaker) =>
    data.runs.some(({ drawn: series }) => series.x.length > 0) ? null : speaker.say(chartWords.growthShort),
  calendar: true,
  panels: (data) => data.runs.length,
  draw: (data, drawing) => drawGrowth(data, drawing, netOf),
  ghost: (series, { x, y }, run) => {
    const high = (value: number) => y(value, run);
    const { weeks, above, below } = skylines(series);
    const lines = [ghostPath(series.x, netOf(series), x, high)];
    return [...lines, ghostPath(weeks, above, x, high), ghostPath(weeks, below, x, high)].join('');
  },
};

/** New and resurrected less dormant: by how much the active people of a week differ from those of the week before. */
function netOf(series: Series): number[] {
  const lines = series.lines.filter(({ id }) => id !== 'retained');
  return series.x.map((_, index) => lines.reduce((sum, { y }) => sum + (y[index] ?? 0), 0));
}

function takeaway(data: ChartData, speaker: Speaker): string {
  const known = data.runs.filter(({ drawn: series }) => series.x.length > 0);
  if (known.length === 0) return speaker.say(chartWords.growthShort);
  if (data.runs.length === 1) return sayOne(known[0]!, speaker);
  const items = known.map((run) =>
    speaker.say(chartWords.netSigned, {
      name: run.label,
      value: speaker.number(netOf(run.drawn).at(-1)!, 'signed'),
    }),
  );
  return speaker.say(chartWords.growthRuns, { list: listed(speaker, items) });
}

function sayOne({ drawn: series }: ChartRun, speaker: Speaker): string {
  const n = (value: number) => speaker.number(value, 'number');
  const net = netOf(series);
  const lastOf = (id: string) => series.lines.find((line) => line.id === id)?.y.at(-1) ?? 0;
  const first = speaker.say(chartWords.growthLast, {
    gained: n(lastOf('fresh') + lastOf('resurrected')),
    lost: n(Math.abs(lastOf('dormant'))),
    net: speaker.number(net.at(-1)!, 'signed'),
  });
  const turn = net.findIndex((value) => value < 0);
  const second =
    turn < 0
      ? speaker.say(chartWords.growthNever)
      : speaker.say(chartWords.growthTurn, { week: n(series.x[turn]! + 1) });
  return speaker.say(chartWords.sentences, { first, second });
}

function readout(data: ChartData, at: number, speaker: Speaker): string {
  const texts = data.runs.map((run) => {
    const index = indexAt(run.drawn, at);
    const parts = run.drawn.lines.map((line) => {
      const value = amount(speaker, 'people', Math.abs(line.y[index] ?? 0));
      return speaker.say(chartWords.named, { name: lineTitle(speaker, data.measure, line), value });
    });
    const net = speaker.number(netOf(run.drawn)[index] ?? null, 'signed');
    parts.push(speaker.say(chartWords.netSigned, { name: speaker.say(chartWords.net), value: net }));
    const list = parts.join(speaker.say(chartWords.readingMark));
    return data.runs.length === 1 ? list : speaker.say(chartWords.reading, { when: run.label, list });
  });
  const list = texts.join('\n');
  return speaker.say(chartWords.reading, { when: sayWhen(speaker, longest(data), at), list });
}

function table(data: ChartData, speaker: Speaker): ChartTable {
  const { x } = longest(data);
  const columns = data.runs.flatMap((run) =>
    [
      ...run.drawn.lines.map((line) => lineTitle(speaker, data.measure, line)),
      speaker.say(chartWords.net),
    ].map((title) => named(speaker, run, data.runs, title)),
  );
  const rows = x.map((week, index) => [
    numberCell(speaker, week + 1),
    ...data.runs.flatMap(({ drawn: series }) => {
      const net = netOf(series)[index] ?? null;
      return [
        ...series.lines.map(({ y }) => valueCell(speaker, 'people', y[index] ?? null)),
        { text: speaker.number(net, 'signed'), values: [net] },
      ];
    }),
  ]);
  const plain: ChartTable = {
    caption: captionOf(speaker, data),
    columns: [speaker.say(chartWords.weekAxis), ...columns],
    rows,
    brief: briefly(x.map((_, row) => row)),
  };
  return withNotes(plain, data, speaker, (day) => Math.floor(day / 7));
}
