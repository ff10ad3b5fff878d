import { describe, expect, test } from 'vitest';
import { readExperiment, writeExperiment } from '../src/app/experiment.ts';
import { isSafe, notebookAddress, packedAddress, readRoute } from '../src/app/route.ts';
import { scenarioHash } from '../src/app/scenarioHash.ts';
import { askedBy } from '../src/app/sharing/asked.ts';
import { isHeld, keepsHeld, readLesson, writeLesson } from '../src/app/sharing/lesson.ts';
import { linkNotes } from '../src/app/sharing/linkNotes.ts';
import { vocabulary } from '../src/catalogue/index.ts';
import { declarations } from '../src/model/index.ts';
import { formulaReader, openNotebook } from '../src/notebook/index.ts';
import { itemNames, itemsOf, valueAt, withValue } from '../src/schema/index.ts';
import type { Json } from '../src/store/index.ts';
import { declarations as small, sources } from './notebookVocabulary.ts';
import { openShipped } from './shippedScenarios.ts';

const shipped = openShipped('leaky-bucket.md');
const { scenario } = shipped;
const items = Object.fromEntries(
  ['channels', 'segments', 'steps', 'nodes'].map((name) => [name, itemNames(scenario.settings, name)]),
);
const readFormula = formulaReader(vocabulary, items);
const ads = 'channels.ads.spendPerDay';

describe('relation 14: an experiment in an address', () => {
  test('what was moved comes back the same, whatever kind of lever it is', () => {
    const moved: [string, number | string | null][] = [
      [ads, 12_300],
      ['nodes.signup.after', 'activation'],
      ['ledger.budget', 5_000_000],
      ['visit.novelty', 0.1],
      ['channels.organic.fit.everyone', 2],
    ];
    const settings = moved.reduce((all, [path, value]) => withValue(all, path, value), scenario.settings);
    const query = writeExperiment({ settings, seed: '种子 & more=1' }, scenario, declarations, items);
    const route = readRoute(notebookAddress('leaky-bucket', '3', query));
    if (route.page !== 'notebook') throw new Error(route.page);
    expect(route.section).toBe('3');
    const { experiment, problems } = readExperiment(route.query, scenario, declarations, readFormula);
    expect(problems).toEqual([]);
    expect(experiment.seed).toBe('种子 & more=1');
    for (const [path, value] of moved) expect(valueAt(experiment.settings, path)).toBe(value);
  });

  test('nothing moved writes nothing', () => {
    const { settings, seed } = scenario;
    expect(writeExperiment({ settings, seed }, scenario, declarations, items).toString()).toBe('');
  });

  test.each([
    ['v=99', ['linkVersion']],
    ['v=old', ['linkVersion']],
    ['v=1&set=nope', ['linkPart']],
    ['v=1&set=nope.lever:1', ['leverUnknown']],
    [`v=1&set=${ads}:-1`, ['leverRange']],
    [`v=1&set=${ads}:1&set=${ads}:2`, ['leverTwice']],
    [`v=1&set=${ads}:[1`, ['leverType']],
    [`v=1&seed=${'x'.repeat(201)}`, ['seedLong']],
    ['v=1&colour=red', ['linkPart']],
    [`v=1&set=${'x'.repeat(40_000)}`, ['linkLong']],
  ])('%.40s is a list of problems, and the scenario’s own values hold', (query, expected) => {
    const { experiment, problems } = readExperiment(
      new URLSearchParams(query),
      scenario,
      declarations,
      readFormula,
    );
    expect(problems.map(({ code }) => code)).toEqual(expected);
    if (!expected.includes('leverTwice')) expect(experiment.settings).toEqual(scenario.settings);
    expect(experiment.seed).toBe(scenario.seed);
  });
});

