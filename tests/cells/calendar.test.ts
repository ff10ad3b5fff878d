import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planKept, planRead } from '../../src/app/planRead.ts';
import { typedInto } from '../../src/app/planEdit.ts';
import { notesOf } from '../../src/app/chartNotes.ts';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { vocabulary } from '../../src/catalogue/index.ts';
import {
  answered,
  calendarCell,
  clashes,
  freshEntry,
  pointsOf,
  replaced,
  placesOf,
  shifted,
  stretched,
  ticksOf,
  type DatedChange,
} from '../../src/cells/calendar/cell.ts';
import { declarations } from '../../src/model/index.ts';
import { formulaReader, openNotebook } from '../../src/notebook/index.ts';
import { jobOf } from '../../src/runner/index.ts';
import { itemsOf } from '../../src/schema/index.ts';
import { bodyOf, namesOf } from './bodies.ts';

const findWorld = (world: string) =>
  readFileSync(new URL(`../../scenarios/worlds/${world}.md`, import.meta.url), 'utf8');

const entry = (day: number, until: number | undefined, set: Record<string, number> = {}): DatedChange => ({
  day,
  label: `from ${day}`,
  changes: Object.entries(set),
  cost: 0,
  ...(until !== undefined && { until }),
});

describe('a plan', () => {
  const plan = [
    entry(10, 20, { a: 1, b: 1 }),
    entry(15, undefined, { b: 2 }),
    entry(20, 25, { a: 3 }),
    entry(15, 16, { b: 9 }),
  ];

  test('says which entries set the same lever at once, and which of them holds', () => {
    expect(clashes(plan, 30)).toEqual([
      { first: 0, second: 1, from: 15, until: 20, paths: ['b'], holds: 1 },
      { first: 0, second: 3, from: 15, until: 16, paths: ['b'], holds: 3 },
      { first: 1, second: 3, from: 15, until: 16, paths: ['b'], holds: 3 },
    ]);
  });

  test('stands in rows in which none covers another', () => {
    const rows = (name: number) =>
      placesOf(
        plan,
        plan.map(() => name),
        30,
      ).map(({ row }) => row);
    expect(rows(0)).toEqual([0, 1, 0, 2]);
    // A name that is longer than its bar takes room, too; near the end it stands before it.
    expect(rows(11)).toEqual([0, 2, 1, 3]);
    expect(
      placesOf(
        plan,
        plan.map(() => 12),
        30,
      ).map(({ fromEnd }) => fromEnd),
    ).toEqual([false, false, true, false]);
    expect(placesOf([], [], 30)).toEqual([]);
  });

  test('is moved within the run, and an end is never before its beginning', () => {
    expect(shifted(plan[0]!, 15, 30)).toMatchObject({ day: 20, until: 30 });
    expect(shifted(plan[0]!, -99, 30)).toMatchObject({ day: 0, until: 10 });
    expect(shifted(plan[1]!, 99, 30)).toEqual({ ...plan[1]!, day: 29 });
    expect(stretched(plan[0]!, -99, 30)).toMatchObject({ day: 10, until: 11 });
    expect(stretched(plan[1]!, -2, 30)).toMatchObject({ day: 15, until: 28 });
    expect(replaced(plan, 1, null)).toHaveLength(3);
    expect(freshEntry([], 30, 'x')).toMatchObject({ day: 8, until: 22 });
    expect(freshEntry([entry(0, 5)], 30, 'x')).toMatchObject({ day: 5, until: 19 });
  });

  test('is a sheet of what is done day by day', () => {
    expect(pointsOf(plan, 25).map(({ day, does, entry: at }) => `${day} ${does} ${at}`)).toEqual([
      '10 begins 0',
      '15 begins 1',
      '15 begins 3',
      '16 ends 3',
      '20 ends 0',
      '20 begins 2',
    ]);
    expect(answered({ ...plan[0]!, checklist: { purpose: 'x', flow: ' ' } })).toBe(1);
    expect(ticksOf(30, 600)).toEqual([0, 7, 14, 21, 28]);
  });
});

