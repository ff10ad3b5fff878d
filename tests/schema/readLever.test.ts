import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawScalar, readLever, type LeverValue, type ProblemCode, type Raw } from '../../src/schema/index.ts';
import { levers, written, type Kind, readFormula } from './levers.ts';

const list: Raw = { kind: 'list', items: [written(1)] };
const map: Raw = { kind: 'map', entries: [{ key: 'a', value: written(1) }] };

const good: readonly [Kind, string | number | boolean | null, LeverValue][] = [
  ['number', 3, 3],
  ['number', -10, -10],
  ['number', 100, 100],
  ['number', 0.25, 0.25],
  ['number', -0, 0],
  ['integer', 7, 7],
  ['integer', -0, 0],
  ['share', 0.3, 0.3],
  ['share', '30%', 0.3],
  ['share', '30 %', 0.3],
  ['share', '12.5%', 0.125],
  ['share', '7%', 0.07],
  ['share', '0%', 0],
  ['money', 8000, 8000],
  ['money', '80 CNY', 8000],
  ['money', '80CNY', 8000],
  ['money', '80.5 CNY', 8050],
  ['money', '0.29 CNY', 29],
  ['money', '1000 CNY', 100_000],
  ['limit', 8000, 8000],
  ['limit', '80 CNY', 8000],
  ['limit', 'none', null],
  ['limit', null, null],
  ['choice', 'hard', 'hard'],
  ['toggle', true, true],
  ['toggle', false, false],
  ['expression', 'visits >= 3 and not member', 'visits >= 3 and not member'],
  ['expression', '  visits\n>  3\t', 'visits > 3'],
  ['expression', true, 'true'],
  ['expression', '访问 > 3', '访问 > 3'],
];

const bad: readonly [Kind, Raw, ProblemCode][] = [
  ['number', written('3'), 'leverType'],
  ['number', written('30%'), 'leverType'],
  ['number', written('three'), 'leverType'],
  ['number', written(true), 'leverType'],
  ['number', written(null), 'leverType'],
  ['number', written(NaN), 'leverType'],
  ['number', written(Infinity), 'leverType'],
  ['number', written(100.001), 'leverRange'],
  ['number', written(-10.5), 'leverRange'],
  ['number', list, 'leverType'],
  ['number', map, 'leverType'],
  ['integer', written(2.5), 'leverStep'],
  ['integer', written(101), 'leverRange'],
  ['share', written('91%'), 'leverRange'],
  ['share', written('-1%'), 'leverRange'],
  ['share', written('30 percent'), 'leverType'],
  ['share', written('80 CNY'), 'leverType'],
  ['share', written('%'), 'leverType'],
  ['money', written('80 USD'), 'moneyCurrency'],
  ['money', written('80 cny'), 'leverType'],
  ['money', written('80'), 'leverType'],
  ['money', written('80.555 CNY'), 'leverStep'],
  ['money', written(0.5), 'leverStep'],
  ['money', written('1000.01 CNY'), 'leverRange'],
  ['money', written(-1), 'leverRange'],
  ['money', written('none'), 'leverType'],
  ['limit', written('80 EUR'), 'moneyCurrency'],
  ['limit', written('nothing'), 'leverType'],
  ['limit', written(-5), 'leverRange'],
  ['choice', written('Hard'), 'leverOption'],
  ['choice', written('toString'), 'leverOption'],
  ['choice', written(1), 'leverOption'],
  ['choice', list, 'leverType'],
  ['toggle', written('yes'), 'leverType'],
  ['toggle', written(1), 'leverType'],
  ['toggle', written(null), 'leverType'],
  ['expression', written('visits; 3'), 'formulaCharacter'],
  ['expression', written('vists > 3'), 'formulaName'],
  ['expression', written('visits'), 'formulaTruthWanted'],
  ['expression', written(3), 'formulaTruthWanted'],
  ['expression', written(null), 'formulaEmpty'],
  ['expression', written('x'.repeat(501)), 'formulaLong'],
  ['expression', map, 'leverType'],
];

