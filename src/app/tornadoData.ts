import type { SensitivityOptions } from '../cells/sensitivity/cell.ts';
import type { ChartData, TornadoDrawn } from '../charts/index.ts';
import { formatOf, sayUnit } from '../controls/scale.ts';
import type { LeverEffects, LeverEnd } from '../metrics/index.ts';
import type { ListedLever } from '../schema/index.ts';
import type { Page } from './context.ts';
import { leverName } from './leverName.ts';

/** What the tornado draws: effects with the levers by name, and their values as their controls write them. */
export function tornadoData(
  page: Page,
  { baseline, levers, seeds }: LeverEffects,
  { measure, variant, levers: listed }: SensitivityOptions,
): ChartData<TornadoDrawn> {
  const { speaker } = page;
  const set = ({ lever }: ListedLever, value: number) =>
    `${speaker.number(value, formatOf(lever))} ${sayUnit(lever, speaker)}`.trim();
  const drawn = levers.flatMap(({ path, value, low, high }) => {
    const one = listed.find((lever) => lever.path === path);
    const end = (at: LeverEnd) => ({ ...at, set: set(one!, at.value) });
    return one
      ? [{ title: leverName(page, one), now: set(one, value), value, low: end(low), high: end(high) }]
      : [];
  });
  return {
    measure,
    ...(variant !== undefined && { variant }),
    labels: page.shown.scenario.labels,
    runs: [{ id: `${seeds}`, label: '', role: 'current', drawn: { baseline, levers: drawn } }],
  };
}
