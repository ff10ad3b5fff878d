import { afterAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { expectGolden } from '../goldens.ts';
import { claims, rows } from './rows.ts';
import { show, type Claim, type Shown } from './claim.ts';

/*
 * The coverage of the field, by running: every idea has a lever that moves and a measure that sees it. The table is
 * written to src/model/coverage.md.
 */

/** How many standard errors of the paired difference a claim must be sure of. */
const sure = 4;

test('every idea of the field is claimed', () => {
  expect([...new Set(claims.map(({ row }) => row))].sort()).toEqual([...rows].sort());
});

const lines: string[] = [];

describe.each(rows)('%s', (row) => {
  test.each(claims.filter((claim) => claim.row === row).map((claim) => [claim.says, claim] as const))(
    '%s',
    (_, claim) => {
      const shown = show(claim);
      const way = claim.goes === 'up' ? 1 : -1;
      lines.push(lineOf(claim, shown));
      expect(Number.isFinite(shown.difference)).toBe(true);
      expect(
        (way * shown.difference) / shown.error,
        `${claim.measure}: ${shown.before}, moved by ${shown.difference} ± ${shown.error}`,
      ).toBeGreaterThan(sure);
    },
  );
});

afterAll(() => {
  if (lines.length < claims.length) return;
  const head = readFileSync(new URL('head.md', import.meta.url), 'utf8');
  expectGolden('coverage.md', `${head}${lines.join('\n')}\n`, '../src/model/');
});

function lineOf({ row, says, moves, measure, calendar }: Claim, { before, difference, error }: Shown): string {
  const levers = Object.entries(moves).map(([path, [from, to]]) => `\`${path}\` ${shownValue(from)} → ${shownValue(to)}`);
  const dated = calendar ? [`calendar: ${calendar.length}`] : [];
  const by = `${signed(difference)} ± ${rounded(error)}`;
  return `| ${row} | ${says} | ${[...levers, ...dated].join('<br>')} | ${measure} | ${rounded(before)} | ${by} |`;
}

const shownValue = (value: Claim['moves'][string][0]): string => `${value === '' ? 'none' : value}`;

const rounded = (value: number): string => String(Number(value.toPrecision(3)));

const signed = (value: number): string => `${value > 0 ? '+' : '−'}${rounded(Math.abs(value))}`;
