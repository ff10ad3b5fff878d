import type { RfmCell, RfmGrid, RfmUplift } from '../metrics/index.ts';
import { rfmBreaks, rfmSteps } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import type { ChartData } from './chart.ts';
import { rfmWords } from './rfmWords.ts';

/** What is drawn of a run; null where it does not know of purchases. */
export interface RfmDrawn {
  readonly grid: RfmGrid | null;
  /** What a rule with a hold-out did for buyers of each cell; null where none can be told. */
  readonly uplift: RfmUplift | null;
  /** For how many people one of the record stands. */
  readonly weight: number;
}

export type RfmData = ChartData<RfmDrawn>;

/** Whether the steps are the same for everybody, not equal parts. */
export const isFixed = ({ variant }: Pick<RfmData, 'variant'>): boolean => variant === 'fixed';

/** From which steps on somebody bought lately, and often; with fixed steps at most 30 days ago, three times or more. */
export const upper = (data: Pick<RfmData, 'variant'>): { recency: number; frequency: number } =>
  isFixed(data) ? { recency: 4, frequency: 3 } : { recency: 4, frequency: 4 };

/** The tiers of important customers that the model sorts into, by their names. */
export const tierNames = ['importantValue', 'importantKeep', 'importantDevelop', 'importantWinBack'] as const;

/** The important tier that most of a cell’s important customers are in; null if it has none. */
export function leadingTier(cell: RfmCell): (typeof tierNames)[number] | null {
  let [best, most]: [(typeof tierNames)[number] | null, number] = [null, 0];
  for (const name of tierNames) {
    const count = cell.tiers[name] ?? 0;
    if (count > most) [best, most] = [name, count];
  }
  return best;
}

/** What the colour of a cell stands for. */
export interface RfmColour {
  /** Uplift for a unit of money, uplift of a rule that costs nothing, or, where none was measured, the mean paid. */
  readonly of: 'perMoney' | 'uplift' | 'paid';
  /** The value of the palest and of the strongest colour. */
  readonly least: number;
  readonly most: number;
}

/** A cell’s value as far as the colour goes; people who came more for `perMoney` minor units, or what each paid. */
export function colourValue(drawn: RfmDrawn, at: number, of: RfmColour['of']): number | null {
  if (of === 'paid') return eachOf(drawn.grid?.cells[at]);
  const expected = drawn.uplift?.cells[at]?.expected ?? null;
  if (expected === null || of === 'uplift') return expected;
  const { costEach } = drawn.uplift!;
  return costEach === null ? null : (expected / costEach) * moneyUnit;
}

/** Uplift is told for so much money: a hundred units of the currency, which have a hundred minor ones. */
export const moneyUnit = 10_000;

/** What each of a cell’s buyers has paid on average, in minor units. */
export const eachOf = (cell: RfmCell | undefined): number | null =>
  !cell || cell.money === null || cell.people === 0 ? null : cell.money / cell.people;

/** One meaning of the colour for all runs: of uplift only where every run has measured one. */
export function colourOf({ runs }: RfmData): RfmColour {
  const measured = runs.every(({ drawn }) => drawn.uplift !== null);
  const paid = runs.every(({ drawn }) => drawn.uplift?.costEach != null);
  const of = !measured ? 'paid' : paid ? 'perMoney' : 'uplift';
  const values = runs.flatMap(({ drawn }) =>
    (drawn.grid?.cells ?? []).flatMap((_, at) => colourValue(drawn, at, of) ?? []),
  );
  return { of, least: Math.min(0, ...values), most: Math.max(0, ...values) };
}

/** Names of the rows, lately first, and of the columns, seldom first. */
export function stepNames(data: RfmData, speaker: Speaker): { rows: string[]; columns: string[] } {
  const n = (value: number) => speaker.number(value, 'number');
  if (!isFixed(data)) {
    const between = [4, 3, 2].map(n);
    return {
      rows: [speaker.say(rfmWords.lately), ...between, speaker.say(rfmWords.longAgo)],
      columns: [speaker.say(rfmWords.seldom), ...[2, 3, 4].map(n), speaker.say(rfmWords.often)],
    };
  }
  const { days } = rfmBreaks;
  return {
    rows: [
      ...days.map((most) => speaker.say(rfmWords.upTo, { n: n(most) })),
      speaker.say(rfmWords.over, { n: n(days.at(-1)!) }),
    ],
    columns: Array.from({ length: rfmSteps }, (_, at) => timesOf(at + 1, speaker)),
  };
}

/** How often the people of a fixed step bought: `3–5`. */
export function timesOf(step: number, speaker: Speaker): string {
  const n = (value: number) => speaker.number(value, 'number');
  const starts = [1, ...rfmBreaks.orders];
  const [from, next] = [starts[step - 1]!, starts[step]];
  if (next === undefined) return speaker.say(rfmWords.orMore, { n: n(from) });
  return next === from + 1 ? n(from) : speaker.say(rfmWords.between, { from: n(from), to: n(next - 1) });
}
