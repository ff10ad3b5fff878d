import { lineText, measureText, type Measure, type MeasureUnit } from '../metrics/index.ts';
import { minorPerMajor, type NumberFormat, type Speaker } from '../schema/index.ts';
import type { ChartData, ChartRun, Domain } from './chart.ts';
import { valueTicks } from './ticks.ts';
import { chartWords } from './words.ts';

const formats: Readonly<Record<MeasureUnit, NumberFormat>> = {
  people: 'number',
  money: 'money',
  share: 'percent',
  ratio: 'decimal',
  days: 'number',
};

/** A value of a measure as text. */
export const amount = (speaker: Speaker, unit: MeasureUnit, value: number | null): string =>
  speaker.number(value, formats[unit]);

/** A mean as text: of people, too, it may have a fraction. */
export function meanAmount(speaker: Speaker, unit: MeasureUnit, value: number): string {
  return unit === 'people'
    ? speaker.number(Math.round(value * 10) / 10, 'decimal')
    : amount(speaker, unit, value);
}

/** How far apart two shares are, in percentage points with one decimal. */
export const points = (speaker: Speaker, difference: number): string =>
  speaker.say(chartWords.points, { n: Math.round(Math.abs(difference) * 1000) / 10 });

/** The distance of two values as text. */
export const distance = (speaker: Speaker, unit: MeasureUnit, a: number, b: number): string =>
  unit === 'share' ? points(speaker, a - b) : amount(speaker, unit, Math.abs(a - b));

/** The values beside a vertical axis and how they are written; money in whole units of the currency. */
export function valueAxis(
  speaker: Speaker,
  unit: MeasureUnit,
  domain: Domain,
  most: number,
): { readonly ticks: readonly number[]; readonly write: (value: number) => string; readonly label: string } {
  const per = unit === 'money' ? minorPerMajor(speaker.currency) : 1;
  const least = unit === 'share' ? 0.001 : unit === 'ratio' ? 0.001 : per;
  const ticks = valueTicks(domain, most, least);
  const far = Math.max(...domain.map((value) => Math.abs(value / per))) >= 10_000;
  const format = unit === 'people' || unit === 'money' ? (far ? 'compact' : 'number') : formats[unit];
  const label =
    unit === 'money' ? speaker.currency : unit === 'people' ? speaker.say(chartWords.peopleAxis) : '';
  return { ticks, write: (value) => speaker.number(value / per, format), label };
}

/** What the measure is called. */
export const titleOf = (speaker: Speaker, measure: Measure, variant: string | undefined): string =>
  speaker.say(measureText(measure, variant, 'title'));

/** What a table of these runs is called. */
export function captionOf(speaker: Speaker, { measure, variant, runs }: ChartData<unknown>): string {
  const title = titleOf(speaker, measure, variant);
  if (runs.length < 2) return title;
  const labels = runs.map(({ label }) => label);
  return speaker.say(chartWords.tableOf, { title, runs: listed(speaker, labels) });
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
  run: ChartRun<unknown>,
  runs: readonly ChartRun<unknown>[],
  value: string,
): string => (runs.length === 1 ? value : speaker.say(chartWords.named, { name: run.label, value }));
