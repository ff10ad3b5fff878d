import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * What must hold between one run and another, and between a run and what is known: each has a number, and the titles
 * of the tests that hold it begin with that number. The list is here; what each demands is in its tests.
 */

const relations: Readonly<Record<number, string>> = {
  1: 'the same job twice leaves the same bytes',
  2: 'a worker, the page and the command line leave the same bytes',
  3: 'however many workers share a run, it leaves the same bytes',
  5: 'a run that was paused, or cancelled and run again, is the same',
  6: 'a lever that moves away and back was never moved',
  7: 'what weighs nothing may stand at any value',
  8: 'looking, measuring and labelling change nobody',
  9: 'names, comments and the order of what is independent change nothing',
  10: 'people in another order live the same lives',
  11: 'people in two runs live as they do in one, where they have nothing to do with each other',
  12: 'the first people of a larger run are those of a smaller one',
  13: 'another unit is the same amount',
  14: 'a notebook in an address and back in a file runs as it was',
  15: 'line ends, byte order marks, clocks and languages of the machine change nothing',
  16: 'a formula means the same with other spaces and brackets',
  17: 'more money never reaches fewer',
  19: 'with no feedback, more hazard makes nobody leave later',
  20: 'a longer run begins as the shorter one; what adds up never falls',
  21: 'a stricter rule names some of the same people',
  22: 'and, or, not of rules are those of sets, and counts add',
  25: 'with more capacity no more are waiting',
  26: 'a limit that is never reached is none',
  27: 'people and money are conserved',
  28: 'numbers are numbers, counts are whole, chances lie from 0 to 1',
  29: 'never is never, always is always, and the least there can be works',
  30: 'groups make up the whole',
  31: 'a tenth of the people: the same mean of each, ten times its variance',
  35: 'draws have the law that they are said to have',
  36: 'draws have nothing to do with each other',
};

/** Oracles: published numbers, and those by hand from published formulas. */
const onTheEngine = 'B2 B4 V1 V2 V3 V4 Q0b Q1 D4 E1 G2 S5 M1 1.14'.split(' ');
const asFormulas = 'B1 D3 L1 X2 X3 K1 K2 K3 K4 K5 K6 K7 D2 P8 P9'.split(' ');

const folder = new URL('.', import.meta.url);

/** Titles of all tests, as they stand in the sources. */
const titles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [
    ...readFileSync(new URL(file, folder), 'utf8').matchAll(/^\s*(?:.*\()?(['`])([\w. ,]+): .*?\1/gm),
  ])
  .map(([, , number]) => number!);

const numbers = new Set(
  titles
    .filter((title) => /^relations? \d/.test(title))
    .flatMap((title) =>
      title
        .replace(/^relations? /, '')
        .split(', ')
        .map(Number),
    ),
);

test.each(Object.entries(relations))('%s is held by a test: %s', (number) => {
  expect(numbers).toContain(Number(number));
});

test.each([...onTheEngine, ...asFormulas])('oracle %s is held by a test', (oracle) => {
  expect(titles).toContain(oracle);
});
