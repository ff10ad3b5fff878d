import { describe, expect, test } from 'vitest';
import { isAnswered } from '../../src/app/loop/answered.ts';
import { entriesOf } from '../../src/app/loop/portfolio.ts';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { isPassed, keptAttempts, metIn, readAttempts } from '../../src/cells/checkpoint/answer.ts';
import { checkpointCell } from '../../src/cells/checkpoint/cell.ts';
import { readOpened } from '../../src/cells/hint/answer.ts';
import { hintCell } from '../../src/cells/hint/cell.ts';
import { readNote } from '../../src/cells/note/answer.ts';
import { quizCell } from '../../src/cells/quiz/cell.ts';
import { readTries, withTry } from '../../src/cells/quiz/answer.ts';
import { cellsOf, readYaml } from '../../src/notebook/index.ts';
import { linesOf } from '../../src/notebook/lines.ts';
import type { RawMap } from '../../src/schema/index.ts';
import { openShipped } from '../shippedScenarios.ts';

const names = {
  items: { channels: ['ads'] },
  strategies: [],
  settings: {},
  currency: 'CNY',
  days: 60,
} as const;
const body = (text: string) => readYaml(linesOf(text), 0, text.length).raw as RawMap;

describe('a checkpoint', () => {
  test.each([
    ['task: t\ngoal: activeLastWeek >= 3', []],
    ['task: t\ngoal: active > 3\nbudget: { total: 400 CNY, per: day }\nseeds: 10\npass: 7', []],
    ['goal: active > 3', ['keyMissing']],
    ['task: t', ['keyMissing']],
    ['task: t\ngoal: activ > 3', ['formulaName']],
    ['task: t\ngoal: active', ['formulaTruthWanted']],
    ['task: t\ngoal: active > 3\nseeds: 200', ['runNumber']],
    ['task: t\ngoal: active > 3\nseeds: 10\npass: 11', ['runNumber']],
  ])('%s', (text, codes) => {
    expect(checkpointCell.read(body(text), names).problems.map(({ code }) => code)).toEqual(codes);
  });

  test('is judged over thirty seeds, four fifths of which must meet it, and by what was spent', () => {
    const { options } = checkpointCell.read(
      body('task: t\ngoal: activeLastWeek > 3\nbudget: { total: 400 CNY }'),
      names,
    );
    expect(options).toMatchObject({ seeds: 30, pass: 24, budget: 40_000, named: ['active'] });
    expect(JSON.stringify(options?.goal)).toContain('cost');
  });

  test('keeps its attempts, and takes no others from a file', () => {
    const attempt = {
      levers: { 'a.b': 3, 'c.d': null },
      seed: 's',
      met: [true, false, true],
      pass: 2,
    } as const;
    const kept: unknown = JSON.parse(JSON.stringify(keptAttempts([attempt])));
    expect(readAttempts(kept)).toEqual([attempt]);
    expect([metIn(attempt), isPassed(attempt)]).toEqual([2, true]);
    const wrong = [null, 3, {}, { met: '2', seed: 's', pass: 1 }, { met: '1', seed: 1, pass: 1 }];
    for (const one of [null, undefined, 'x', { attempts: 7 }, { attempts: wrong }])
      expect(readAttempts(one)).toEqual([]);
  });
});

describe('a question', () => {
  const text =
    'question: q\noptions:\n  a: { label: A, feedback: No. }\n  b: { label: B, feedback: Yes., right: true }';
  const { options } = quizCell.read(body(text), names);
  const cell = { cell: 'quiz', id: 'q', options } as never;

  test('records every try and opens with the right one', () => {
    let answer = readTries(undefined, options);
    for (const id of ['a', 'a', 'b']) answer = withTry(answer, id);
    expect(readTries(answer, options).tries).toEqual(['a', 'a', 'b']);
    expect(isAnswered(cell, () => ({ tries: ['a'] }))).toBe(false);
    expect(isAnswered(cell, () => answer)).toBe(true);
    expect(readTries({ tries: ['c', 3, 'a'] }, options).tries).toEqual(['a']);
  });

  test.each([
    ['question: q\noptions: { a: { label: A, feedback: F } }', ['entriesCount']],
    ['question: q\noptions: { a: { label: A }, b: { label: B, feedback: F } }', ['keyMissing']],
    ['question: q\noptions: { a: A, b: { label: B, feedback: F, right: yes } }', ['keyType', 'keyType']],
  ])('%s', (wrong, codes) => {
    expect(quizCell.read(body(wrong), names).problems.map(({ code }) => code)).toEqual(codes);
  });
});

test('hints are opened up to what there are; a note is a text', () => {
  const { options, problems } = hintCell.read(body('levels: [One, Two]'), names);
  expect(problems).toEqual([]);
  expect(
    [{ opened: 1 }, { opened: 9 }, { opened: -1 }, 'x', null].map((one) => readOpened(one, options)),
  ).toEqual([1, 2, 0, 0, 0]);
  expect(hintCell.read(body('levels: [a, b, c, d]'), names).problems[0]?.code).toBe('entriesCount');
  expect([{ text: 'a' }, { text: 3 }, null].map(readNote)).toEqual(['a', '', '']);
});

test('a portfolio holds what was answered, and nothing that only instructors may read', () => {
  const { document } = openShipped('leaky-bucket.md');
  const answers: Record<string, unknown> = {
    guess: { prediction: { form: 'curve', at: [27, 363], values: [300, 1800] }, why: 'Slow fix' },
    goal: keptAttempts([{ levers: { 'programme.spendPerDay': 14_000 }, seed: 's', met: [true], pass: 1 }]),
    warning: { tries: ['newcomers', 'silent'] },
    rule: { text: 'The first week.' },
    help: { opened: 2 },
  };
  const entries = entriesOf(cellsOf(document), {
    answerOf: (cell) => answers[cell],
    recordOf: () => null,
    speaker: makeSpeaker('en', {}, 'CNY'),
  });
  expect(entries.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual([
    'guess prediction',
    'goal checkpoint',
    'help hints',
    'warning question',
    'rule note',
  ]);
  const text = JSON.stringify(entries);
  expect(text).toContain('The first week.');
  expect(text).not.toContain('class commit');
  expect(text).not.toMatch(/instructor|"right"|"came"/i);
  expect(entriesOf(cellsOf(document), { answerOf: () => undefined, recordOf: () => null } as never)).toEqual(
    [],
  );
});
