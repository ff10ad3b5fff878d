import { minorPerMajor, type Speaker } from '../schema/index.ts';
import { amount, change, isPercent, size, titleOf } from './amounts.ts';
import type { ChartData, ChartTable, Figure, TableCell } from './chart.ts';
import { drawRows, rowsTall, type BarRow } from './rowBars.ts';
import { spanOf } from './runLines.ts';
import { studyWords } from './studyWords.ts';
import { chartWords } from './words.ts';

/** One end of a lever: what it is set to, in words, and what that does. */
export interface EndDrawn {
  readonly set: string;
  readonly value: number;
  readonly effect: number | null;
  readonly error: number | null;
}

/** A lever by its name, with what moving it does. */
export interface LeverDrawn {
  readonly title: string;
  readonly now: string;
  readonly value: number;
  readonly low: EndDrawn;
  readonly high: EndDrawn;
}

/** Levers moved one at a time, the greatest span first. */
export interface TornadoDrawn {
  readonly baseline: number | null;
  readonly levers: readonly LeverDrawn[];
}

export type TornadoData = ChartData<TornadoDrawn>;

/** What each lever does to a measure at either end of its range, everything else as it stands. */
export const tornado: Figure<TornadoDrawn> = {
  id: 'tornado',
  question: () => studyWords.askLevers,
  takeaway,
  positions: (data) => [...leversOf(data).keys()],
  start: () => 0,
  readout,
  readings: () => [],
  table,
  extent: (data) => spanOf(leversOf(data).flatMap(({ low, high }) => [low.effect, high.effect])),
  tooLittle: () => null,
  panels: () => 1,
  tall: (data, textSize) => rowsTall(1, leversOf(data).length, textSize) + textSize * 2.6,
  draw: (data, drawing) => {
    const { speaker } = drawing;
    const rows = leversOf(data).map((lever): BarRow => {
      const said = saidOf(data, lever, speaker);
      return {
        title: lever.title,
        numbers: [
          speaker.say(studyWords.leverLong, said),
          [said.lowEffect, said.highEffect].join(speaker.say(chartWords.readingMark)),
        ],
        bars: [
          { from: 0, to: lever.high.effect ?? 0, colour: 'var(--data-water)' },
          { from: 0, to: lever.low.effect ?? 0, colour: 'var(--data-amber)', hollow: true },
        ],
      };
    });
    return drawRows([{ head: null, rows }], drawing, speaker.say(studyWords.leversFoot));
  },
};

const leversOf = ({ runs }: TornadoData): readonly LeverDrawn[] => runs[0]?.drawn.levers ?? [];

function saidOf({ measure }: TornadoData, { title, now, low, high }: LeverDrawn, speaker: Speaker) {
  const effect = (end: EndDrawn) => change(speaker, measure.unit, end.effect);
  const error = (end: EndDrawn) =>
    end.error === null ? speaker.number(null, 'number') : size(speaker, measure.unit, end.error);
  return {
    ...{ lever: title, now, low: low.set, high: high.set },
    ...{ lowEffect: effect(low), highEffect: effect(high), lowError: error(low), highError: error(high) },
  };
}

function takeaway(data: TornadoData, speaker: Speaker): string {
  const [first] = leversOf(data);
  if (!first || (!first.low.effect && !first.high.effect)) return speaker.say(studyWords.leversNone);
  const { lowEffect, highEffect } = saidOf(data, first, speaker);
  return speaker.say(studyWords.leversTake, {
    ...{ lever: first.title, low: lowEffect, high: highEffect },
    baseline: amount(speaker, data.measure.unit, data.runs[0]!.drawn.baseline),
  });
}

function readout(data: TornadoData, at: number, speaker: Speaker): string {
  return speaker.say(studyWords.readLever, saidOf(data, leversOf(data)[at]!, speaker));
}

function table(data: TornadoData, speaker: Speaker): ChartTable {
  const { unit } = data.measure;
  const per = unit === 'money' ? minorPerMajor(speaker.currency) : 1;
  const { leverColumn, nowColumn, lowColumn, highColumn, lowEffectColumn, highEffectColumn } = studyWords;
  const set = (text: string, value: number): TableCell => ({ text, values: [value] });
  const effect = ({ effect }: EndDrawn): TableCell => ({
    text: change(speaker, unit, effect),
    values: [effect === null || isPercent(unit) ? effect : effect / per],
  });
  return {
    caption: titleOf(speaker, data.measure, data.variant, data.labels),
    columns: [leverColumn, nowColumn, lowColumn, lowEffectColumn, highColumn, highEffectColumn].map((one) =>
      speaker.say(one),
    ),
    rows: leversOf(data).map(({ title, now, value, low, high }) => [
      title,
      set(now, value),
      set(low.set, low.value),
      effect(low),
      set(high.set, high.value),
      effect(high),
    ]),
    brief: [...leversOf(data).keys()],
  };
}
