import { minorPerMajor, type Speaker } from '../schema/index.ts';
import { listed } from './amounts.ts';
import type { ChartRun, ChartTable, Figure, TableCell, TableColumn } from './chart.ts';
import {
  bandsOf,
  farthest,
  pairName,
  placeAt,
  placesOf,
  sayChange,
  sayHolds,
  startOf,
  whenOf,
  type PairData,
  type PairDrawn,
} from './pairDrawn.ts';
import { drawPairs } from './pairPicture.ts';
import { sayPairs } from './pairSentences.ts';
import { briefly, spanOf } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { studyWords } from './studyWords.ts';
import { numberCell, valueColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

/** How much more one strategy has than another along the way: the middle run, bands of runs, and who is ahead how often. */
export const pairBands: Figure<PairDrawn> = {
  id: 'pairBands',
  question: () => studyWords.askPair,
  takeaway: sayPairs,
  positions: placesOf,
  start: startOf,
  readout,
  readings: (data, at) =>
    data.runs.flatMap((run, index) => {
      const value = run.drawn.course.median[placeAt(run, at)];
      return value === undefined ? [] : [{ run: index, value, colour: strokeOf(run, data.runs).colour }];
    }),
  table,
  extent: ({ runs }) =>
    spanOf(runs.flatMap(({ drawn }) => drawn.course.bands.flatMap(({ low, high }) => [...low, ...high]))),
  tooLittle: (data, speaker) => (farthest(data).x.length >= 2 ? null : speaker.say(studyWords.pairShort)),
  panels: ({ runs }) => runs.length,
  draw: drawPairs,
};

function readout(data: PairData, at: number, speaker: Speaker): string {
  return data.runs.map((run) => readPair(data, run, at, speaker)).join('\n');
}

function readPair(data: PairData, run: ChartRun<PairDrawn>, at: number, speaker: Speaker): string {
  const { course, pair } = run.drawn;
  const place = placeAt(run, at);
  const when = whenOf(data, at, speaker);
  if (place < 0) return speaker.say(chartWords.reading, { when, list: speaker.say(chartWords.nothing) });
  const bands = bandsOf(course).map(({ low, high, holds }) =>
    speaker.say(studyWords.readBand, {
      holds: sayHolds(speaker, holds),
      low: sayChange(data, speaker, low[place]!),
      high: sayChange(data, speaker, high[place]!),
    }),
  );
  return speaker.say(studyWords.readPair, {
    when,
    pair: pairName(speaker, run.drawn),
    middle: sayChange(data, speaker, course.median[place]!),
    bands: listed(speaker, bands),
    ahead: course.ahead[place]!,
    behind: course.behind[place]!,
    count: pair.differences.length,
  });
}

function table(data: PairData, speaker: Speaker): ChartTable {
  const { x, axis } = farthest(data);
  const first =
    axis === 'age' ? chartWords.ageAxis : axis === 'week' ? chartWords.weekAxis : chartWords.dayAxis;
  return {
    caption: listed(
      speaker,
      data.runs.map(({ drawn }) => pairName(speaker, drawn)),
    ),
    columns: [speaker.say(first), ...data.runs.flatMap(({ drawn }) => columns(data, drawn, speaker))],
    rows: x.map((at) => [
      numberCell(speaker, axis === 'week' ? at + 1 : at),
      ...data.runs.flatMap((run) => cells(data, run, at, speaker)),
    ]),
    brief: briefly(placesOf(data).map((at) => x.indexOf(at))),
  };
}

function columns(data: PairData, drawn: PairDrawn, speaker: Speaker): TableColumn[] {
  const titled = (title: string) =>
    data.runs.length === 1
      ? title
      : speaker.say(studyWords.columnOf, { pair: pairName(speaker, drawn), title });
  const bands = bandsOf(drawn.course).map(({ holds }) => {
    const title = titled(speaker.say(studyWords.bandColumn, { holds: sayHolds(speaker, holds) }));
    return {
      title,
      values: [
        speaker.say(studyWords.lowEnd, { name: title }),
        speaker.say(studyWords.highEnd, { name: title }),
      ],
    };
  });
  return [
    valueColumn(speaker, data.measure.unit, titled(speaker.say(studyWords.middle))),
    ...bands,
    titled(speaker.say(studyWords.aheadColumn)),
    titled(speaker.say(studyWords.behindColumn)),
  ];
}

function cells(data: PairData, run: ChartRun<PairDrawn>, at: number, speaker: Speaker): TableCell[] {
  const { course } = run.drawn;
  const place = placeAt(run, at);
  const per = data.measure.unit === 'money' ? minorPerMajor(speaker.currency) : 1;
  const cellOf = (text: string, ...values: readonly (number | undefined)[]): TableCell => ({
    text,
    values: values.map((value) => (value === undefined ? null : value / per)),
  });
  const said = (value: number | undefined) => sayChange(data, speaker, value ?? null);
  const middle = course.median[place];
  return [
    cellOf(said(middle), middle),
    ...bandsOf(course).map(({ low, high }) =>
      cellOf(
        speaker.say(studyWords.range, { low: said(low[place]), high: said(high[place]) }),
        low[place],
        high[place],
      ),
    ),
    numberCell(speaker, course.ahead[place] ?? null),
    numberCell(speaker, course.behind[place] ?? null),
  ];
}
