import fc from 'fast-check';

/** Random formulas as people could write them: what is wanted, to some depth. */
export interface Written {
  readonly number: fc.Arbitrary<string>;
  readonly truth: fc.Arbitrary<string>;
}

const numbers = fc.oneof(
  fc.nat(9).map(String),
  fc.constantFrom('0', '0.5', '2.5', '1e3', '-1', '100'),
  fc.constantFrom(
    'followers',
    'age',
    '粉丝',
    'contributions(28)',
    'contributions(90)',
    'hits(90)',
    'orders.value',
  ),
);
const truths = fc.constantFrom(
  'activated',
  'member',
  'true',
  'false',
  'segment == worker',
  'segment != student',
  'rung == loyal',
);

const arithmetic = fc.constantFrom('+', '-', '*', '/', '%', '^');
const comparison = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const ofOne = fc.constantFrom('abs', 'floor', 'ceil', 'round', 'sqrt', 'exp', 'ln');
const ofTwo = fc.constantFrom('min', 'max');

/** Brackets stand around every part, so that a text means what it was put together from. */
export const written: Written = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    numbers,
    fc.tuple(tie('number'), arithmetic, tie('number')).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
    tie('number').map((a) => `-(${a})`),
    fc.tuple(ofOne, tie('number')).map(([name, a]) => `${name}(${a})`),
    fc.tuple(ofTwo, tie('number'), tie('number')).map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(tie('number'), tie('number'), tie('number')).map(([a, b, c]) => `clip(${a}, ${b}, ${c})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
  ),
  truth: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    truths,
    fc.tuple(tie('number'), comparison, tie('number')).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
    fc
      .tuple(tie('truth'), fc.constantFrom('and', 'or', '==', '!='), tie('truth'))
      .map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
    tie('truth').map((a) => `not (${a})`),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
  ),
}));
