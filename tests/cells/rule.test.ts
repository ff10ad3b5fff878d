import { describe, expect, test } from 'vitest';
import { truthNames } from '../../src/catalogue/truthNames.ts';
import { vocabulary } from '../../src/catalogue/index.ts';
import { built, circlesFor, clauseAbout, ruleCell, ruleCounts, written } from '../../src/cells/rule/cell.ts';
import { readFormula } from '../../src/expression/index.ts';
import { declarations } from '../../src/model/index.ts';
import { meeting } from '../../src/runner/index.ts';
import { withValue, type Tree } from '../../src/schema/index.ts';
import { findColumn, formulaNames, type Job } from '#lab';
import { jobOfEverything } from '../bench/everything.ts';
import { formulasFor, recordOf } from '../jobs.ts';
import { bodyOf, namesOf } from './bodies.ts';

function treeOf(text: string): Tree {
  const read = readFormula(text, formulaNames, 'truth');
  if ('fault' in read) throw new Error(`${text}: ${read.fault.code}`);
  return read.tree;
}

describe('a rule in fields and as text', () => {
  test.each([
    ['false', 'false'],
    ['visits(28) >= 3', 'visits(28) >= 3'],
    ['3 <= visits(28)', 'visits(28) >= 3'],
    ['daysSinceVisit > 6 * usualGap', 'daysSinceVisit > 6 * usualGap'],
    ['usualGap * 2 < daysSinceVisit and daysSinceVisit < usualGap', undefined],
    ['0 < age <= 30', 'age > 0 and age <= 30'],
    ['not member and (orders(90) >= 3 or spend(28) > 20000)', undefined],
    ['not (age > 3) or not (member and activated)', undefined],
    ['roles == star', 'roles == star'],
    ['not (member and age > 1)', undefined],
    ['member', 'member'],
    ['age > -1.5', 'age > -1.5'],
  ])('%s', (text, expected) => {
    const group = built(treeOf(text))!;
    const again = written(group);
    if (expected !== undefined) expect(again).toBe(expected);
    // What the fields write is read as what they show.
    expect(built(treeOf(again))).toEqual(group);
  });

  test.each([
    'true',
    'age + 1 > 3',
    'member ? age > 3 : age > 9',
    'min(age, 3) > 2',
    'age > 3 and (member or (activated and (age > 1 or (referred and age > 2))))',
  ])('%s stays text', (text) => {
    expect(built(treeOf(text))).toBeNull();
  });

  test('a new condition about any fact is a rule that can be read', () => {
    const observed = Object.keys(formulaNames).filter((name) => formulaNames[name]!.tag === 'observed');
    expect(observed.length).toBeGreaterThan(20);
    for (const name of observed) {
      const clause = clauseAbout(name, formulaNames);
      const text = written({ kind: 'group', not: false, join: 'and', parts: [clause] });
      expect(built(treeOf(text))?.parts).toEqual([clause]);
    }
  });
});

