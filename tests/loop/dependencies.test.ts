import { describe, expect, test } from 'vitest';
import { cellsOf, dependenciesOf, dependencyOrder, openNotebook } from '../../src/notebook/index.ts';
import { vocabulary } from '../../src/catalogue/index.ts';
import { openShipped } from '../shippedScenarios.ts';

const open = (cells: string) =>
  openNotebook(
    `---\nsluice: 1\ntitle: Waiting\nstrategies: { calm: { label: Calm, set: { channels.ads.spendPerDay: 0 } } }\nchannels: { ads: { spendPerDay: 400 CNY } }\n---\n${cells}`,
    { vocabulary, worldNames: [], findWorld: () => undefined, findBase: () => undefined },
  );

const nodesOf = (cells: string) => {
  const { document, problems } = open(cells);
  expect(problems).toEqual([]);
  return dependenciesOf(document, vocabulary);
};

const cell = (head: string, ...body: string[]) => `\`\`\`${head}\n${body.join('\n')}\n\`\`\`\n`;
const guess = cell('predict guess', 'form: point', 'question: How many?', 'measure: active.week@calm');
const levers = cell('levers split', 'after: guess', 'show: [channels.ads.spendPerDay]');

describe('who waits for whom follows from names', () => {
  const nodes = nodesOf(
    [
      cell('chart above', 'measure: active.week'),
      guess,
      levers,
      cell('chart own', 'measure: active.day'),
      cell('chart calm', 'measure: active.week', 'compare: [calm]'),
      cell('value last', 'show: [activeLastWeek]'),
      cell('compare pair', 'strategies: [own, calm]', 'measure: activeLastWeek'),
      cell('sensitivity moved', 'levers: [visit.novelty]', 'measure: active.week'),
      cell('sweep map', 'levers: [visit.novelty, channels.ads.spendPerDay]', 'measure: active'),
      cell('chart other', 'measure: joined'),
      cell('checkpoint goal', 'task: Reach it.', 'goal: activeLastWeek > 3'),
      cell('chart later', 'after: goal', 'measure: joined'),
    ].join('\n'),
  );
  const by = Object.fromEntries(nodes.map(({ key, waits, follows }) => [key, { waits, follows }]));

  test('what shows the measure that is asked about waits below the question, in any form and of any run', () => {
    expect(by.above?.waits).toEqual([]);
    for (const key of ['own', 'calm', 'last', 'goal', 'pair', 'moved', 'map'])
      expect(by[key]?.waits, key).toEqual(['guess']);
    expect(by.other?.waits).toEqual([]);
  });

  test('what names a cell waits for it', () => {
    expect(by.split?.waits).toEqual(['guess']);
    expect(by.later?.waits).toEqual(['goal']);
  });

  test('what shows one’s own run follows the levers; what shows a strategy does not', () => {
    expect(by.own?.follows).toEqual(['split']);
    expect(by.goal?.follows).toEqual(['split']);
    expect(by.calm?.follows).toEqual([]);
  });

  test('in dependency order everything comes after what it needs', () => {
    const order = dependencyOrder(nodes);
    expect([...order].sort()).toEqual(nodes.map(({ key }) => key).sort());
    for (const { key, waits, follows } of nodes)
      for (const other of [...waits, ...follows])
        expect(order.indexOf(other), `${other} before ${key}`).toBeLessThan(order.indexOf(key));
  });
});

test('cells that wait for each other are a problem, and yet have an order', () => {
  const { document, problems } = open(
    cell('predict guess', 'after: goal', 'form: point', 'question: How many?', 'measure: joined') +
      cell('checkpoint goal', 'after: guess', 'task: Reach it.', 'goal: active > 3'),
  );
  expect(problems.map(({ code }) => code)).toEqual(['afterCircle', 'afterCircle']);
  expect(dependencyOrder(dependenciesOf(document, vocabulary))).toHaveLength(2);
});

test('in the shipped lesson nothing is moved or shown before the question is answered', () => {
  const { document } = openShipped('leaky-bucket.md');
  const nodes = dependenciesOf(document, vocabulary);
  const waiting = nodes.filter(({ waits }) => waits.includes('guess')).map(({ key }) => key);
  expect(waiting).toEqual(['split', 'answer', 'headline', 'plans', 'goal']);
  expect(cellsOf(document).map(({ id }) => id)).toEqual(expect.arrayContaining(['goal', 'warning', 'rule']));
});
