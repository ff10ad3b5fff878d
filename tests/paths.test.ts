import { describe, expect, test } from 'vitest';
import { paths } from '../src/app/paths/paths.ts';
import { progressIn } from '../src/app/paths/progress.ts';
import type { Card } from '../src/store/index.ts';
import { scenarioFiles } from './shippedScenarios.ts';

describe('paths', () => {
  test.each(paths.map(({ id, lessons }) => [id, lessons] as const))(
    '%s leads to lessons that are there',
    (_, lessons) => {
      expect(lessons.filter((slug) => !scenarioFiles.includes(`${slug}.md`))).toEqual([]);
      expect(new Set(lessons).size).toBe(lessons.length);
    },
  );

  const card = (more: Partial<Card>): Card => ({
    work: 'a',
    rev: 1,
    sum: '',
    originals: '',
    schema: 1,
    at: 0,
    unexported: 0,
    removed: null,
    from: null,
    slug: 'a',
    title: 'A',
    steps: 3,
    answers: 2,
    declined: null,
    ...more,
  });

  test('a lesson is finished when everything it asks for is answered, in the furthest of its works', () => {
    expect(progressIn('a', [])).toMatchObject({ state: 'new' });
    expect(progressIn('a', [card({ steps: 0 })])).toMatchObject({ state: 'new' });
    expect(progressIn('b', [card({})])).toMatchObject({ state: 'new' });
    expect(progressIn('a', [card({})])).toEqual({ state: 'begun', asked: 0, answered: 0 });
    const half = card({ asked: 4, answered: 2 });
    const whole = card({ work: 'a+2', asked: 4, answered: 4 });
    expect(progressIn('a', [half])).toEqual({ state: 'begun', asked: 4, answered: 2 });
    expect(progressIn('a', [half, whole])).toMatchObject({ state: 'done' });
    expect(progressIn('a', [half, { ...whole, removed: 5 }])).toMatchObject({ state: 'begun' });
  });
});
