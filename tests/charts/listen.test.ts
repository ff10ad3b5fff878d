import { expect, test } from 'vitest';
import { pitchOf, voicesOf, type Heard } from '../../src/cells/chart/listen.ts';

const heard = (positions: readonly number[], runs: readonly ((at: number) => number | null)[]): Heard =>
  ({
    positions,
    data: { runs },
    chart: {
      readings: (_: unknown, at: number) =>
        runs.flatMap((value, run) => (value(at) === null ? [] : [{ run, value: value(at), colour: '' }])),
    },
  }) as unknown as Heard;

test('the least value is two octaves below the greatest, and the middle in between to the ear', () => {
  expect(pitchOf(10, 10, 30)).toBeCloseTo(220);
  expect(pitchOf(20, 10, 30)).toBeCloseTo(440);
  expect(pitchOf(30, 10, 30)).toBeCloseTo(880);
  expect(pitchOf(7, 7, 7)).toBeCloseTo(440);
});

test('a long line is heard from its first position to its last, each run with its own gaps', () => {
  const positions = Array.from({ length: 365 }, (_, day) => day);
  const [all, late] = voicesOf(heard(positions, [(day) => day, (day) => (day < 300 ? null : 5)]));
  expect(all?.length).toBeLessThanOrEqual(66);
  expect(all?.[0]).toBe(0);
  expect(all?.at(-1)).toBe(364);
  expect(all?.every((value, index) => index === 0 || value! > all[index - 1]!)).toBe(true);
  expect(late?.[0]).toBeNull();
  expect(late?.at(-1)).toBe(5);
});

test('one position, or none, is no line to fail on', () => {
  expect(voicesOf(heard([3], [(at) => at]))).toEqual([[3]]);
  expect(voicesOf(heard([], [(at) => at]))).toEqual([[]]);
});
