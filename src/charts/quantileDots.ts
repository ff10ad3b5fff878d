import { inOrder, middleOf } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, valueAxis } from './amounts.ts';
import type { ChartTable, Figure, TableCell } from './chart.ts';
import { axisDomain, knownOf, type DotsData, type DotsDrawn } from './dotsDrawn.ts';
import { dotsTall, drawDots } from './dotsPicture.ts';
import { studyWords } from './studyWords.ts';
import { numberCell, valueCell, valueColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

/** Every run as a dot over what it came to: a place of the cursor has so many on either side. */
export const quantileDots: Figure<DotsDrawn> = {
  id: 'quantileDots',
  question: () => studyWords.askDots,
  takeaway,
  positions: thresholds,
  start: (data) => {
    const [first] = data.runs;
    return first?.drawn.threshold ?? middleOf(inOrder(knownOf(first?.drawn)));
  },
  readout,
  readings: () => [],
  table,
  extent: () => [0, 1],
  tooLittle: (data, speaker) =>
    data.runs.some(({ drawn }) => knownOf(drawn).length > 0) ? null : speaker.say(studyWords.dotsFew),
  panels: ({ runs }) => runs.length,
  tall: dotsTall,
  draw: (data, drawing) => drawDots(data, drawing, axisDomain(data)),
};

/** Round values along the axis, and the one that is asked about, if one is. */
function thresholds(data: DotsData): readonly number[] {
  const domain = axisDomain(data);
  const round = valueAxis(speakerless, data.measure.unit, domain, 50).ticks;
  const asked = data.runs.flatMap(({ drawn }) => drawn.threshold ?? []);
  const middle = data.runs.map(({ drawn }) => middleOf(inOrder(knownOf(drawn))));
  const all = [...round, ...asked, ...(asked.length === 0 ? middle : [])].filter(
    (at) => at >= domain[0] && at <= domain[1],
  );
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Where ticks lie does not depend on who reads them. */
const speakerless: Speaker = {
  language: 'en',
  say: () => '',
  number: String,
  currency: 'CNY',
  moneySign: '',
};

const sides = (values: readonly number[], at: number) => {
  const below = values.filter((value) => value < at).length;
  return { below, above: values.length - below };
};

function readout(data: DotsData, at: number, speaker: Speaker): string {
  const texts = data.runs.map(({ label, drawn }) => {
    const counts = sides(knownOf(drawn), at);
    return data.runs.length === 1
      ? speaker.say(studyWords.readDotsOne, counts)
      : speaker.say(studyWords.readDotsRun, { name: label, ...counts });
  });
  const list = texts.join(speaker.say(chartWords.readingMark));
  return speaker.say(chartWords.reading, { when: amount(speaker, data.measure.unit, at), list });
}

function takeaway(data: DotsData, speaker: Speaker): string {
  return data.runs
    .map(({ label, drawn }) => {
      const ordered = inOrder(knownOf(drawn));
      const count = ordered.length;
      if (drawn.met)
        return speaker.say(studyWords.dotsMet, {
          met: drawn.met.filter(Boolean).length,
          count: drawn.met.length,
        });
      if (count === 0) return speaker.say(studyWords.dotsFew);
      const say = (value: number) => amount(speaker, data.measure.unit, value);
      const middle = say(middleOf(ordered));
      if (ordered[0] === ordered[count - 1])
        return speaker.say(studyWords.dotsSame, { name: label, middle, count });
      // Half of the runs and no fewer: a quarter of them is left out at either end.
      const out = Math.floor(count / 4);
      return speaker.say(studyWords.dotsTake, {
        name: label,
        ...{ middle, count },
        low: say(ordered[out]!),
        high: say(ordered[count - 1 - out]!),
      });
    })
    .reduce((first, second) => speaker.say(chartWords.sentences, { first, second }));
}

function table(data: DotsData, speaker: Speaker): ChartTable {
  const { runs, measure } = data;
  const count = Math.max(...runs.map(({ drawn }) => drawn.values.length));
  const isJudged = runs.length === 1 && runs[0]!.drawn.met !== undefined;
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(studyWords.runColumn),
      ...runs.map(({ label }) => valueColumn(speaker, measure.unit, label)),
      ...(isJudged ? [speaker.say(studyWords.metColumn)] : []),
    ],
    rows: Array.from({ length: count }, (_, seed): TableCell[] => [
      numberCell(speaker, seed + 1),
      ...runs.map(({ drawn }) => valueCell(speaker, measure.unit, drawn.values[seed] ?? null)),
      ...(isJudged ? [speaker.say(runs[0]!.drawn.met![seed] ? studyWords.yes : studyWords.no)] : []),
    ]),
    brief: Array.from({ length: Math.min(count, 60) }, (_, seed) => seed),
  };
}