describe('whom a rule means in a record', () => {
  const ruled = (job: Job, rule: string): Job => {
    const settings = withValue(job.settings, 'customers.keyRule', rule);
    return { ...job, settings, formulas: { ...job.formulas, ...formulasFor(settings) } };
  };
  const everything = jobOfEverything({}, 400, 70, 'oneEach');
  const clauses = [
    'age > 20 and daysSinceVisit > 6 and usualGap < 9 and visits(28) >= 1',
    'orders(90) >= 1 or spend(28) > 3000 or ordersEver > 2 or spendEver > 9000 or daysSinceOrder < 20',
    'contributions(28) >= 1 or hits(90) >= 1 or followers > 1 or follows > 2 or invitations > 0 or referred',
    'member or periods > 1 or daysToRenewal > 3 or stepsDone > 0 or keyBehaviours > 2 or activated',
    'contacts > 0 and daysSinceContact < 30 or rewards(28) > 0 or points > 10 or level > 0',
    'answer > 0 or satisfied or roles == ordinaryCreator',
  ];

  test.each([0, 21])('is whom the run itself found, with %i days before it', (days) => {
    const base = { ...everything, warmUp: days ? { days, settings: everything.settings } : null };
    for (const clause of clauses) {
      const job = ruled(base, clause);
      const record = recordOf(job);
      const known = Array.from(findColumn(record, 'keyCustomer')!);
      expect(
        known.reduce((sum, one) => sum + one, 0),
        clause,
      ).toBeGreaterThan(0);
      expect(Array.from(meeting(record, treeOf(clause), job)!), clause).toEqual(known);
    }
  });

  test('is not known where the run kept nothing of it; truth may name what only the engine knows', () => {
    const record = recordOf(everything);
    expect(meeting(record, treeOf('contributions(365) > 1'), everything)).toBeNull();
    const names = truthNames({ segments: ['makers'], channels: ['ads', 'friends'] });
    const gone = readFormula(
      'gone and segment == makers and channel != friends and need > -9',
      names,
      'truth',
    );
    if ('fault' in gone) throw new Error(gone.fault.code);
    const real = meeting(record, gone.tree, everything)!;
    const left = findColumn(record, 'leftDay')!;
    const group = findColumn(record, 'group')!;
    expect(Array.from(real)).toEqual(Array.from(left, (day, at) => Number(day >= 0 && group[at] === 0)));
  });
});

test('what a rule means and what is true are counted, and drawn in true proportion', () => {
  const counts = ruleCounts(Uint8Array.of(1, 1, 1, 0, 0, 0), Uint8Array.of(1, 0, 1, 1, 0, 0), 5);
  expect(counts).toEqual({
    people: 30,
    matched: 15,
    truth: { real: 15, both: 10, precision: 2 / 3, recall: 2 / 3 },
  });
  expect(ruleCounts(Uint8Array.of(0), Uint8Array.of(0), 1).truth).toMatchObject({
    precision: null,
    recall: null,
  });
  expect(circlesFor(0, 0, 0, 50)).toEqual({ left: 0, right: 0, apart: 0 });
  const [one, inside, apart] = [
    circlesFor(100, 100, 100, 50),
    circlesFor(100, 25, 25, 50),
    circlesFor(4, 1, 0, 50),
  ];
  expect(one.apart).toBeCloseTo(0, 1);
  expect(inside).toMatchObject({ left: 50, right: 25 });
  expect(inside.apart).toBeLessThanOrEqual(25.1);
  expect(apart.apart).toBeCloseTo(75, 3);
});

describe('a rule cell', () => {
  const cell = ruleCell(declarations, truthNames);

  test('reads the lever, the truth and what it is called', () => {
    const { options, problems } = cell.read(
      bodyOf("lever: rules.keep.when\ntruth: 'driftHazard < 0.1'\nlabel: Loyal people"),
      namesOf({ rules: ['keep'] }),
    );
    expect(problems).toEqual([]);
    expect(options).toMatchObject({ listed: { path: 'rules.keep.when' }, label: 'Loyal people' });
    expect(options.truth?.kind).toBe('apply');
  });

  test.each([
    ['truth: gone', ['keyMissing 1']],
    ['lever: customers.keyRul', ['leverUnknown 1']],
    ['lever: rules.keep.score', ['keyOption 1']],
    ['lever: rules.kep.when\nlabl: x', ['keyUnknown 2', 'itemUnknown 1']],
    ['lever: customers.keyRule\ntruth: gon', ['formulaName 2']],
    ['lever: customers.keyRule\ntruth: [gone]\nlabel: [a]', ['keyType 2', 'keyType 3']],
  ])('says what is wrong with %j', (yaml, expected) => {
    const { problems } = cell.read(bodyOf(yaml), namesOf({ rules: ['keep'] }));
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
  });

  test('is among the kinds of cells', () => {
    expect(vocabulary.cellKinds.map(({ kind }) => kind)).toContain('rule');
  });
});