describe('what else a link says', () => {
  const read = (query: string) =>
    readExperiment(new URLSearchParams(query), scenario, declarations, readFormula);

  test('a strategy is the levers it moves, with single levers on top; one that is not there is a problem', () => {
    const [strategy] = scenario.strategies;
    const [path, value] = strategy!.changes[0]!;
    const { experiment, problems } = read(`v=1&strategy=${strategy!.id}&set=visit.novelty:0.1`);
    expect(problems).toEqual([]);
    expect(valueAt(experiment.settings, path)).toBe(value);
    expect(valueAt(experiment.settings, 'visit.novelty')).toBe(0.1);
    const wrong = read('strategy=nothing-like-it');
    expect(wrong.problems.map(({ code }) => code)).toEqual(['linkPart']);
    expect(wrong.experiment.settings).toEqual(scenario.settings);
  });

  test('the campaigns of a strategy come with it where there is a calendar, and are missed aloud where there is none', () => {
    const notebook = openShipped('event-calendar.md');
    const { settings, seed, calendar } = notebook.scenario;
    const items = itemsOf(declarations, settings);
    const from = { notebook, settings, seed, items, readFormula: formulaReader(vocabulary, items) };
    const asked = (query: string, answers = {}, at = from) =>
      askedBy(new URLSearchParams(query), at, answers);
    const ready = asked('strategy=ready');
    const plan = ready.operations.find(({ kind }) => kind === 'answer');
    expect(plan).toMatchObject({ cell: 'plan', answer: { length: calendar.length + 2 } });
    expect(ready.problems).toEqual([]);
    // Where it stands already there is nothing to do; a strategy without campaigns keeps to the notebook's own.
    const kept = { plan: (plan as { answer: Json }).answer };
    expect(asked('strategy=ready', kept).operations.map(({ kind }) => kind)).toEqual(['levers']);
    expect(asked('strategy=crowd', kept).operations).toContainEqual({
      kind: 'answer',
      cell: 'plan',
      answer: null,
    });
    expect(asked('strategy=crowd').operations.map(({ kind }) => kind)).toEqual(['levers']);
    const bare = { ...notebook, document: { ...notebook.document, sections: [] } };
    const missed = asked('strategy=ready', {}, { ...from, notebook: bare });
    expect(missed.problems.map(({ code }) => code)).toEqual(['linkStrategyPart']);
  });

  test('an older engine and another world are said; nothing is said where all is the same', () => {
    const { settings, seed } = scenario;
    const moved = { settings: withValue(settings, ads, 1), seed };
    expect(linkNotes(writeExperiment(moved, scenario, declarations, items), scenario)).toEqual([]);
    expect(linkNotes(new URLSearchParams('v=1&h=0123456789ab'), scenario)).toHaveLength(2);
    expect(linkNotes(new URLSearchParams('v=%3Cb%3E&h='), scenario)).toHaveLength(1);
    expect(scenarioHash({ ...scenario, labels: {}, id: 'other' })).toBe(scenarioHash(scenario));
    expect(scenarioHash({ ...scenario, days: scenario.days + 1 })).not.toBe(scenarioHash(scenario));
  });

  test('what is left out and held comes back the same, and what is not there is a problem', () => {
    const lesson = readLesson(
      new URLSearchParams(`embed=1&hide=split,nope,page.modes&lock=split,${ads},constructor&lang=zh`),
      shipped,
    );
    expect(lesson.problems.map(({ values }) => values.read)).toEqual(['hide=nope', 'lock=constructor']);
    expect(lesson.embedded && lesson.hidden.has('split') && lesson.hidden.has('page.contents')).toBe(true);
    expect(lesson.levers.has(ads)).toBe(true);
    expect(writeLesson(new URLSearchParams(), lesson, 'zh').toString()).toBe(
      new URLSearchParams({ embed: '1', hide: 'split', lock: `split,${ads}`, lang: 'zh' }).toString(),
    );
    const twice = readLesson(writeLesson(new URLSearchParams(), lesson, 'zh'), shipped);
    expect(twice.problems).toEqual([]);
    expect([...twice.hidden].sort()).toEqual([...lesson.hidden].sort());
  });

  test('nobody goes back to where what is held was another', () => {
    const held = readLesson(new URLSearchParams('lock=split'), shipped);
    const now = { levers: { [ads]: 1, 'visit.novelty': 2 }, seed: null, answers: {}, texts: {} };
    expect(keepsHeld(held, now, { ...now, levers: { [ads]: 1 } })).toBe(true);
    expect(keepsHeld(held, now, { ...now, levers: { [ads]: 2 } })).toBe(false);
    expect(keepsHeld(held, now, { ...now, levers: {} })).toBe(false);
    expect(keepsHeld(held, now, { ...now, answers: { split: true } })).toBe(false);
  });

  test('the link of a notebook that is not kept can name a section of it', () => {
    const address = packedAddress('AbC-_9', 'part two', new URLSearchParams('lock=own'));
    expect(readRoute(address)).toMatchObject({ page: 'packed', link: 'AbC-_9', section: 'part two' });
    expect(readRoute('#/t/AbC-_9?lang=zh')).toMatchObject({ link: 'AbC-_9', section: null });
    expect(readRoute('#/gallery#safe')).toEqual({ page: 'gallery' });
  });

  test('what is held is not moved and not answered', () => {
    const lesson = readLesson(new URLSearchParams('lock=split'), shipped);
    expect(isHeld(lesson, { kind: 'levers', set: { [ads]: 1 }, back: [] })).toBe(true);
    expect(isHeld(lesson, { kind: 'levers', set: {}, back: [ads] })).toBe(true);
    expect(isHeld(lesson, { kind: 'levers', set: { 'visit.novelty': 1 }, back: [] })).toBe(false);
    expect(isHeld(lesson, { kind: 'answer', cell: 'split', answer: 1 })).toBe(true);
    expect(isHeld(lesson, { kind: 'reset', what: 'all' })).toBe(false);
  });

  test.each([
    ['#safe', true],
    ['#/n/leaky-bucket#safe', true],
    ['#/n/safe', false],
    ['#/n/unsafe', false],
    ['', false],
  ])('%s is opened safely: %s', (hash, safe) => {
    expect(isSafe(hash)).toBe(safe);
  });
});

