import { expect, test } from 'vitest';
import { soup, wrongWith } from './soup.ts';

test('20,000 random texts are refused with a place, or come to a number of facts that may be read', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const wrong: string[] = [];
  let taken = 0;
  for (const text of soup(1, 20_000)) {
    const { read, wrong: why } = wrongWith(text);
    if ('tree' in read) taken += 1;
    if (why !== null) wrong.push(`${why}: ${JSON.stringify(text)}`);
  }
  expect(wrong).toEqual([]);
  // Formulas are among them too.
  expect(taken).toBeGreaterThan(200);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});
