import { afterEach, beforeAll, expect } from 'vitest';

/** What every object, list and function of the page shares: text that changed one of them would have reached everything. */
const shared = [Object.prototype, Array.prototype, Function.prototype];

/** Every property they own, by its key and everything it holds. */
const properties = (): unknown[] =>
  shared.flatMap((prototype) =>
    Reflect.ownKeys(prototype).flatMap((key) => {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(prototype, key) ?? {};
      return [key, value, get, set];
    }),
  );

/**
 * After every test of a file, the shared prototypes must be what they were. They are compared, not frozen: test files
 * share one process, and a frozen prototype would break what the next of them loads.
 */
export function expectPrototypesUntouched(): void {
  let before: unknown[] = [];
  beforeAll(() => void (before = properties()));
  afterEach(() => {
    const now = properties();
    const changed = now.length !== before.length || now.some((held, at) => !Object.is(held, before[at]));
    expect(changed, 'a prototype that every object shares was changed').toBe(false);
  });
}
