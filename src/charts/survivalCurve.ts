import { seenSurvival, trueSurvival } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, named, titleOf } from './amounts.ts';
import type { Chart, ChartTable, Reading, TableCell } from './chart.ts';
import { briefly } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import {
  fewAtRisk,
  lastOf,
  readAge,
  type AgeReading,
  type SurvivalData,
  type SurvivalDrawn,
  type SurvivalRun,
} from './survivalLife.ts';
import { drawSurvival } from './survivalPicture.ts';
import { ageOf, survivalSentence, tooFew } from './survivalSentence.ts';
import { survivalWords } from './survivalWords.ts';
import { numberCell, valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** The share still there by age, with its 95 % interval and how many are watched so long. */
export const survivalCurve: Chart<SurvivalDrawn> = {
  id: 'survivalCurve',
  draws: ['survival', 'survivalSeen'],
  read: (record, { tag }) => ({ curve: tag === 'truth' ? trueSurvival(record) : seenSurvival(record) }),
  question: ({ tag }) => (tag === 'truth' ? survivalWords.ask : survivalWords.askSeen),
  takeaway: survivalSentence,
  positions,
  start: (data) => Math.min(ageOf(data.variant), lastOf(data)),
  readout: (data, at, speaker) => {
    const when = speaker.say(chartWords.day, { n: speaker.number(at, 'number') });
    const list = data.runs.map((run) =>
      named(speaker, run, data.runs, sayReading(readAge(run.drawn.curve, at), speaker)),
    );
    return speaker.say(chartWords.reading, { when, list: list.join(speaker.say(chartWords.readingMark)) });
  },
  readings: (data, at) =>
    data.runs.flatMap((run, index): Reading[] => {
      const found = readAge(run.drawn.curve, at);
      return found ? [{ run: index, value: found.share, colour: strokeOf(run, data.runs).colour }] : [];
    }),
  table,
  extent: () => [0, 1],
  tooLittle: tooFew,
  panels: () => 1,
  draw: drawSurvival,
};

function positions(data: SurvivalData): readonly number[] {
  const last = lastOf(data);
  return last === 0 ? [] : Array.from({ length: last + 1 }, (_, age) => age);
}

function sayReading(reading: AgeReading | null, speaker: Speaker): string {
  if (!reading) return speaker.say(chartWords.nothing);
  const { share, low, high, atRisk } = reading;
  const few = atRisk < fewAtRisk;
  const s = (value: number | null) => amount(speaker, 'share', value);
  const values = { share: s(share), count: speaker.number(atRisk, 'number') };
  if (low === null || high === null)
    return speaker.say(few ? survivalWords.readPlainFew : survivalWords.readPlain, values);
  return speaker.say(few ? survivalWords.readFew : survivalWords.read, {
    ...values,
    low: s(low),
    high: s(high),
  });
}

function table(data: SurvivalData, speaker: Speaker): ChartTable {
  const ages = positions(data);
  const single = data.runs.length === 1;
  const title = titleOf(speaker, data.measure, undefined);
  const asked = [0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 540, 730];
  const nameOf = ({ label }: SurvivalRun) => (single ? title : label);
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(chartWords.ageAxis),
      ...data.runs.flatMap((run) => [
        nameOf(run),
        {
          title: speaker.say(survivalWords.interval),
          values: [survivalWords.lower, survivalWords.upper].map((text) =>
            speaker.say(text, { name: nameOf(run) }),
          ),
        },
        speaker.say(survivalWords.watchedOf, { name: nameOf(run) }),
      ]),
    ],
    rows: ages.map((age) => [
      numberCell(speaker, age),
      ...data.runs.flatMap(({ drawn }) => cells(readAge(drawn.curve, age), speaker)),
    ]),
    brief: briefly(ages.filter((age) => asked.includes(age) || age === ages.at(-1))),
  };
}

function cells(reading: AgeReading | null, speaker: Speaker): TableCell[] {
  const s = (value: number | null) => amount(speaker, 'share', value);
  const { share = null, low = null, high = null, atRisk = 0 } = reading ?? {};
  const limits =
    low === null || high === null
      ? s(null)
      : speaker.say(survivalWords.limits, { low: s(low), high: s(high) });
  return [
    valueCell(speaker, 'share', share),
    { text: limits, values: [low, high] },
    numberCell(speaker, atRisk),
  ];
}
