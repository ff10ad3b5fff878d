import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/build.mjs';

/* What the built page asks a reader to load, counted over the files of dist. */

const folder = join(projectRoot, 'dist');
const assets = join(folder, 'assets');
const read = (name: string): string => readFileSync(join(assets, name), 'utf8');

/** The scripts that a script cannot start without, itself among them. */
function needed(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const [, other] of read(name).matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([^"']+\.js)["']/g))
    needed(other!, known);
  return known;
}

const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
const named = (start: string): string => scripts.find((name) => name.startsWith(`${start}-`))!;

/** The scripts and styles that index.html names. */
function ofPage(): { readonly scripts: Set<string>; readonly styles: string[] } {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)].map((match) => match[1]!);
  const all = new Set<string>();
  for (const name of names) if (name.endsWith('.js')) needed(name, all);
  return { scripts: all, styles: names.filter((name) => name.endsWith('.css')) };
}

const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(read(name)).length, 0) / 1000;

/** A class that only Observable Plot gives. */
const isPlot = (name: string): boolean => read(name).includes('plot-d6a7b5');

test('the first page is at most 150 kB, packed, in either language', () => {
  const { scripts: first, styles } = ofPage();
  expect(first.size).toBeGreaterThan(1);
  expect(styles.length).toBeGreaterThan(0);
  expect(kilobytes([...first, ...styles, named('zhFirst')])).toBeLessThanOrEqual(150);
});

test('Plot is a script of its own, which neither the first page nor a notebook needs to begin', () => {
  expect(scripts.filter(isPlot)).toHaveLength(1);
  const begun = [ofPage().scripts, needed(named('NotebookPage')), needed(named('Gallery'))];
  expect(begun.every((one) => one.size > 0)).toBe(true);
  for (const one of begun) expect([...one].filter(isPlot)).toEqual([]);
});
