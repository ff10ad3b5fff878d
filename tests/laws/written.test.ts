import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashRecord, jobOf, type Job } from '#lab';
import { readExperiment, writeExperiment } from '../../src/app/experiment.ts';
import { notebookAddress, readRoute } from '../../src/app/route.ts';
import { vocabulary } from '../../src/catalogue/index.ts';
import { declarations } from '../../src/model/index.ts';
import { formulaReader, openNotebook, type Notebook } from '../../src/notebook/index.ts';
import { itemsOf, listLevers, minorPerMajor, valueAt, type LeverValue } from '../../src/schema/index.ts';
import { patience, sluice } from '../cli/sluice.ts';
import { recordOf } from '../jobs.ts';
import { holds, world } from './worlds.ts';

/* Random worlds as notebooks: however one is written, in whatever units, and wherever it has been, it runs the same. */

const open = (text: string): Notebook =>
  openNotebook(text, { vocabulary, worldNames: [], findWorld: () => undefined, findBase: () => undefined });

type Write = (value: LeverValue, kind: string) => string;

/** Numbers as the engine has them: money in minor units, shares as fractions. */
const plainly: Write = (value) => (value === null ? 'none' : JSON.stringify(value));

/** The same amounts as people write them: money in its currency, shares in percent. */
const inUnits: Write = (value, kind) => {
  if (typeof value !== 'number') return plainly(value, kind);
  if (kind === 'money' || kind === 'limit') {
    const digits = String(value).padStart(3, '0');
    return `${digits.slice(0, -2)}.${digits.slice(-2)} CNY`;
  }
  const percent = Number((value * 100).toPrecision(12));
  return kind === 'share' && Number(`${percent}e-2`) === value && !String(percent).includes('e')
    ? `${percent}%`
    : plainly(value, kind);
};

const cells = ['```chart one\nmeasure: active.week\n```', '```chart two\nmeasure: growth\n```'];

/** The lines of a notebook that sets every lever of a job. */
function linesOf({ seed, people, days, settings }: Job, write: Write = plainly): string[] {
  const items = itemsOf(declarations, settings);
  return [
    `seed: ${JSON.stringify(seed)}`,
    `people: ${people}`,
    `days: ${days}`,
    ...Object.entries(items).map(
      ([collection, names]) => `${collection}: { ${names.map((name) => `${name}: {}`).join(', ')} }`,
    ),
    'set:',
    ...listLevers(declarations, items).map(
      ({ path, lever }) => `  ${path}: ${write(valueAt(settings, path)!, lever.kind)}`,
    ),
  ];
}

const textOf = (lines: readonly string[], body: readonly string[] = cells): string =>
  ['---', 'sluice: 1', 'title: A world', ...lines, '---', '# A world', '', body.join('\n\n'), ''].join('\n');

/** A world that a file can hold: its calendar and its replicate left out. */
const written = world({ people: [50, 600], days: [3, 20] }).map((job): Job => ({
  ...job,
  seed: `seed ${job.seed.replaceAll(/[^\w]/g, '')}`,
  replicate: 0,
  calendar: [],
}));

const hashOf = ({ scenario }: Notebook): string => hashRecord(recordOf(jobOf(scenario)));

function opened(text: string): Notebook {
  const notebook = open(text);
  expect(notebook.problems).toEqual([]);
  return notebook;
}

describe('a random world, written down', () => {
  test('relation 14: as a notebook, in an address and back in a file, it runs as it was', () => {
    let links = 0;
    holds(
      fc.property(written, written, (job, other) => {
        const notebook = opened(textOf(linesOf(job)));
        const hash = hashRecord(recordOf({ ...job, formulas: jobOf(notebook.scenario).formulas }));
        expect(hashOf(notebook)).toBe(hash);
        // Somebody else's levers in the same world, as a link.
        const items = itemsOf(declarations, job.settings);
        const theirs = listLevers(declarations, items).flatMap(({ path, lever }) => {
          const value = valueAt(other.settings, path);
          return value === undefined || path.startsWith('segments.') || lever.kind === 'expression'
            ? []
            : [`  ${path}: ${plainly(value, lever.kind)}`];
        });
        const lines = linesOf(job).filter(
          (line) => !theirs.some((their) => their.split(': ')[0] === line.split(': ')[0]),
        );
        const moved = opened(textOf([...lines, ...theirs]));
        const query = writeExperiment(moved.scenario, notebook.scenario, declarations, items);
        const route = readRoute(notebookAddress('a-world', null, query));
        if (route.page !== 'notebook') throw new Error(route.page);
        const reader = formulaReader(vocabulary, items);
        const { experiment, problems } = readExperiment(route.query, notebook.scenario, declarations, reader);
        // A link has room for so much.
        if (problems.some(({ code }) => code === 'linkLong')) return;
        expect(problems).toEqual([]);
        links += query.getAll('set').length;
        const back = opened(textOf(linesOf({ ...job, settings: experiment.settings })));
        expect(hashOf(back)).toBe(hashOf(moved));
      }),
      8,
    );
    expect(links).toBeGreaterThan(500);
  });

  const forms: Readonly<Record<string, (text: string) => string>> = {
    'relation 15: with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'relation 15: with the line ends of old': (text) => text.replaceAll('\n', '\r'),
    'relation 15: with a byte order mark': (text) => `\uFEFF${text}`,
    'relation 9: with comments and empty lines': (text) =>
      text.replaceAll(/\n( {2}\w[^\n]*)/g, '\n\n  # why\n$1'),
    'relation 9: with its cells in another order, under other names': (text) =>
      text.replace(cells.join('\n\n'), [...cells].reverse().join('\n\n').replace('two', 'second')),
    'relation 9: with another title and labels': (text) =>
      text
        .replace('title: A world', 'title: Another')
        .replaceAll(/(\w+): \{\}/g, '$1: { label: "$1 again" }'),
  };

  test.each(Object.entries(forms))('%s, it is the same world', (_, form) => {
    holds(
      fc.property(written, (job) => {
        const text = textOf(linesOf(job));
        expect(form(text)).not.toBe(text);
        const [notebook, other] = [opened(text), opened(form(text))];
        expect(other.scenario.settings).toEqual(notebook.scenario.settings);
        expect(hashOf(other)).toBe(hashOf(notebook));
      }),
      4,
    );
  });

  test('relation 13: amounts in currency or in minor units, shares in percent or as fractions', () => {
    let units = 0;
    expect(minorPerMajor('CNY')).toBe(100);
    holds(
      fc.property(written, (job) => {
        const [plain, withUnits] = [plainly, inUnits].map((write) => textOf(linesOf(job, write)));
        units += [...withUnits!.matchAll(/( CNY|%)\n/g)].length;
        expect(opened(withUnits!).scenario).toEqual(opened(plain!).scenario);
      }),
      12,
    );
    expect(units).toBeGreaterThan(500);
  });

  test('relation 2: the command line runs it as the lab does', { timeout: patience }, async () => {
    for (const job of fc.sample(written, { seed: 20_261_122, numRuns: 2 })) {
      const input = textOf(linesOf(job));
      const { stdout } = await sluice(['run', '-', '--format', 'json'], { input });
      const { runs } = JSON.parse(stdout) as { runs: { hash: string }[] };
      expect(runs[0]!.hash).toBe(hashOf(opened(input)));
    }
  });
});
