import { ladderMonths, type LadderMonths } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, lines, named } from './amounts.ts';
import type { Chart, ChartTable, TableCell } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { flowsIn, flowsOf, placeName, rungsIn, type LadderData, type LadderDrawn } from './ladderDrawn.ts';
import { drawLadder, ladderTall } from './ladderPicture.ts';
import { ladderWords } from './ladderWords.ts';
import { numberCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** The ladder on two evenings, and who went from which rung to which between them: a panel for each run. */
export const ladderRibbons: Chart<LadderDrawn> = {
  id: 'ladderRibbons',
  draws: ['rungs'],
  read: (record) => ({
    months: ladderMonths(record),
    kept: record.totals.some(({ name, values }) => name === 'rungs' && values.some((count) => count > 0)),
    labels: record.classes.rungs ?? {},
    weight: record.about.weight,
  }),
  question: () => ladderWords.ask,
  takeaway,
  positions,
  start: (data) => positions(data).find((at) => isClimb(data, at)) ?? positions(data)[0] ?? 0,
  readout,
  readings: () => [],
  table,
  extent: () => [0, 1],
  tooLittle,
  panels: ({ runs }) => runs.length,
  tall: ladderTall,
  draw: drawLadder,
};

function positions(data: LadderData): number[] {
  return flowsIn(data).map(({ from, to }) => from * (rungsIn(data) + 1) + to);
}

/** Where a position lies: `rungs` is the place of who was not there. */
function placesAt(data: LadderData, at: number): { from: number; to: number; rungs: number } {
  const rungs = rungsIn(data);
  return { from: Math.floor(at / (rungs + 1)), to: at % (rungs + 1), rungs };
}

function isClimb(data: LadderData, at: number): boolean {
  const { from, to, rungs } = placesAt(data, at);
  return from < rungs && to < from;
}

function tooLittle(data: LadderData, speaker: Speaker): string | null {
  if (data.runs.some(({ drawn }) => drawn.months)) return null;
  return speaker.say(data.runs.some(({ drawn }) => drawn.kept) ? ladderWords.short : ladderWords.none);
}

function readout(data: LadderData, at: number, speaker: Speaker): string {
  const { from, to, rungs } = placesAt(data, at);
  const list = lines(speaker, data.runs, (drawn) => sayFlow(drawn, from, to, speaker));
  const places = {
    from: placeName(data, from, 'left', speaker),
    to: placeName(data, to, 'right', speaker),
    list,
  };
  if (from === rungs) return speaker.say(ladderWords.entered, places);
  if (to === rungs) return speaker.say(ladderWords.left, places);
  return speaker.say(from === to ? ladderWords.stayed : ladderWords.read, places);
}

function sayFlow({ months, weight }: LadderDrawn, from: number, to: number, speaker: Speaker): string {
  if (!months) return speaker.say(chartWords.nothing);
  const row = flowsOf(months)[from]!;
  const [count, all] = [row[to]!, row.reduce((sum, one) => sum + one, 0)];
  if (from === months.names.length || all === 0)
    return speaker.say(ladderWords.times, { count: count * weight });
  return speaker.say(ladderWords.timesOf, {
    count: count * weight,
    share: amount(speaker, 'share', count / all),
  });
}

/** Of those who stood on the ladder: parts who stayed, climbed, slipped and went; null where nobody stood. */
function partsOf({ moves, before, gone }: LadderMonths) {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const all = sum(before);
  if (all === 0) return null;
  const where = (fits: (from: number, to: number) => boolean) =>
    sum(moves.flatMap((row, from) => row.filter((_, to) => fits(from, to)))) / all;
  return {
    all,
    same: where((from, to) => from === to),
    up: where((from, to) => to > from),
    down: where((from, to) => to < from),
    gone: sum(gone) / all,
  };
}

function takeaway(data: LadderData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const known = data.runs.flatMap(({ label, drawn }) => {
    const parts = drawn.months && partsOf(drawn.months);
    return parts ? [{ label, drawn, months: drawn.months, ...parts, value: parts.up }] : [];
  });
  const [a, b] = known;
  if (!a) {
    const from = data.runs.find(({ drawn }) => drawn.months)!.drawn.months!.from;
    return speaker.say(ladderWords.nobody, { from: speaker.number(from, 'number') });
  }
  if (data.runs.length === 1)
    return speaker.say(ladderWords.one, {
      all: a.all * a.drawn.weight,
      from: speaker.number(a.months.from, 'number'),
      same: amount(speaker, 'share', a.same),
      up: amount(speaker, 'share', a.up),
      down: amount(speaker, 'share', a.down),
      gone: amount(speaker, 'share', a.gone),
    });
  const two = data.runs.length === 2 && b;
  const list = two ? sayGap(speaker, 'share', a, b) : sayStandings(speaker, 'share', known);
  return speaker.say(ladderWords.runs, { list });
}

/** From which rung, by row, to which, by column; with who has come in the last row but one, and all in the last. */
function table(data: LadderData, speaker: Speaker): ChartTable {
  const places = Array.from({ length: rungsIn(data) + 1 }, (_, at) => at);
  const titled = (label: string, title: string) => named(speaker, { label }, data.runs, title);
  const cells = ({ months, weight }: LadderDrawn, from: number | null): TableCell[] => {
    if (!months) return [...places, null].map(() => numberCell(speaker, null));
    const flows = flowsOf(months);
    const row =
      from === null ? places.map((to) => flows.reduce((all, one) => all + one[to]!, 0)) : flows[from]!;
    const all = row.reduce((total, count) => total + count, 0);
    return [...row, all].map((count) => numberCell(speaker, count * weight));
  };
  const titles = [
    ...places.map((to) =>
      to === rungsIn(data)
        ? placeName(data, to, 'right', speaker)
        : speaker.say(ladderWords.to, { name: placeName(data, to, 'right', speaker) }),
    ),
    speaker.say(ladderWords.sum),
  ];
  const rows = [...places, null].map((from) => [
    from === null ? speaker.say(ladderWords.sum) : placeName(data, from, 'left', speaker),
    ...data.runs.flatMap(({ drawn }) => cells(drawn, from)),
  ]);
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(ladderWords.from),
      ...data.runs.flatMap(({ label }) => titles.map((title) => titled(label, title))),
    ],
    rows,
    brief: rows.map((_, row) => row),
  };
}
