import { describe, expect, test } from 'vitest';
import { formulaCell, typeset, type Piece } from '../../src/cells/formula/cell.ts';
import { readFormula } from '../../src/expression/index.ts';
import { measures } from '../../src/metrics/index.ts';
import { declarations } from '../../src/model/index.ts';
import { bodyOf, namesOf } from './bodies.ts';

const names = Object.fromEntries(
  ['a', 'b', 'c'].map((name) => [name, { kind: 'number', label: name, tag: 'observed' } as const]),
);

/** The pieces as one line, so that one can see what stands in brackets. */
function line(piece: Piece): string {
  switch (piece.is) {
    case 'number':
      return String(piece.value);
    case 'symbol':
      return piece.name;
    case 'sign':
      return piece.text;
    case 'row':
      return piece.parts.map(line).join(' ');
    case 'fraction':
      return `[${line(piece.over)} / ${line(piece.under)}]`;
    case 'power':
      return `${line(piece.base)}^{${line(piece.exponent)}}`;
    case 'root':
      return `√{${line(piece.of)}}`;
    case 'fenced':
      return `${piece.open}${line(piece.of)}${piece.close}`;
    case 'call':
      return `${piece.name}(${piece.of.map(line).join(', ')})`;
    case 'cases':
      return `{${line(piece.yes)} if ${line(piece.when)}, ${line(piece.no)}}`;
  }
}

test.each([
  ['a + b * c', 'a + b × c'],
  ['(a + b) * c', '(a + b) × c'],
  ['a - (b - c)', 'a − (b − c)'],
  ['a - b - c', 'a − b − c'],
  ['(a + b) / (a * c)', '[a + b / a × c]'],
  ['a / b * c', '[a / b] × c'],
  ['(a / b) ^ 2', '([a / b])^{2}'],
  ['-a ^ 2', '− a^{2}'],
  ['(-a) ^ (b + 1)', '(− a)^{b + 1}'],
  ['-(a + b)', '− (a + b)'],
  ['sqrt(a + 1) * abs(b) - floor(c)', '√{a + 1} × |b| − ⌊c⌋'],
  ['max(a, b + 1)', 'max(a, b + 1)'],
  ['a % (b * c)', 'a mod (b × c)'],
  ['(a > 1 and (b <= 2 or c != 3)) ? a : b', '{a if a > 1 and (b ≤ 2 or c ≠ 3), b}'],
])('%s is set as %s', (text, expected) => {
  const read = readFormula(text, names, 'number');
  if ('fault' in read) throw new Error(read.fault.code);
  expect(line(typeset(read.tree))).toBe(expected);
});

describe('a formula cell', () => {
  const cell = formulaCell(declarations, measures);

  test('reads measures with form and strategy, and levers, by their own names or by short ones', () => {
    const { options, problems } = cell.read(
      bodyOf(
        'name: CAC\nexpression: S * 100 / joined + retention.d30 + visit.novelty\nnames: { S: channels.ads.spendPerDay, x: revenue@calm }\ncalled: { S: 花费 }\nformat: money\nunit: people',
      ),
      namesOf(),
    );
    expect(problems).toEqual([]);
    const meant = Object.entries(options.symbols).map(([name, one]) => [
      name,
      one.kind === 'lever' ? one.listed.path : `${one.measure.id}.${one.variant}`,
    ]);
    expect(meant).toEqual([
      ['S', 'channels.ads.spendPerDay'],
      ['joined', 'joined.undefined'],
      ['retention.d30', 'retention.d30'],
      ['visit.novelty', 'visit.novelty'],
    ]);
    expect(options).toMatchObject({
      name: 'CAC',
      short: ['S', 'x'],
      called: { S: '花费' },
      format: 'money',
      unit: 'people',
    });
  });

  test.each([
    ['name: x', ['keyMissing 1']],
    ['expression: joind + 1', ['formulaName 1']],
    ['expression: joined +', ['formulaUnfinished 1']],
    [
      'expression: a\nnames: { a: joind, b: visit.noveltee, c: revenue@kalm }',
      ['measureUnknown 2', 'leverUnknown 2', 'strategyUnknown 2'],
    ],
    ['expression: a\nnames: { a: customers.keyRule }', ['leverNoNumber 2']],
    ['expression: a\nnames: { a: joined }\ncalled: { b: x, a: [y] }', ['keyUnknown 3', 'keyType 3']],
    ['expression: a\nnames: { a: joined }\ncalled: x', ['keyType 3']],
    [
      'expression: [1]\nnames: 3\nname: [x]\nformat: euro\nunit: kg\nfoo: 1',
      ['keyUnknown 6', 'keyType 2', 'keyType 1', 'keyType 3', 'keyOption 4', 'keyOption 5'],
    ],
  ])('says what is wrong with %j', (yaml, expected) => {
    const { problems } = cell.read(bodyOf(yaml), namesOf());
    expect(problems.map(({ code, line: at }) => `${code} ${at}`)).toEqual(expected);
  });
});
