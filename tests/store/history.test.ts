import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  branches,
  doing,
  grown,
  nothingDone,
  pathTo,
  redoing,
  standAt,
  start,
  undoing,
  type Entry,
  type History,
  type Operation,
} from '../../src/store/index.ts';

const originals = { en: 'A text.\n' };
const lever = (value: number): Operation => ({ kind: 'levers', set: { 'a.b': value }, back: [] });

const add = (history: History, entry: Entry | null): History => {
  const next = entry && grown(history, entry);
  if (!next) throw new Error('does not fit');
  return next;
};
const done = (...operations: Operation[]): History =>
  operations.reduce((history, operation) => add(history, doing(history, operation, 0)), nothingDone);
const stand = (history: History) => standAt(history, history.current, originals);

const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('levers' as const),
    set: fc.dictionary(fc.constantFrom('a.b', 'c.d', 'e.f'), fc.oneof(fc.integer(), fc.constant(null))),
    back: fc.subarray(['a.b', 'c.d', 'e.f']),
  }),
  fc.record({ kind: fc.constant('seed' as const), seed: fc.option(fc.string()) }),
  fc.record({
    kind: fc.constant('answer' as const),
    cell: fc.constantFrom('guess', 'goal'),
    answer: fc.oneof(fc.constant(null), fc.integer(), fc.string()),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    language: fc.constantFrom('en', 'zh'),
    at: fc.nat(20),
    removed: fc.nat(5),
    inserted: fc.string(),
  }),
  fc.record({
    kind: fc.constant('reset' as const),
    what: fc.constantFrom('levers' as const, 'all' as const),
  }),
);

describe('operations', () => {
  test('a lever put back is the notebook’s again, and null is a value like others', () => {
    const set = done({ kind: 'levers', set: { 'a.b': null, 'c.d': 2 }, back: [] });
    expect(stand(set).levers).toEqual({ 'a.b': null, 'c.d': 2 });
    const back = add(set, doing(set, { kind: 'levers', set: {}, back: ['a.b'] }, 0));
    expect(stand(back).levers).toEqual({ 'c.d': 2 });
  });

  test('an edit of a text begins with the text as it came', () => {
    const edited = done({ kind: 'text', language: 'en', at: 2, removed: 4, inserted: 'word' });
    expect(stand(edited).texts).toEqual({ en: 'A word.\n' });
  });

  test('levers go back alone, or with all answers', () => {
    const answered = done(lever(3), { kind: 'answer', cell: 'guess', answer: 7 });
    const reset = (what: 'levers' | 'all') =>
      stand(add(answered, doing(answered, { kind: 'reset', what }, 0)));
    expect(reset('levers')).toEqual({ ...start, answers: { guess: 7 } });
    expect(reset('all')).toEqual(start);
  });
});

describe('history', () => {
  test('undo and redo walk the same way, step by step', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { minLength: 1, maxLength: 12 }), (operations) => {
        let history = done(...operations);
        const end = stand(history);
        for (let left = operations.length; left > 0; left--) history = add(history, undoing(history));
        expect(stand(history)).toEqual(start);
        expect(undoing(history)).toBeNull();
        for (let again = 0; again < operations.length; again++) history = add(history, redoing(history));
        expect(stand(history)).toEqual(end);
        expect(redoing(history)).toBeNull();
      }),
    );
  });

  test('doing something else after an undo keeps what was taken back as a branch', () => {
    let history = done(lever(1), lever(2));
    history = add(history, undoing(history));
    history = add(history, doing(history, lever(3), 0));
    expect(branches(history).map(({ id }) => id)).toEqual([3, 2]);
    history = add(history, { kind: 'went', to: 2 });
    expect(stand(history).levers).toEqual({ 'a.b': 2 });
    history = add(history, undoing(history));
    // The branch one came from is the one that follows.
    expect(redoing(history)).toEqual({ kind: 'went', to: 2 });
  });

  test('entries rebuild the history, and none that does not fit is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyOperation, fc.nat(30)), { maxLength: 15 }), (moves) => {
        const entries: Entry[] = [];
        let history = nothingDone;
        const take = (entry: Entry): void => {
          history = add(history, entry);
          entries.push(entry);
        };
        for (const [operation, to] of moves) {
          take(doing(history, operation, to));
          if (to <= history.steps.length) take({ kind: 'went', to });
        }
        expect(entries.reduce(add, nothingDone)).toEqual(history);
        expect(pathTo(history, history.current).at(-1)?.id ?? 0).toBe(history.current);
      }),
    );
    const one = done(lever(1));
    const step = { id: 2, parent: 1, operation: lever(1), at: 0 };
    const wrong: Entry[] = [
      { kind: 'step', step: { ...step, id: 3 } },
      { kind: 'step', step: { ...step, parent: 2 } },
      { kind: 'step', step: { ...step, parent: -1 } },
      { kind: 'went', to: 2 },
      { kind: 'went', to: 0.5 },
      { kind: 'named', step: 0, name: 'x' },
      { kind: 'named', step: 1, name: 'x'.repeat(81) },
    ];
    for (const entry of wrong) expect(grown(one, entry), JSON.stringify(entry)).toBeNull();
  });
});
