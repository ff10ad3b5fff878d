import { currencies, minorPerMajor, type Currency } from './currency.ts';
import type { FormulaReader } from './formula.ts';
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
 * A wrong value falls back to the lever's initial one *and* is a problem. Only levers that hold formulas need a reader
 * of formulas.
 */
export function readLever(
  lever: ScalarLever,
  raw: Raw,
  path: string,
  currency: Currency,
  readFormula?: FormulaReader,
): ReadValue {
  if (raw.kind !== 'scalar') return refused(lever, raw, path, takes[lever.kind]);
  switch (lever.kind) {
    case 'toggle':
      return typeof raw.value === 'boolean' ? good(raw.value) : refused(lever, raw, path, 'toggle');
    case 'choice':
      return readChoice(lever, raw, path);
    case 'expression':
      return readExpression(lever, raw, path, readFormula);
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
  expression: 'formula',
};

type NumericLever = Exclude<ScalarLever, { kind: 'choice' | 'toggle' | 'expression' }>;

function readNumber(lever: NumericLever, raw: RawScalar, path: string, currency: Currency): ReadValue {
  if (lever.kind === 'limit' && (raw.value === null || raw.value === 'none')) return good(null);
  const amount = typeof raw.value === 'number' ? raw.value : readAmount(lever.kind, raw.value, currency);
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

/** Texts that stand for numbers: `30%` for a share, `80 CNY` for money; undefined of any other. */
export function readAmount(
  kind: NumericLever['kind'],
  written: unknown,
  currency: Currency,
): number | 'currency' | undefined {
  if (typeof written !== 'string') return undefined;
  const percent = /^(-?\d+(?:\.\d+)?)\s?%$/.exec(written);
  if (percent && kind === 'share') return Number(`${percent[1]}e-2`);
  const amount = /^(-?\d+(?:\.\d+)?)\s?([A-Z]{3})$/.exec(written);
  if (!amount || (kind !== 'money' && kind !== 'limit')) return undefined;
  if (amount[2] !== currency) return 'currency';
  const digits = currencies[currency];
  return minorPerMajor(currency) === 1 ? Number(amount[1]) : Number(`${amount[1]}e${digits}`);
}

function readChoice(lever: ScalarLever & { kind: 'choice' }, raw: RawScalar, path: string): ReadValue {
  if (typeof raw.value === 'string' && Object.hasOwn(lever.options, raw.value)) return good(raw.value);
  const values = { read: rawText(raw), allowed: Object.keys(lever.options).join(', ') };
  return { value: lever.initial, problems: [problem('leverOption', path, values, raw.place)] };
}

/** White space means nothing in a formula, so it is kept in one way: two spellings must not be two settings. */
function readExpression(
  lever: ScalarLever & { kind: 'expression' },
  raw: RawScalar,
  path: string,
  readFormula: FormulaReader | undefined,
): ReadValue {
  if (!readFormula) throw new Error(`no reader of formulas for ${path}`);
  const text = raw.value === null ? '' : typeof raw.value === 'string' ? raw.value : raw.text;
  const read = readFormula(text, lever.wants);
  if ('tree' in read) return good(text.trim().replace(/\s+/g, ' '));
  const { code, values, from, to } = read.fault;
  const place = raw.within?.(from, to) ?? raw.place;
  return { value: lever.initial, problems: [problem(code, path, values, place)] };
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
