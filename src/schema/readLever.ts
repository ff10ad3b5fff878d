import { currencies, minorPerMajor, type Currency } from './currency.ts';
import type { LeverValue, ScalarLever } from './levers.ts';
import { problem, type Problem, type takesWords } from './problems.ts';
import { rawText, type Raw, type RawScalar } from './raw.ts';

/** What a lever's reader hands back: the value to use, and what was wrong with what was written. */
export interface ReadValue {
  readonly value: LeverValue;
  readonly problems: readonly Problem[];
}

/**
 * The one reader of lever values, whoever wrote them: a file, a link, a flag or a slider.
 * A wrong value falls back to the lever's initial one *and* is a problem.
 */
export function readLever(lever: ScalarLever, raw: Raw, path: string, currency: Currency): ReadValue {
  if (raw.kind !== 'scalar') return refused(lever, raw, path, takes[lever.kind]);
  switch (lever.kind) {
    case 'toggle':
      return typeof raw.value === 'boolean' ? good(raw.value) : refused(lever, raw, path, 'toggle');
    case 'choice':
      return readChoice(lever, raw, path);
    case 'expression':
      return readExpression(lever, raw, path);
    default:
      return readNumber(lever, raw, path, currency);
  }
}

type Takes = keyof typeof takesWords;
const takes: Record<ScalarLever['kind'], Takes> = {
  number: 'number',
  integer: 'number',
  share: 'share',
  money: 'money',
  limit: 'limit',
  choice: 'word',
  toggle: 'toggle',
  expression: 'text',
};

type NumericLever = Exclude<ScalarLever, { kind: 'choice' | 'toggle' | 'expression' }>;

function readNumber(lever: NumericLever, raw: RawScalar, path: string, currency: Currency): ReadValue {
  if (lever.kind === 'limit' && (raw.value === null || raw.value === 'none')) return good(null);
  const amount = typeof raw.value === 'number' ? raw.value : readAmount(lever, raw.value, currency);
  if (amount === 'currency') return { value: lever.initial, problems: [wrongCurrency(raw, path, currency)] };
  if (amount === undefined || !Number.isFinite(amount)) return refused(lever, raw, path, takes[lever.kind]);
  const whole = lever.kind === 'integer' || lever.kind === 'money' || lever.kind === 'limit';
  if (whole && !Number.isInteger(amount))
    return {
      value: lever.initial,
      problems: [problem('leverStep', path, { read: rawText(raw) }, raw.place)],
    };
  if (amount < lever.min || amount > lever.max) {
    const values = { read: rawText(raw), min: lever.min, max: lever.max };
    return { value: lever.initial, problems: [problem('leverRange', path, values, raw.place)] };
  }
  // −0 and 0 are one setting, so they must be one value: a link or a hash could tell them apart.
  return good(amount === 0 ? 0 : amount);
}

/** Texts that stand for numbers: `30%` for a share, `80 CNY` for money. */
function readAmount(
  lever: NumericLever,
  written: unknown,
  currency: Currency,
): number | 'currency' | undefined {
  if (typeof written !== 'string') return undefined;
  const percent = /^(-?\d+(?:\.\d+)?)\s?%$/.exec(written);
  if (percent && lever.kind === 'share') return Number(`${percent[1]}e-2`);
  const amount = /^(-?\d+(?:\.\d+)?)\s?([A-Z]{3})$/.exec(written);
  if (!amount || (lever.kind !== 'money' && lever.kind !== 'limit')) return undefined;
  if (amount[2] !== currency) return 'currency';
  const digits = currencies[currency];
  return minorPerMajor(currency) === 1 ? Number(amount[1]) : Number(`${amount[1]}e${digits}`);
}

function readChoice(lever: ScalarLever & { kind: 'choice' }, raw: RawScalar, path: string): ReadValue {
  if (typeof raw.value === 'string' && Object.hasOwn(lever.options, raw.value)) return good(raw.value);
  const values = { read: rawText(raw), allowed: Object.keys(lever.options).join(', ') };
  return { value: lever.initial, problems: [problem('leverOption', path, values, raw.place)] };
}

const longestExpression = 500;
const deepestExpression = 32;

/** The first gate of a formula: length, characters and depth. What it *means* is the expression room's work. */
function readExpression(
  lever: ScalarLever & { kind: 'expression' },
  raw: RawScalar,
  path: string,
): ReadValue {
  const text = typeof raw.value === 'string' ? raw.value : raw.text;
  const reason = expressionFault(text);
  if (!reason) return good(text);
  const values = { read: rawText(raw), reason };
  return { value: lever.initial, problems: [problem('expressionText', path, values, raw.place)] };
}

function expressionFault(text: string): string | undefined {
  if (text.length > longestExpression) return `${text.length} > ${longestExpression}`;
  const odd = /[^\w\s.,()+\-*/^%<>=!?:&|\p{Script=Han}]/u.exec(text);
  if (odd) return odd[0];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0 || depth > deepestExpression) return '( )';
  }
  return depth === 0 ? undefined : '( )';
}

const good = (value: LeverValue): ReadValue => ({ value, problems: [] });

function refused(lever: ScalarLever, raw: Raw, path: string, what: Takes): ReadValue {
  return {
    value: lever.initial,
    problems: [problem('leverType', path, { read: rawText(raw), takes: what }, raw.place)],
  };
}

function wrongCurrency(raw: Raw, path: string, currency: Currency): Problem {
  return problem('moneyCurrency', path, { read: rawText(raw), currency }, raw.place);
}
