import { lineText, measureText, type ItemLabels, type Measure, type MeasureUnit } from '../metrics/index.ts';
import { minorPerMajor, type NumberFormat, type Speaker } from '../schema/index.ts';
import type { ChartData, ChartRun, Domain } from './chart.ts';
import { valueTicks } from './ticks.ts';
import { chartWords } from './words.ts';

const formats: Readonly<Record<MeasureUnit, NumberFormat>> = {
  people: 'number',
  money: 'money',
  share: 'percent',
  gain: 'percent',
  ratio: 'decimal',
  days: 'number',
  weeks: 'number',
  hours: 'decimal',
  pieces: 'number',
};

/** A value of a measure as text. */
export const amount = (speaker: Speaker, unit: MeasureUnit, value: number | null): string =>
  speaker.number(unit === 'hours' && value !== null ? Math.round(value * 10) / 10 : value, formats[unit]);

/** A mean as text: of people, too, it may have a fraction, as long as they are few. */
export function meanAmount(speaker: Speaker, unit: MeasureUnit, value: number): string {
  return unit === 'people' && Math.abs(value) < 100
    ? speaker.number(Math.round(value * 10) / 10, 'decimal')
    : amount(speaker, unit, value);
}

/** Whether differences are told in percentage points. */
export const isPercent = (unit: MeasureUnit): boolean => unit === 'share' || unit === 'gain';

/** How far apart two shares are, in percentage points with one decimal. */
export const points = (speaker: Speaker, difference: number): string =>
  speaker.say(chartWords.points, { n: Math.round(Math.abs(difference) * 1000) / 10 });

/** The distance of two values as text. */
export const distance = (speaker: Speaker, unit: MeasureUnit, a: number, b: number): string =>
  isPercent(unit) ? points(speaker, a - b) : amount(speaker, unit, Math.abs(a - b));

/** How large a difference is: of shares in percentage points, of people with a decimal, as means have one. */
export const size = (speaker: Speaker, unit: MeasureUnit, difference: number): string =>
  isPercent(unit) ? points(speaker, difference) : meanAmount(speaker, unit, Math.abs(difference));

const wordJoiner = '\u2060';

/** The same with its sign. */
export function change(speaker: Speaker, unit: MeasureUnit, difference: number | null): string {
  if (difference === null) return speaker.number(null, 'number');
  const text = size(speaker, unit, difference);
  if (text === size(speaker, unit, 0)) return text;
  // A line may break between a sign and the symbol of a currency.
  return `${difference > 0 ? '+' : '−'}${/^\d/.test(text) ? '' : wordJoiner}${text}`;
}

/** The values beside a vertical axis and how they are written; money in whole units of the currency. */
export function valueAxis(
  speaker: Speaker,
  unit: MeasureUnit,
  domain: Domain,
  most: number,
): { readonly ticks: readonly number[]; readonly write: (value: number) => string; readonly label: string } {
  const per = unit === 'money' ? minorPerMajor(speaker.currency) : 1;
  const reach = Math.max(...domain.map((value) => Math.abs(value / per)));
  // Of less than a few units of the currency parts are told.
  const isSmall = unit === 'money' && reach < 4;
  const least = isSmall ? per / 1000 : ['share', 'gain', 'ratio', 'hours'].includes(unit) ? 0.001 : per;
  const ticks = valueTicks(domain, most, least);
  const isCount = unit === 'people' || unit === 'money';
  const format = isSmall ? 'decimal' : isCount ? (reach >= 10_000 ? 'compact' : 'number') : formats[unit];
  return { ticks, write: (value) => speaker.number(value / per, format), label: unitName(speaker, unit) };
}

/** What stands above a vertical axis; of shares and ratios, nothing. */
function unitName(speaker: Speaker, unit: MeasureUnit): string {
  if (unit === 'money') return speaker.moneySign;
  if (unit === 'people') return speaker.say(chartWords.peopleAxis);
  if (unit === 'hours') return speaker.say(chartWords.hoursAxis);
  return unit === 'pieces' ? speaker.say(chartWords.piecesAxis) : '';
}

/** What the measure is called. */
export const titleOf = (
  speaker: Speaker,
  measure: Measure,
  variant: string | undefined,
  labels?: ItemLabels,
): string => speaker.say(measureText(measure, variant, 'title', labels));

/** What a table of these runs is called. */
export function captionOf(speaker: Speaker, { measure, variant, runs, labels }: ChartData<unknown>): string {
  const title = titleOf(speaker, measure, variant, labels);
  if (runs.length < 2) return title;
  const names = runs.map(({ label }) => label);
  return speaker.say(chartWords.tableOf, { title, runs: listed(speaker, names) });
}

/** What a line of the series is called. */
export const lineTitle = (speaker: Speaker, measure: Measure, line: { id: string; title: string }): string =>
  speaker.say(lineText(measure, line));

/** Texts one after another, as the language separates them. */
export const listed = (speaker: Speaker, texts: readonly string[]): string =>
  texts.join(speaker.say(chartWords.listMark));

/** What is read of each run on a line of its own, after its name where there are several. */
export function lines<Drawn>(
  speaker: Speaker,
  runs: readonly ChartRun<Drawn>[],
  sayOf: (drawn: Drawn) => string,
): string {
  if (runs.length === 1) return sayOf(runs[0]!.drawn);
  const said = runs.map(({ label, drawn }) =>
    speaker.say(chartWords.reading, { when: label, list: sayOf(drawn) }),
  );
  return `\n${said.join('\n')}`;
}

/** `name value`, or the value alone where there is only one run. */
export const named = (
  speaker: Speaker,
  run: Pick<ChartRun<unknown>, 'label'>,
  runs: readonly unknown[],
  value: string,
): string => (runs.length === 1 ? value : speaker.say(chartWords.named, { name: run.label, value }));
