import { expect, test } from 'vitest';
import { cellKinds } from '../../src/catalogue/vocabulary.ts';
import { bodyOf, namesOf } from './bodies.ts';

test.each(cellKinds.map((kind) => [kind.kind, kind] as const))(
  'a %s has no key of its own that every cell has',
  (_, kind) => {
    // `after` names the cell to wait for and is taken off before a kind reads its body: a key of that name would never arrive.
    const { problems } = kind.read(bodyOf('after: 28'), namesOf());
    const told = problems.filter(({ code, path }) => code === 'keyUnknown' && path === 'after');
    expect(told).toHaveLength(1);
  },
);
