import { expect, test } from 'vitest';
import { steady } from '../src/app/steady.ts';

test('a list made again of the same parts is the list that was there; any other is a new one', () => {
  const steadily = steady<Record<string, unknown>>();
  const record = { days: 3 };
  const first = steadily([{ id: 'own', record }]);
  expect(steadily([{ id: 'own', record }])).toBe(first);

  for (const other of [
    [{ id: 'own', record: { days: 3 } }],
    [{ id: 'own', record, role: 'a' }],
    [{ id: 'own' }],
    [],
    [
      { id: 'own', record },
      { id: 'start', record },
    ],
  ])
    expect(steadily(other)).toBe(other);
});
