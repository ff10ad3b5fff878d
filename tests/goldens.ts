import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compares a text with the golden file of that name under tests/goldens. `npm run goldens` writes them anew, which is
 * a decision of its own: never a side effect of a test, and never on a build machine.
 */
export function expectGolden(name: string, text: string, folder = './goldens/'): void {
  const file = fileURLToPath(new URL(`${folder}${name}`, import.meta.url));
  if (process.env.UPDATE_GOLDENS === '1') {
    if (process.env.CI) throw new Error('golden files are not written on a build machine');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(
    existsSync(file),
    `there is no golden file ${name}; look at the result, then run npm run goldens`,
  ).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
