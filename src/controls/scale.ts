import {
  unitText,
  minorPerMajor,
  type Currency,
  type NumberFormat,
  type ScalarLever,
  type Speaker,
} from '../schema/index.ts';

/** A lever that holds a number. */
export type NumericLever = Extract<ScalarLever, { kind: 'number' | 'integer' | 'share' | 'money' | 'limit' }>;

/** The stretch a slider covers: where a reasonable world lies, widened to what is set, or what the caller asks for. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A slider's ends and step: 20 to 50 stops, each a round number and a multiple of the lever's own step. */
export function sliderScale(lever: NumericLever, values: readonly number[], most?: number): SliderScale {
  const ends = most === undefined ? lever.plausible : [Math.max(0, lever.min), most];
  const low = Math.max(lever.min, Math.min(ends[0], ...values));
  const high = Math.min(lever.max, Math.max(ends[1], ...values));
  const rough = (high - low) / 50;
  const step =
    Math.max(roundUp(rough), lever.kind === 'integer' || lever.kind === 'money' ? 1 : 0) || lever.step;
  const min = Math.max(lever.min, Math.floor(low / step + 1e-9) * step);
  return { min: tidy(min), max: tidy(high), step: tidy(step) };
}

/** The next of 1, 2, 5, 10, 20 … that is not smaller. */
function roundUp(rough: number): number {
  if (rough <= 0) return 0;
  const power = Number(`1e${Math.floor(Math.log10(rough))}`);
  const lead = [1, 2, 5, 10].find((digit) => digit * power >= rough * (1 - 1e-9)) ?? 10;
  return lead * power;
}

/** Without the last digits that binary fractions leave. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** How a lever's values are written. */
export function formatOf(lever: ScalarLever): NumberFormat {
  if (lever.kind === 'money' || lever.kind === 'limit') return 'money';
  if (lever.kind === 'share') return 'percent';
  return lever.kind === 'integer' ? 'number' : 'decimal';
}

/** The words behind a lever's number, or nothing. */
export function sayUnit(lever: ScalarLever, speaker: Speaker): string {
  const unit = unitText(lever);
  return unit ? speaker.say(unit) : '';
}

/** What stands in the number field: percent for shares, major units for money. */
export function fieldNumber(lever: NumericLever, value: number, currency: Currency): number {
  if (lever.kind === 'share') return tidy(value * 100);
  return lever.kind === 'money' || lever.kind === 'limit' ? value / minorPerMajor(currency) : value;
}

/** What was typed into the number field, as the one reader of levers understands it. */
export function typedText(lever: NumericLever, typed: string, speaker: Speaker): string {
  if (lever.kind === 'share') return `${typed}%`;
  return lever.kind === 'money' || lever.kind === 'limit' ? `${typed} ${speaker.currency}` : typed;
}
