import { measureText, type LeverMap } from '../metrics/index.ts';
import { sayEnglish, type ListedLever } from '../schema/index.ts';
import type { SweepPlan } from '../study/index.ts';
import { alignColumns } from './columns.ts';
import { studyRows } from './studyRows.ts';
import { written, writtenSetting } from './written.ts';

/** Two levers that were moved together, and what it came to. */
export interface Mapped extends SweepPlan {
  readonly levers: readonly [ListedLever, ListedLever];
  readonly result: LeverMap;
}

/** The result in the form of that name. */
export const mapForm = (name: string, mapped: Mapped): Iterable<string> =>
  name === 'json' ? [jsonOf(mapped)] : name === 'csv' ? [csvOf(mapped)] : [tableOf(mapped)];

/** One lever across, the other down with its greatest value first, as on the map. */
function tableOf({ job, measure, variant, seeds, levers, across, up, result }: Mapped): string {
  const [wide, high] = levers;
  const title = sayEnglish(measureText(measure, variant, 'title'));
  const set = ({ lever }: ListedLever, value: number) => writtenSetting(lever, value, job.currency);
  const rows = [...up.stops.keys()].reverse().map((level) => [
    set(high, up.stops[level]!),
    ...across.stops.map((_, column) => {
      const { value } = result.cells[level * across.stops.length + column]!;
      return written(measure.unit, value, job.currency);
    }),
  ]);
  const head = ['', ...across.stops.map((stop) => set(wide, stop))];
  const lines = [
    ...studyRows(job, [
      ['Measure', `${[measure.id, variant].filter(Boolean).join('.')} (${title})`],
      ['Across', `${across.path}, now ${set(wide, across.value)}`],
      ['Down', `${up.path}, now ${set(high, up.value)}`],
      ['As it stands', written(measure.unit, result.baseline, job.currency)],
      ['Runs', `${seeds} of each setting, with the same people and luck`],
    ]),
    '',
    ...alignColumns(
      [head, ...rows],
      head.map((_, column) => column),
    ),
    '',
    'This is what the model says, with these people.',
  ];
  return `${lines.join('\n')}\n`;
}

/** Every setting with what it came to. */
const settingsOf = ({ across, up, result }: Mapped) =>
  result.cells.map((cell, at) => ({
    across: across.stops[at % across.stops.length]!,
    up: up.stops[Math.floor(at / across.stops.length)]!,
    ...cell,
  }));

function jsonOf(mapped: Mapped): string {
  const { job, measure, variant, seeds, across, up, result } = mapped;
  const { scenario, strategy, seed, people, weight, days, currency } = job;
  const whole = {
    format: 1,
    ...{ scenario, strategy, seed, people: people * weight, weight, days, currency },
    measure: measure.id,
    variant: variant ?? null,
    ...{ seeds, across, up },
    baseline: result.baseline,
    settings: settingsOf(mapped),
  };
  return `${JSON.stringify(whole)}\n`;
}

function csvOf(mapped: Mapped): string {
  const lines = settingsOf(mapped).map(
    ({ across, up, value, effect, error }) =>
      `${across},${up},${value ?? ''},${effect ?? ''},${error ?? ''}\n`,
  );
  return [`${mapped.across.path},${mapped.up.path},value,effect,error\n`, ...lines].join('');
}