describe('what a reader plans', () => {
  const notebook = openNotebook(
    `---
sluice: 1
title: Plan
world: community
days: 60
calendar:
  - { day: 5, until: 9, label: Fair, set: { channels.ads.spendPerDay: 900 CNY }, cost: 50 CNY, checklist: { purpose: people } }
---
# Plan

\`\`\`calendar plan
levers: [channels.ads.spendPerDay, segments.everyone.creatorShare]
\`\`\`
`,
    { vocabulary, findWorld, findBase: () => undefined, worldNames: ['community'] },
  );
  const { scenario } = notebook;
  const readFormula = formulaReader(vocabulary, itemsOf(declarations, scenario.settings));
  const ground = {
    declarations,
    settings: scenario.settings,
    currency: scenario.currency,
    days: 60,
    readFormula,
  };
  const speaker = makeSpeaker('en', {}, 'CNY');
  const read = (plan: unknown) => planRead(notebook, { plan: plan as never }, readFormula);

  test('is the notebook’s own plan until something is planned, and survives being kept', () => {
    expect(notebook.problems).toEqual([]);
    expect(planRead(notebook, {}, readFormula)).toEqual({
      plan: scenario.calendar,
      own: false,
      problems: [],
    });
    const kept = JSON.parse(JSON.stringify(planKept(scenario.calendar)));
    expect(read(kept)).toEqual({ plan: scenario.calendar, own: true, problems: [] });
    const { plan } = read([]);
    expect(jobOf(scenario, { calendar: plan }).calendar).toEqual([]);
    expect(notesOf(scenario, [], { plan, own: true, problems: [] })).toEqual([]);
    expect(notesOf(scenario, [])).toHaveLength(1);
  });

  test('is read as an author’s plan is: what cannot be is dropped and said', () => {
    const codes = (plan: unknown) => read(plan).problems.map(({ code }) => code);
    expect(codes([{ day: 70, label: 'late' }])).toEqual(['calendarDay']);
    expect(codes([{ day: 1, set: { 'channels.ads.spendPerDay': -1 } }])).toEqual(['leverRange']);
    expect(codes([{ day: 1, set: { nope: 3, __proto__: 1 }, cost: 'much' }])).toContain('leverUnknown');
    expect(codes([{ day: 2, until: 1, checklist: { purpos: 'x' } }]).length).toBe(2);
    expect(read([7, null, [], 'x', { day: 3 }]).plan).toMatchObject([{ day: 3 }]);
    expect(read('no plan').own).toBe(false);
  });

  test('takes what is typed as an author would write it, or says why not', () => {
    const type = (...typed: Parameters<typeof typedInto>[2][]) =>
      typed.reduce<ReturnType<typeof typedInto>>(
        (before, one) => ('plan' in before ? typedInto(before.plan, 0, one, ground, speaker) : before),
        { plan: scenario.calendar },
      );
    const after = type(
      { of: 'day', text: '20' },
      { of: 'cost', text: '12.5' },
      { of: 'lever', path: 'channels.ads.spendPerDay', text: '' },
      { of: 'lever', path: 'segments.everyone.creatorShare', text: '30' },
      { of: 'checklist', key: 'flow', text: 'first this' },
      { of: 'label', text: 'Later fair' },
    );
    expect('plan' in after && after.plan).toEqual([
      {
        day: 20,
        until: 24,
        label: 'Later fair',
        cost: 1250,
        changes: [['segments.everyone.creatorShare', 0.3]],
        checklist: { purpose: 'people', flow: 'first this' },
      },
    ]);
    expect(type({ of: 'until', text: '' })).toMatchObject({ plan: [{ day: 5 }] });
    const codeOf = (read: ReturnType<typeof typedInto>) => 'problem' in read && read.problem.code;
    expect(codeOf(type({ of: 'day', text: '99' }))).toBe('calendarDay');
    expect(codeOf(type({ of: 'until', text: '3' }))).toBe('calendarDay');
    expect(codeOf(type({ of: 'cost', text: 'x' }))).toBe('leverType');
    expect(codeOf(type({ of: 'lever', path: 'channels.ads.spendPerDay', text: '-4' }))).toBe('leverRange');
  });
});

test.each([
  ['', []],
  ['levers: [visit.novelty]', []],
  ['levers: visit.novelty\nfoo: 1', ['keyUnknown 2', 'keyType 1']],
  ['levers: [visit.noveltee, customers.keyRule]', ['leverUnknown 1', 'leverNoNumber 1']],
  [`levers: [${Array(5).fill('visit.novelty').join(', ')}]`, ['itemsMany 1']],
])('a calendar cell of %j', (yaml, expected) => {
  const { problems } = calendarCell(declarations).read(bodyOf(yaml), namesOf());
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
});
