import { amount } from '../../charts/amounts.ts';
import { inWeeks, sayWhen } from '../../charts/calendarAxis.ts';
import { between, chartWords } from '../../charts/index.ts';
import type { Measure, Series } from '../../metrics/index.ts';
import type { Speaker } from '../../schema/index.ts';
import type { Prediction } from './answer.ts';
import { dotsGiven, predictWords, type PredictOptions } from './cell.ts';
import { binOf, type Came } from './ground.ts';

/** What was expected and what came, in one sentence; null while nothing has come. */
export function sayGap(
  options: PredictOptions,
  prediction: Prediction,
  came: Came | null,
  speaker: Speaker,
): string | null {
  switch (prediction.form) {
    case 'curve':
      return options.of && came?.series
        ? sayCurve(options.of.measure, prediction, came.series, speaker)
        : null;
    case 'point': {
      if (!options.of || came?.value == null) return null;
      const { unit } = options.of.measure;
      const values = {
        expected: amount(speaker, unit, prediction.value),
        came: amount(speaker, unit, came.value),
      };
      return speaker.say(predictWords.became, values);
    }
    case 'dots': {
      if (!options.of || came?.value == null) return null;
      const dots = prediction.dots[binOf(prediction.edges, came.value)] ?? 0;
      const values = { came: amount(speaker, options.of.measure.unit, came.value), dots, all: dotsGiven };
      return speaker.say(predictWords.dotsCame, values);
    }
    case 'choose':
    case 'order':
      return sayChoice(options, prediction, speaker);
  }
}

/** The sentence is about the last point that was drawn and for which something came. */
function sayCurve(
  { unit }: Measure,
  prediction: Extract<Prediction, { form: 'curve' }>,
  series: Series,
  speaker: Speaker,
): string | null {
  const y = series.lines[0]?.y ?? [];
  const at = prediction.at.findLast((one) => valueIn(series, one) !== null);
  if (at === undefined || y.length === 0) return null;
  const days = series.axis === 'week' ? 1 : 7;
  const isWeek = inWeeks(series) && (at + 1) % days === 0;
  const values = {
    n: speaker.number(isWeek ? (at + 1) / days : at, 'number'),
    expected: amount(speaker, unit, between(prediction, at)),
    came: amount(speaker, unit, valueIn(series, at)),
  };
  return speaker.say(isWeek ? predictWords.inWeek : predictWords.onDay, values);
}

/** The value of a series at a position; null where it has none. */
export const valueIn = ({ x, lines }: Series, at: number): number | null =>
  lines[0]?.y[x[at] === at ? at : x.indexOf(at)] ?? null;

function sayChoice(
  { choices, came }: PredictOptions,
  prediction: Extract<Prediction, { form: 'choose' | 'order' }>,
  speaker: Speaker,
): string | null {
  if (came.length === 0) return null;
  const labelOf = (id: string) => choices.find((one) => one.id === id)?.label ?? id;
  if (prediction.form === 'choose')
    return speaker.say(predictWords.chose, {
      expected: labelOf(prediction.choice),
      came: labelOf(came[0]!),
    });
  const right = prediction.order.filter((id, place) => came[place] === id).length;
  return speaker.say(predictWords.ordered, {
    right,
    all: came.length,
    list: came.map(labelOf).join(' › '),
  });
}

/** The prediction in words, for a portfolio and a reader who does not see the picture. */
export function sayPrediction(options: PredictOptions, prediction: Prediction, speaker: Speaker): string {
  const unit = options.of?.measure.unit ?? 'people';
  const labelOf = (id: string) => options.choices.find((one) => one.id === id)?.label ?? id;
  switch (prediction.form) {
    case 'curve':
      return sayPoints(prediction, unit, speaker);
    case 'point':
      return amount(speaker, unit, prediction.value);
    case 'choose':
      return labelOf(prediction.choice);
    case 'order':
      return prediction.order.map(labelOf).join(' › ');
    case 'dots':
      return prediction.dots
        .map((dots, bin) => `${sayRange(prediction.edges, bin, unit, speaker)}: ${dots}`)
        .filter((_, bin) => prediction.dots[bin]! > 0)
        .join(' · ');
  }
}

/** Every point of a curve; where all stand at the ends of weeks, by their weeks. */
function sayPoints(
  { at, values }: Extract<Prediction, { form: 'curve' }>,
  unit: Measure['unit'],
  speaker: Speaker,
): string {
  const weekly = at.every((one) => (one + 1) % 7 === 0);
  return at
    .map((one, index) => {
      const n = speaker.number(weekly ? (one + 1) / 7 : one, 'number');
      const name = speaker.say(weekly ? chartWords.week : chartWords.day, { n });
      return speaker.say(chartWords.named, { name, value: amount(speaker, unit, values[index]!) });
    })
    .join(' · ');
}

/** A bin between its edges, in words. */
export function sayRange(
  edges: readonly number[],
  bin: number,
  unit: Measure['unit'],
  speaker: Speaker,
): string {
  const write = (edge: number) => amount(speaker, unit, edge);
  const [from, to] = [edges[bin - 1], edges[bin]];
  if (from === undefined) return speaker.say(predictWords.rangeBelow, { to: write(to ?? 0) });
  if (to === undefined) return speaker.say(predictWords.rangeAbove, { from: write(from) });
  return speaker.say(predictWords.range, { from: write(from), to: write(to) });
}

/** A position of the axis in words: a week of a long run, else a day. */
export const sayPlace = (series: Series, at: number, speaker: Speaker): string =>
  sayWhen(speaker, series, at);