describe('a formula in an address', () => {
  const { scenario: world } = openNotebook(
    '---\nsluice: 1\ntitle: Formulas\nsegments: { young: {}, old: {} }\n---\n',
    sources,
  );
  const reader = formulaReader(sources.vocabulary, { segments: ['old', 'young'] });
  const readBack = (query: URLSearchParams) => readExperiment(query, world, small, reader);

  test.each([
    'age > 3 and orders(28) >= 2',
    '(age > 3 ? orders(7) : 2) > 1',
    'segment == young',
    'true',
    'not active',
    '-age < 2 and 100 % 7 > 1',
  ])('%s comes back the same', (text) => {
    const settings = withValue(world.settings, 'visit.rule', text);
    const query = writeExperiment({ settings, seed: world.seed }, world, small, { segments: [] });
    const { experiment, problems } = readBack(new URLSearchParams(query.toString()));
    expect(problems).toEqual([]);
    expect(valueAt(experiment.settings, 'visit.rule')).toBe(text);
  });

  test.each([
    ['visit.rule:age >', 'formulaUnfinished'],
    ['visit.rule:intent > 0.5', 'formulaHidden'],
    ['visit.rule:orders(30) > 1', 'formulaWindow'],
    ['visit.rule:segment == olt', 'formulaName'],
    ['visit.rule:f(x) = x', 'formulaInstead'],
    ['visit.rule:', 'formulaEmpty'],
    // YAML would take these for an empty block, a list, an alias, a tag, a comment and a map.
    ['visit.rule:>', 'formulaSyntax'],
    ['visit.rule:- age', 'formulaTruthWanted'],
    ['visit.rule:*age', 'formulaSyntax'],
    ['visit.rule:!active', 'formulaInstead'],
    ['visit.rule:age > 3 # old', 'formulaCharacter'],
    ['visit.rule:age: 3', 'formulaBrackets'],
    ['visit.score:age > 3', 'formulaNumberWanted'],
  ])('%s is a problem, and the formula of the scenario holds', (set, code) => {
    const { experiment, problems } = readBack(new URLSearchParams([['set', set]]));
    expect(problems.map((one) => one.code)).toEqual([code]);
    expect(experiment.settings).toEqual(world.settings);
  });
});

test.each([
  ['', 'home'],
  ['#/', 'home'],
  ['#/gallery', 'gallery'],
  ['#/n/leaky-bucket', 'notebook'],
  ['#/n/leaky-bucket/2?v=1', 'notebook'],
  ['#/n/leaky-bucket/%E0%A4%A', 'notebook'],
  ['#/n/../../etc', 'unknown'],
  ['#/n/Leaky', 'unknown'],
  ['#/bench', 'unknown'],
  ['#/t/AQAA?set=a:1', 'packed'],
  ['#/t/', 'packed'],
  ['#safe', 'home'],
  ['#/#safe', 'home'],
  ['#/n/leaky-bucket#safe', 'notebook'],
  ['#/n/leaky-bucket/2?v=1#safe', 'notebook'],
  ['#/n/unsafe', 'notebook'],
])('the address %s is a page: %s', (hash, page) => {
  expect(readRoute(hash).page).toBe(page);
});
