import { describe, expect, test } from 'vitest';
import { collectionsOf, listLevers, type ScalarLever } from '#lab';
import { retention } from '../src/metrics/retention.ts';
import { declarations, references } from '../src/model/index.ts';
import { dayWithOpenDoor, jobFor, recordOf } from './jobs.ts';
import { verifiedFigures, type Says } from './verifiedFigures.ts';

const items = Object.fromEntries(collectionsOf(declarations).map(([name]) => [name, ['<name>']]));
const levers = new Map(listLevers(declarations, items).map(({ path, lever }) => [path, lever]));
const citing = [...levers].filter(([, { source }]) => source.kind === 'cited').map(([path]) => path);
const listed = verifiedFigures.flatMap((row) => row.levers.map((path) => ({ ...row, path })));

/** Shares of the people of a world as it begins, with one lever moved, who come on a day after joining. */
function sharesComing(path: string, value: number): (day: string) => number {
  const moved = { [path.replace('segments.<name>', 'segments.everyone')]: value };
  const job = jobFor({ people: 20_000, days: 32, items: { nodes: ['signUp'] }, levers: moved });
  const record = recordOf(job, dayWithOpenDoor);
  return (day) => retention.value(record, day).value!;
}

const plausibleOf = (lever: ScalarLever): readonly [number, number] => {
  if (!('plausible' in lever)) throw new Error(`${lever.label} has no plausible range`);
  return lever.plausible;
};

function check(says: Says, path: string, lever: ScalarLever): void {
  if ('begins' in says) {
    expect(lever.initial).toBe(says.begins);
    return;
  }
  const [low, high] = plausibleOf(lever);
  if ('holds' in says)
    for (const value of says.holds) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
  if ('multiplies' in says) {
    const moved = Number(lever.initial) * says.multiplies;
    expect(moved).toBeGreaterThan(low);
    expect(moved).toBeLessThanOrEqual(high);
  }
  if ('meets' in says) {
    expect(low).toBeLessThanOrEqual(says.meets[1]);
    expect(high).toBeGreaterThanOrEqual(says.meets[0]);
  }
  if ('inside' in says) {
    expect(low).toBeGreaterThanOrEqual(says.inside[0]);
    expect(high).toBeLessThanOrEqual(says.inside[1]);
    // No size was found, and the note must not look as if there were one.
    expect(lever.source.note).toMatch(/our assumption|is an assumption/);
  }
  if ('reaches' in says) {
    const [below, above] = [sharesComing(path, low), sharesComing(path, high)];
    for (const [day, median] of Object.entries(says.reaches)) {
      expect(below(day)).toBeLessThan(median);
      expect(above(day)).toBeGreaterThan(median);
    }
  }
}

describe('levers that rest on a published figure', () => {
  test.each(listed)('$path: $figure', ({ path, reference, says }) => {
    const lever = levers.get(path)!;
    expect(lever?.source).toMatchObject({ kind: 'cited', reference, note: expect.any(String) });
    check(says, path, lever);
  });

  test('are all in the list: nobody cites what was not verified', () => {
    expect(citing.length).toBeGreaterThan(20);
    expect([...new Set(listed.map(({ path }) => path))].sort()).toEqual(citing.sort());
  });

  test('use every reference', () => {
    const used = new Set<string>(verifiedFigures.map(({ reference }) => reference));
    expect(Object.keys(references).filter((id) => !used.has(id))).toEqual([]);
  });

  test('say what they cite: the world as it begins is near the median app', () => {
    const world = sharesComing('visit.novelty', 2.2);
    expect(['d1', 'd14', 'd30'].map((age) => Math.round(world(age) * 100))).toEqual([30, 8, 5]);
  });
});
