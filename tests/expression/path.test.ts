import { describe, expect, test } from 'vitest';
import { formulaNamesOf, mechanism, windowsOf } from '../../src/engine/index.ts';
import { evaluate } from '../../src/expression/index.ts';
import { jobOf } from '../../src/runner/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { sources } from '../notebookVocabulary.ts';

/* The way of a formula from a text to a job. Its mistakes are in problems/formulas.md. */

const { scenario, problems } = openNotebook(
  `---
sluice: 1
title: Formulas everywhere
segments: { young: {}, old: {} }
channels: { ads: { only: segment   ==   young } }
set:
  visit.rule: >
    age > 3
    and active
strategies:
  careful:
    set: { visit.rule: orders(28) > 1 }
    trial: { share: 0.5, set: { visit.rule: segment == old } }
    calendar: [{ day: 2, set: { visit.rule: orders(7) > 1 } }]
calendar:
  - { day: 3, set: { visit.score: '-age ^ 2' } }
---
`,
  sources,
);

describe('a job', () => {
  // Classes of items are numbered in the order in which everything counts items: by name.
  test('carries what every formula of its scenario comes to, initial ones too', () => {
    expect(problems).toEqual([]);
    const expected = [
      '-age ^ 2',
      'age',
      'age > 3 and active',
      'orders(28) > 1',
      'orders(7) > 1',
      'segment == old',
      'segment == young',
    ];
    expect(Object.keys(scenario.formulas).sort()).toEqual(expected);
    const job = jobOf(scenario, { formulas: { true: { kind: 'truth', value: true } } });
    expect(Object.keys(job.formulas).sort()).toEqual([...expected, 'true']);
    // As a worker gets it.
    const { formulas } = structuredClone(job);
    expect(evaluate(formulas['-age ^ 2']!, () => 3)).toBe(-9);
    expect(evaluate(formulas['segment == young']!, () => 1)).toBe(1);
  });
});

describe('a day of mechanisms', () => {
  const day = [
    mechanism({
      id: 'shop',
      title: 'Shop',
      help: 'Sells.',
      levers: {},
      facts: { spent: { label: 'Spent', kind: 'number', tag: 'observed', column: 'spent' } },
      trails: { orders: { label: 'Orders', tag: 'observed', windows: [90] } },
      classifications: {
        mood: { title: 'Mood', tag: 'truth', classes: { calm: 'Calm', cross: 'Cross' } },
        rung: { title: 'Rung', tag: 'observed', classes: { none: 'None', loyal: 'Loyal' } },
      },
    }),
  ];

  test('says what formulas may name', () => {
    expect(formulaNamesOf(day)).toMatchObject({
      age: { kind: 'number', tag: 'observed' },
      gone: { kind: 'truth', tag: 'truth' },
      spent: { kind: 'number', label: 'Spent', tag: 'observed' },
      orders: { kind: 'number', windows: expect.arrayContaining([28]) as number[] },
      mood: { kind: 'class', tag: 'truth' },
      rung: { kind: 'class', tag: 'observed', classes: ['none', 'loyal'] },
    });
  });

  test('keeps the windows that a formula of the job asks for, and no others', () => {
    expect(windowsOf(day, jobOf(scenario))).toEqual({ orders: [7, 28, 90] });
    expect(windowsOf(day, { ...jobOf(scenario), formulas: {} })).toEqual({ orders: [90] });
  });
});
