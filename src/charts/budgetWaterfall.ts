import { ledgerLines } from '../metrics/index.ts';
import type { Speaker, Text } from '../schema/index.ts';
import { amount, captionOf, named } from './amounts.ts';
import type { Chart, ChartData, ChartRun, ChartTable, Moved, Picture } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { outlinePath } from './outlinePath.ts';
import { drawRows, rowsTall, type BarRow } from './rowBars.ts';
import { valueCell, valueColumn } from './tableCells.ts';
import { valueWords } from './valueWords.ts';
import { chartWords } from './words.ts';

/** One line of the books over the whole run; costs are below 0. */
interface BookLine {
  readonly id: string;
  readonly title: Text;
  readonly amount: number;
}

export type Books = readonly BookLine[];

type Data = ChartData<Books>;

/** Line after line of the books, each from where the one before has ended, down to what is left. */
export const budgetWaterfall: Chart<Books> = {
  id: 'budgetWaterfall',
  draws: ['balance'],
  read: (record) => {
    const lines = ledgerLines(record);
    if (lines.length === 0) return null;
    return lines.map(({ id, title, side, daily }) => {
      const sum = daily.reduce((all, money) => all + money, 0);
      return { id, title, amount: side === 'cost' ? 0 - sum : sum };
    });
  },
  question: () => valueWords.askBooks,
  takeaway,
  positions: (data) => (lineIds(data).length === 0 ? [] : [...lineIds(data), left].map((_, at) => at)),
  start: (data) => lineIds(data).length,
  readout,
  readings: () => [],
  table,
  extent: (data) => {
    const stands = data.runs.flatMap((run) => stairs(data, run).map(({ to }) => to));
    return [Math.min(0, ...stands), Math.max(0, ...stands)];
  },
  tooLittle: (data, speaker) => (lineIds(data).length > 0 ? null : speaker.say(valueWords.booksNone)),
  panels: ({ runs }) => runs.length,
  tall: (data, textSize) => rowsTall(data.runs.length, lineIds(data).length + 1, textSize),
  draw: (data, drawing) => {
    const panels = data.runs.map((run) => ({
      head: data.runs.length > 1 ? run.label : null,
      rows: rowsOf(data, run, drawing.speaker),
    }));
    return drawRows(panels, drawing, drawing.speaker.say(valueWords.booksFoot));
  },
  outline,
};

/** Where the stairs would stand. */
function outline({ full, before, after }: Moved<Books>, data: Data, { bar }: Picture, run: number): string {
  const of = (books: Books, id: string) => books.find((one) => one.id === id)?.amount ?? 0;
  const drawn = full.map((one) => ({ ...one, amount: one.amount + of(after, one.id) - of(before, one.id) }));
  const steps = stairs(data, { ...data.runs[run]!, drawn });
  return outlinePath(steps.flatMap(({ from, to }, at) => bar?.(at, run, from, to) ?? []));
}

/** The row of what is left, which stands last. */
const left = 'left';

/** Lines that any run has money in: income before cost, and the largest of the first run before the others. */
function lineIds({ runs }: Data): string[] {
  const lines = runs.flatMap(({ drawn }) => drawn).filter(({ amount: money }) => money !== 0);
  const size = (id: string) => runs[0]?.drawn.find((one) => one.id === id)?.amount ?? 0;
  const isCost = (id: string) => lines.some((one) => one.id === id && one.amount < 0);
  const ids = [...new Set(lines.map(({ id }) => id))];
  return ids.sort(
    (a, b) => Number(isCost(a)) - Number(isCost(b)) || Math.abs(size(b)) - Math.abs(size(a)) || 0,
  );
}

const amountIn = ({ drawn }: ChartRun<Books>, id: string): number =>
  id === left
    ? drawn.reduce((sum, one) => sum + one.amount, 0)
    : (drawn.find((one) => one.id === id)?.amount ?? 0);

/** Where the bar of each row begins and ends. */
function stairs(data: Data, run: ChartRun<Books>): { id: string; from: number; to: number }[] {
  let stand = 0;
  const lines = lineIds(data).map((id) => {
    const from = stand;
    stand += amountIn(run, id);
    return { id, from, to: stand };
  });
  return [...lines, { id: left, from: 0, to: stand }];
}

