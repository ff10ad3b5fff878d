import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inFrames } from '../../src/cells/chart/inFrames.ts';

let now = 0;
const calls: (() => void)[] = [];
/** Shows the next frame. */
const frame = (): void => calls.splice(0).forEach((call) => call());

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => calls.push(call));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  while (calls.length > 0) frame();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('short drawings share a frame; after a long one the others wait for the next, in their order', () => {
  const drawn: string[] = [];
  const draw = (name: string, takes: number) => () => {
    drawn.push(name);
    now += takes;
  };
  for (const [name, takes] of Object.entries({ a: 1, b: 1, c: 50, d: 50, e: 1 })) inFrames(draw(name, takes));
  expect(drawn).toEqual([]);
  frame();
  expect(drawn).toEqual(['a', 'b', 'c']);
  frame();
  expect(drawn).toEqual(['a', 'b', 'c', 'd']);
  frame();
  expect(drawn).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(calls).toEqual([]);
});

test('a wish that is taken back is not drawn; one that fails takes no other along', () => {
  const drawn: string[] = [];
  inFrames(() => {
    throw new Error('broken');
  });
  const takeBack = inFrames(() => drawn.push('not wanted'));
  inFrames(() => drawn.push('wanted'));
  takeBack();
  expect(frame).toThrow('broken');
  frame();
  expect(drawn).toEqual(['wanted']);
});
