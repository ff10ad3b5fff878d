import { describe, expect, test } from 'vitest';
import { inlineRunner } from '#lab';
import { vocabulary } from '../src/catalogue/index.ts';
import { between, examine, examineText, type Report, type Sizes } from '../src/doctor/index.ts';
import { openNotebook, type Notebook } from '../src/notebook/index.ts';

/*
 * The doctor sees what is wrong with a lesson: a lesson that is right, and the same with one thing planted in it at a time.
 */

const sizes: Sizes = { seeds: 4, worlds: 12, without: 6, random: 12, reference: 0.9, holds: 0.95 };

const text = `---
sluice: 1
id: shop
title: A shop
minutes: 8
people: 2000
days: 40
segments: { everyone: {} }
channels:
  door: { organicPerDay: 0.005, halfSpend: 100 CNY }
strategies:
  asItIs: {}
  paid: { set: { channels.door.spendPerDay: 155 CNY } }
lesson:
  goal: goal
  naive: asItIs
  reference: paid
  people: 2000
  claims:
    more:
      holds: joined@paid > joined@asItIs
      given: { channels.door.halfSpend: [50 CNY, 200 CNY], channels.door.reachPerDay: [0.004, 0.02] }
      without: { set: { channels.door.reachPerDay: 0 } }
---

# A shop

## What we see

Few come.

## What do you expect?

\`\`\`predict guess
form: point
question: How many join?
measure: joined@paid
\`\`\`

## Try it

\`\`\`levers money
show: [channels.door.spendPerDay]
budget: { total: 400 CNY, per: day }
\`\`\`

\`\`\`value many
show: [joined]
\`\`\`

## Your turn

\`\`\`checkpoint goal
task: More than half of the town joins.
goal: joined > 400 and cost >= 15000 * days and cost <= 16000 * days
\`\`\`

## Talk about it

\`\`\`note rule
question: Why?
\`\`\`

:::instructor
Wait.
:::
`;

const open = (source: string) =>
  openNotebook(source, { vocabulary, findBase: () => undefined, findWorld: () => undefined, worldNames: [] });

async function examined(source: string): Promise<Report> {
  const notebook = open(source);
  expect(notebook.problems).toEqual([]);
  const studied = await examine({ file: 'shop.md', notebook, translation: notebook }, sizes, inlineRunner());
  if (studied.kind !== 'done') throw new Error(studied.kind);
  return studied.result;
}

/** The lesson with something else in the place of a part that it has. */
function planted(part: string, other: string): string {
  expect(text).toContain(part);
  return text.replace(part, other);
}

describe('the doctor', () => {
  test('finds nothing in a lesson that makes its point', async () => {
    const { complaints, goal, claims } = await examined(text);
    expect(complaints).toEqual([]);
    expect([goal?.naive, goal?.reference]).toEqual([0, 4]);
    expect(claims[0]).toMatchObject({ id: 'more', share: 1, without: 0 });
    expect(claims[0]!.assumptions).toBeGreaterThan(20);
  });

  test.each([
    [
      'a goal that nobody misses',
      'goal: joined > 400 and cost >= 15000 * days and cost <= 16000 * days',
      'goal: joined > 3',
      /reached by the naive strategy in 4 of 4/,
    ],
    [
      'a goal that nobody reaches',
      'goal: joined > 400 and cost >= 15000 * days and cost <= 16000 * days',
      'goal: joined > 1999',
      /by the reference in 0/,
    ],
    [
      'a claim the wrong way round',
      'joined@paid > joined@asItIs',
      'joined@paid < joined@asItIs',
      /holds in 0 % of the worlds/,
    ],
    ['a claim that stands on nothing', 'channels.door.reachPerDay: 0', 'survey.every: 0', /in 100 % without/],
    [
      'a claim that hangs on one assumption',
      'joined@paid > joined@asItIs',
      'joined@paid > 420',
      /least with .+ \(\d+ %\)/,
    ],
    [
      'a lever that moves nothing',
      'show: [channels.door.spendPerDay]',
      'show: [channels.door.spendPerDay, survey.noise]',
      /survey\.noise moves nothing/,
    ],
    ['no lesson at all', /lesson:[\s\S]*?\n---/.exec(text)![0], '---', /nothing of its lesson/],
    ['too little time', 'minutes: 8', 'minutes: 3', /promises 3 minutes/],
    ['a missing section', '## Try it\n', '', /has 4 sections/],
    ['nothing to think about', /```note rule[\s\S]*?```/.exec(text)![0], '', /has no quiz or note/],
    ['no notes for instructors', /:::instructor[\s\S]*?:::/.exec(text)![0], '', /no notes for instructors/],
    ['a long stretch of text', 'Few come.', 'Few come. '.repeat(50), /too long/],
  ])('sees %s', async (_, part, other, complaint) => {
    const { complaints } = await examined(planted(part, other));
    expect(complaints.join('\n')).toMatch(complaint);
  });

  test('sees that chance alone reaches a goal', async () => {
    const { complaints, goal } = await examined(
      planted('goal: joined > 400 and cost >= 15000 * days and cost <= 16000 * days', 'goal: joined > 370'),
    );
    expect(goal?.byChance).toBeGreaterThan(0.5);
    expect(complaints.join()).toMatch(/by chance in \d+ %/);
  });

  test('misses a second language', async () => {
    const studied = await examine(
      { file: 'shop.md', notebook: open(text), translation: null },
      sizes,
      inlineRunner(),
    );
    expect(studied).toMatchObject({ result: { complaints: ['has no second language'] } });
  });

  test('sees names that the second language leaves in the first', async () => {
    const language = (about: 'en' | 'zh', source = text) => {
      const notebook = open(source);
      return { ...notebook, about: { ...notebook.about, language: about } };
    };
    const asked = (translation: Notebook) =>
      examine({ file: 'shop.md', notebook: language('en'), translation }, sizes, inlineRunner());
    const left = await asked(language('zh'));
    expect(left).toMatchObject({
      result: { complaints: [expect.stringMatching(/^second language: not translated: ./)] },
    });
  });

  test('asks a notebook without a goal for the rest only', async () => {
    const free = /lesson:[\s\S]*?\n---/.exec(text)![0];
    const source = planted(free, 'lesson: { goal: none }\n---');
    const without = source.replace(/```checkpoint[\s\S]*?```/, '');
    expect((await examined(source)).complaints).toEqual(['has a checkpoint but no goal']);
    expect(await examined(without)).toMatchObject({ goal: null, claims: [], complaints: [] });
  });
});

test('words are counted in English, characters in Chinese, between one cell and the next', () => {
  const body = 'Two words，再加四字。\n\n```note a\nquestion: Why?\n```\n\nOne.\n';
  const { sections } = open(`---\nsluice: 1\ntitle: T\n---\n${body}`).document;
  expect(between(sections.flatMap(({ blocks }) => blocks))).toEqual([
    { words: 2, characters: 4 },
    { words: 1, characters: 0 },
  ]);
});

test('a lesson of twenty charts takes longer than one', () => {
  const chart = (at: number) => `\`\`\`chart c${at}\nmeasure: active.week\n\`\`\`\n`;
  const of = (many: number) =>
    examineText(
      open(`---\nsluice: 1\ntitle: T\n---\n${Array.from({ length: many }, (_, at) => chart(at)).join('\n')}`),
    );
  expect([of(1).minutes, of(20).minutes]).toEqual([1, 20]);
});