const colours = { plus: 'var(--data-water)', minus: 'var(--data-amber)', left: 'var(--data-slate)' } as const;

function rowsOf(data: Data, run: ChartRun<Books>, speaker: Speaker): BarRow[] {
  const steps = stairs(data, run);
  return steps.map(({ id, from, to }, at) => {
    const colour = id === left ? colours.left : to >= from ? colours.plus : colours.minus;
    const isLast = at >= steps.length - 2;
    return {
      title: titleIn(data, id, speaker),
      numbers: [signed(speaker, amountIn(run, id))],
      bars: [{ from, to, colour }],
      ...(!isLast && { carried: to }),
    };
  });
}

function titleIn({ runs }: Data, id: string, speaker: Speaker): string {
  if (id === left) return speaker.say(valueWords.left);
  const line = runs.flatMap(({ drawn }) => drawn).find((one) => one.id === id);
  return line ? speaker.say(line.title) : id;
}

/** Money with its sign before it. */
function signed(speaker: Speaker, money: number): string {
  if (money === 0) return amount(speaker, 'money', 0);
  const value = amount(speaker, 'money', Math.abs(money));
  return speaker.say(money > 0 ? valueWords.plus : valueWords.minus, { value });
}

/** All income and all cost of a run. */
function sidesOf({ drawn }: ChartRun<Books>): { readonly income: number; readonly cost: number } {
  const sum = (lines: Books) => lines.reduce((all, one) => all + one.amount, 0);
  return {
    income: sum(drawn.filter((one) => one.amount > 0)),
    cost: 0 - sum(drawn.filter((one) => one.amount < 0)),
  };
}

function takeaway(data: Data, speaker: Speaker): string {
  if (lineIds(data).length === 0) return speaker.say(valueWords.booksNone);
  if (data.runs.length === 1) return sayOne(data, data.runs[0]!, speaker);
  const entries = data.runs.map((run) => ({ label: run.label, value: amountIn(run, left) }));
  const [a, b] = entries;
  const list =
    entries.length === 2 && a && b ? sayGap(speaker, 'money', a, b) : sayStandings(speaker, 'money', entries);
  return speaker.say(valueWords.booksRuns, { list });
}

function sayOne(data: Data, run: ChartRun<Books>, speaker: Speaker): string {
  const money = (value: number) => amount(speaker, 'money', value);
  const { income, cost } = sidesOf(run);
  const values = { income: money(income), cost: money(cost), left: money(Math.abs(income - cost)) };
  const { booksGain, booksLoss, booksEven } = valueWords;
  const first = speaker.say(income > cost ? booksGain : income < cost ? booksLoss : booksEven, values);
  if (cost === 0) return first;
  const most = run.drawn.reduce((best, one) => (one.amount < best.amount ? one : best));
  const second = speaker.say(valueWords.booksMost, {
    name: titleIn(data, most.id, speaker),
    value: money(-most.amount),
    share: amount(speaker, 'share', -most.amount / cost),
  });
  return speaker.say(chartWords.sentences, { first, second });
}

function readout(data: Data, at: number, speaker: Speaker): string {
  const id = [...lineIds(data), left][at];
  if (id === undefined) return speaker.say(valueWords.booksNone);
  const texts = data.runs.map((run) => {
    const money = amountIn(run, id);
    const { income, cost } = sidesOf(run);
    const side = money > 0 ? income : cost;
    const value = signed(speaker, money);
    const said =
      id === left || side === 0
        ? value
        : speaker.say(valueWords.share, { value, share: amount(speaker, 'share', Math.abs(money) / side) });
    return named(speaker, run, data.runs, said);
  });
  const list = texts.join(speaker.say(chartWords.readingMark));
  return speaker.say(chartWords.reading, { when: titleIn(data, id, speaker), list });
}

function table(data: Data, speaker: Speaker): ChartTable {
  const ids = lineIds(data).length === 0 ? [] : [...lineIds(data), left];
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(valueWords.line),
      ...data.runs.map(({ label }) =>
        valueColumn(speaker, 'money', data.runs.length === 1 ? speaker.say(valueWords.amount) : label),
      ),
    ],
    rows: ids.map((id) => [
      titleIn(data, id, speaker),
      ...data.runs.map((run) => valueCell(speaker, 'money', amountIn(run, id))),
    ]),
    brief: ids.map((_, row) => row),
  };
}
