import { measureText, type LeverEffect, type LeverEffects, type LeverEnd } from '../metrics/index.ts';
import { sayEnglish, type ListedLever } from '../schema/index.ts';
import type { SensitivityPlan } from '../study/index.ts';
import { alignColumns } from './columns.ts';
import { studyRows } from './studyRows.ts';
import { written, writtenChange, writtenSetting } from './written.ts';

/** Levers that were moved, and what it did. */
export interface Moved extends SensitivityPlan {
  readonly levers: readonly ListedLever[];
  readonly result: LeverEffects;
}

/** The result in the form of that name. */
export const effectsForm = (name: string, moved: Moved): Iterable<string> =>
  name === 'json' ? [jsonOf(moved)] : name === 'csv' ? [csvOf(moved)] : [tableOf(moved)];

function tableOf({ job, measure, variant, seeds, levers, result }: Moved): string {
  const title = sayEnglish(measureText(measure, variant, 'title'));
  const set = (path: string, value: number) =>
    writtenSetting(levers.find((one) => one.path === path)!.lever, value, job.currency);
  const effect = ({ effect, error }: LeverEnd) =>
    `${writtenChange(measure.unit, effect, job.currency)}${error ? ` ± ${writtenChange(measure.unit, error, job.currency).slice(1)}` : ''}`;
  const rows = result.levers.map(({ path, value, low, high }) => [
    path,
    set(path, value),
    set(path, low.value),
    effect(low),
    set(path, high.value),
    effect(high),
  ]);
  const lines = [
    ...studyRows(job, [
      ['Measure', `${[measure.id, variant].filter(Boolean).join('.')} (${title})`],
      ['Baseline', written(measure.unit, result.baseline, job.currency)],
      ['Runs', `${seeds} at each end, with the luck of the baseline`],
    ]),
    '',
    ...alignColumns([['Lever', 'Now', 'Low', 'Effect', 'High', 'Effect'], ...rows], [1, 2, 3, 4, 5]),
    '',
    'One lever at a time: what two of them do together is not told.',
  ];
  return `${lines.join('\n')}\n`;
}

function jsonOf({ job, measure, variant, seeds, result }: Moved): string {
  const { scenario, strategy, seed, people, weight, days, currency } = job;
  const whole = {
    format: 1,
    ...{ scenario, strategy, seed, people: people * weight, weight, days, currency },
    measure: measure.id,
    variant: variant ?? null,
    seeds,
    baseline: result.baseline,
    levers: result.levers,
  };
  return `${JSON.stringify(whole)}\n`;
}

function csvOf({ result }: Moved): string {
  const line = ({ path }: LeverEffect, end: string, { value, effect, error }: LeverEnd) =>
    `${path},${end},${value},${effect ?? ''},${error ?? ''}\n`;
  const rows = result.levers.flatMap((one) => [line(one, 'low', one.low), line(one, 'high', one.high)]);
  return ['lever,end,set,effect,error\n', ...rows].join('');
}
