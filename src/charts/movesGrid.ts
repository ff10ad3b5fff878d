import { classMoves, type ClassMoves } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, named } from './amounts.ts';
import type { Chart, ChartTable, TableCell } from './chart.ts';
import { classed, classesIn, className, noClasses, readClasses } from './classDrawn.ts';
import { classWords } from './classWords.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { daysCounted, type MovesData, type MovesDrawn } from './movesDrawn.ts';
import { drawMoves, movesTall } from './movesPicture.ts';
import { numberCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** The days whose moves are counted: the last four weeks. */
const window = 28;

/** Who moved from which class to which: a table of moves, a panel for each run. */
export const movesGrid: Chart<MovesDrawn> = {
  id: 'movesGrid',
  draws: classed,
  read: (record, measure) => {
    const drawn = readClasses(record, measure);
    if (!drawn) return null;
    const { days } = record.about;
    const moves = classMoves(record, drawn.classification, { from: days - window, to: days - 1 });
    return { ...drawn, moves };
  },
  question: () => classWords.moves,
  takeaway,
  positions: (data) => Array.from({ length: classesIn(data).length ** 2 }, (_, at) => at),
  columns: (data) => classesIn(data).length,
  start,
  readout,
  readings: () => [],
  table,
  extent: () => [0, 1],
  tooLittle: noClasses,
  panels: ({ runs }) => runs.length,
  tall: movesTall,
  draw: drawMoves,
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The commonest move of the first run, or its first cell. */
function start(data: MovesData): number {
  const moves = data.runs[0]?.drawn.moves;
  const most = moves && commonest(moves);
  return most ? most.from * moves.names.length + most.to : 0;
}

function commonest({ moves }: ClassMoves): { from: number; to: number; count: number } | null {
  let best: { from: number; to: number; count: number } | null = null;
  moves.forEach((row, from) =>
    row.forEach((count, to) => {
      if (count > (best?.count ?? 0)) best = { from, to, count };
    }),
  );
  return best;
}

function readout(data: MovesData, at: number, speaker: Speaker): string {
  const names = classesIn(data);
  const [from, to] = [Math.floor(at / names.length), at % names.length];
  const list = data.runs
    .map((run) => named(speaker, run, data.runs, sayCell(run.drawn, from, to, speaker)))
    .join(speaker.say(chartWords.readingMark));
  const call = (of: number) => className(data.runs[0]!.drawn, names[of]!, speaker);
  if (from === to) return speaker.say(chartWords.reading, { when: call(from), list });
  return speaker.say(classWords.from, { from: call(from), to: call(to), list });
}

function sayCell({ moves, weight }: MovesDrawn, from: number, to: number, speaker: Speaker): string {
  if (!moves) return speaker.say(chartWords.nothing);
  const n = (value: number) => speaker.number(value * weight, 'number');
  if (from === to)
    return speaker.say(classWords.there, { count: n(moves.after[from]!), before: n(moves.before[from]!) });
  const count = moves.moves[from]![to]!;
  const away = sum(moves.moves[from]!);
  if (away === 0) return speaker.say(classWords.times, { count: 0 });
  const share = amount(speaker, 'share', count / away);
  return speaker.say(classWords.timesOf, { count: count * weight, share });
}

/** The part of all moves that go to a class further on in the order; null where nobody moved. */
function partUp({ moves }: ClassMoves): { readonly up: number; readonly all: number } {
  const up = sum(moves.map((row, from) => sum(row.slice(from + 1))));
  return { up, all: sum(moves.map(sum)) };
}

function takeaway(data: MovesData, speaker: Speaker): string {
  const none = noClasses(data, speaker);
  if (none !== null) return none;
  const days = daysCounted(data);
  const known = data.runs.flatMap(({ label, drawn }) =>
    drawn.moves ? [{ label, moves: drawn.moves, drawn, ...partUp(drawn.moves) }] : [],
  );
  const moved = known.filter(({ all }) => all > 0);
  if (moved.length === 0) return speaker.say(classWords.movesNone, { days });
  if (data.runs.length === 1) return sayOne(moved[0]!, days, speaker);
  const entries = moved.map(({ label, up, all }) => ({ label, value: up / all }));
  const [a, b] = entries;
  const two = data.runs.length === 2 && a && b;
  const list = two ? sayGap(speaker, 'share', a, b) : sayStandings(speaker, 'share', entries);
  return speaker.say(classWords.movesRuns, { days, list });
}

function sayOne(
  { moves, drawn, up, all }: { moves: ClassMoves; drawn: MovesDrawn; up: number; all: number },
  days: number,
  speaker: Speaker,
): string {
  const most = commonest(moves)!;
  const call = (of: number) => className(drawn, moves.names[of]!, speaker);
  const first = speaker.say(classWords.movesOne, {
    days,
    from: call(most.from),
    to: call(most.to),
    count: most.count * drawn.weight,
  });
  const n = (value: number) => speaker.number(value * drawn.weight, 'number');
  const second = speaker.say(classWords.movesUp, { up: n(up), all: n(all) });
  return speaker.say(chartWords.sentences, { first, second });
}

function table(data: MovesData, speaker: Speaker): ChartTable {
  const names = classesIn(data);
  const call = (of: number) => className(data.runs[0]!.drawn, names[of]!, speaker);
  const titles = [
    speaker.say(classWords.peopleBefore),
    ...names.map((_, of) => call(of)),
    speaker.say(classWords.people),
  ];
  const cells = ({ moves, weight }: MovesDrawn, from: number): TableCell[] => {
    const counts = moves
      ? [moves.before[from]!, ...moves.moves[from]!, moves.after[from]!].map((count) => count * weight)
      : titles.map(() => null);
    return counts.map((count) => numberCell(speaker, count));
  };
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(classWords.fromTitle),
      ...data.runs.flatMap(({ label }) => titles.map((title) => named(speaker, { label }, data.runs, title))),
    ],
    rows: names.map((_, from) => [call(from), ...data.runs.flatMap(({ drawn }) => cells(drawn, from))]),
    brief: names.map((_, row) => row),
  };
}
