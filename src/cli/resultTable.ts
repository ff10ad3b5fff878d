import { engineVersion, type Job } from '../engine/index.ts';
import { measures, type Summary } from '../metrics/index.ts';
import { currencies, minorPerMajor } from '../schema/index.ts';
import type { FinishedRun, Form } from '../study/index.ts';
import { alignColumns } from './columns.ts';

type Headline = Pick<FinishedRun, 'replicate' | 'hash' | 'summary'>;

/** A summary for people: one run as a list, several as a table. */
export const tableForm: Form<Headline> = {
  part: ({ replicate, hash, summary }) => ({ replicate, hash, summary }),
  whole(parts, job) {
    const about = alignColumns(aboutRows(job));
    const [only] = parts;
    const body = parts.length === 1 && only ? listOf(only, job) : tableOf(parts, job);
    return [`${[...about, '', ...body].join('\n')}\n`];
  },
};

const aboutRows = ({ scenario, strategy, seed, people, weight, days }: Job): [string, string][] => [
  ['Scenario', scenario ?? 'without an id'],
  ['Strategy', strategy ?? 'none'],
  ['Seed', seed],
  ['People', String(people * weight)],
  ...(weight > 1 ? [['Simulated', `${people}, each for ${weight}`] as [string, string]] : []),
  ['Days', String(days)],
  ['Engine', engineVersion],
];

function listOf({ summary, hash }: Headline, job: Job): string[] {
  const rows = cellsOf(summary, job).map(([title, value, counts = '']) => [title, value, counts]);
  return [...alignColumns(rows, [1]), '', hash];
}

function tableOf(runs: readonly Headline[], job: Job): string[] {
  const rows = runs.map(({ replicate, summary }) => [
    String(replicate),
    ...cellsOf(summary, job).map(([, value, counts = '']) => [value, counts].join(' ').trim()),
  ]);
  const titles = cellsOf(runs[0]!.summary, job).map(([title]) => title);
  const head = ['Replicate', ...titles];
  return alignColumns([head, ...rows], [...head.keys()]);
}

type Cell = readonly [title: string, value: string, counts?: string];

function cellsOf(summary: Summary['summary'], { currency }: Job): Cell[] {
  const people = ['joined', 'activated', 'gone', 'activeLastWeek'] as const;
  const money = ['revenue', 'cost'] as const;
  const amount = (minor: number) => (minor / minorPerMajor(currency)).toFixed(currencies[currency]);
  const off = (id: string, show: (error: number) => string) => {
    const error = summary.errors?.[id];
    return error === undefined ? '' : `(± ${show(error)})`;
  };
  return [
    ...people.map((id): Cell => [
      titleOf(id),
      String(summary[id]),
      off(id, (error) => String(Math.round(error))),
    ]),
    ...money.map((id): Cell => [titleOf(id), `${amount(summary[id])} ${currency}`, off(id, amount)]),
    ...Object.entries(summary.retention).map(([id, { returned, eligible, value }]): Cell => {
      const share = value === null ? 'none' : `${(value * 100).toFixed(1)}%`;
      return [titleOf('retention', id), share, `(${returned} of ${eligible})`];
    }),
  ];
}

/** What a measure is called is said in its declaration. */
function titleOf(id: string, variant?: string): string {
  const measure = measures.find((one) => one.id === id);
  return measure?.variants?.find((one) => one.id === variant)?.title ?? measure?.title ?? id;
}