describe('the reader of one lever', () => {
  test.each(good)('%s takes %j as %j', (kind, value, expected) => {
    expect(readLever(levers[kind], written(value), 'a.b', 'CNY', readFormula)).toEqual({
      value: expected,
      problems: [],
    });
    expect(Object.is(readLever(levers[kind], written(value), 'a.b', 'CNY', readFormula).value, -0)).toBe(
      false,
    );
  });

  test.each(bad)('%s refuses %j as %s, and keeps its initial value', (kind, raw, code) => {
    const { value, problems } = readLever(levers[kind], raw, 'a.b', 'CNY', readFormula);
    expect(value).toBe(levers[kind].initial);
    expect(problems.map((one) => one.code)).toEqual([code]);
    expect(problems[0]!.path).toBe('a.b');
    // The sentence names the lever, and no hole in it stays open.
    expect(problems[0]!.message).toContain('a.b');
    expect(problems[0]!.message).not.toMatch(/\{\w+\}/);
  });

  test('money of a currency without minor units is the amount itself', () => {
    const read = (value: string) => readLever(levers.money, written(value), 'a.b', 'JPY');
    expect(read('80 JPY').value).toBe(80);
    expect(read('80 CNY').problems[0]!.code).toBe('moneyCurrency');
    expect(read('80.5 JPY').problems[0]!.code).toBe('leverStep');
  });

  test('a formula is a problem where its mistake was written, if that is known, and a mistake without a reader', () => {
    const text = 'visits > 3 and vists < 9';
    const within = (from: number, to: number) => ({ line: 7, column: 10 + from, endColumn: 10 + to });
    const raw: Raw = { ...rawScalar(text), place: { line: 7, column: 9, endColumn: 99 }, within };
    const { problems } = readLever(levers.expression, raw, 'a.b', 'CNY', readFormula);
    expect(problems).toMatchObject([{ code: 'formulaName', line: 7, column: 25, endColumn: 30 }]);
    expect(problems[0]!.message).toContain('Did you mean “visits”?');
    expect(() => readLever(levers.expression, raw, 'a.b', 'CNY')).toThrow('a.b');
  });

  test('a problem stands where the value was written', () => {
    const raw: Raw = { ...rawScalar(500), place: { line: 7, column: 3, endColumn: 6 } };
    expect(readLever(levers.number, raw, 'a.b', 'CNY', readFormula).problems[0]).toMatchObject({
      line: 7,
      column: 3,
      endColumn: 6,
    });
  });

  const anyRaw: fc.Arbitrary<Raw> = fc.letrec<{ raw: Raw }>((tie) => ({
    raw: fc.oneof(
      { maxDepth: 3 },
      fc
        .oneof(fc.double(), fc.string(), fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null))
        .map((value) => rawScalar(value)),
      fc
        .tuple(
          fc.oneof(fc.integer(), fc.double({ min: -1e6, max: 1e6 })),
          fc.constantFrom('%', ' %', ' CNY', 'CNY', ' USD'),
        )
        .map(([amount, tail]) => rawScalar(`${amount}${tail}`)),
      fc.array(tie('raw')).map((items): Raw => ({ kind: 'list', items })),
      fc
        .array(fc.record({ key: fc.string(), value: tie('raw') }))
        .map((entries): Raw => ({ kind: 'map', entries })),
    ),
  })).raw;

  test('never throws, and what it hands back is a value the lever may have', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(levers)), anyRaw, (lever, raw) => {
        const { value, problems } = readLever(lever, raw, 'a.b', 'CNY', readFormula);
        if (problems.length > 0) expect(value).toBe(lever.initial);
        if ('min' in lever && value !== null) {
          expect(value).toBeGreaterThanOrEqual(lever.min);
          expect(value).toBeLessThanOrEqual(lever.max);
          if (lever.kind !== 'number' && lever.kind !== 'share') expect(Number.isInteger(value)).toBe(true);
        }
        if (lever.kind === 'choice') expect(Object.keys(lever.options)).toContain(value);
        if (value === null) expect(lever.kind).toBe('limit');
      }),
      { seed: 7, numRuns: 5000 },
    );
  });
});
