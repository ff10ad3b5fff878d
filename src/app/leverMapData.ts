import { sweepWords, type SweepOptions } from '../cells/sweep/cell.ts';
import type { ChartData, LeverMapDrawn, MapAxis } from '../charts/index.ts';
import { formatOf, sayUnit } from '../controls/scale.ts';
import type { LeverAxis, LeverMap } from '../metrics/index.ts';
import type { ListedLever } from '../schema/index.ts';
import type { Page } from './context.ts';
import { leverName } from './leverName.ts';

/** What a map of two levers draws: the levers by name and unit, their values as their controls write them. */
export function leverMapData(
  page: Page,
  { seeds, baseline, cells, ...map }: LeverMap,
  { measure, variant, levers, goal }: SweepOptions,
): ChartData<LeverMapDrawn> {
  const [across, up] = [axisOf(page, levers[0], map.across), axisOf(page, levers[1], map.up)];
  return {
    measure,
    ...(variant !== undefined && { variant }),
    labels: page.shown.scenario.labels,
    runs: [{ id: 'map', label: '', role: 'current', drawn: { across, up, baseline, goal, seeds, cells } }],
  };
}

function axisOf(page: Page, listed: ListedLever, { value, stops }: LeverAxis): MapAxis {
  const { lever } = listed;
  const { speaker } = page;
  const unit = sayUnit(lever, speaker);
  const name = leverName(page, listed);
  const whole = lever.kind === 'integer' || lever.kind === 'money' || lever.kind === 'limit';
  // Between two stops three digits are more than a map can tell.
  const say = (at: number) => {
    const known = stops.includes(at) || at === value ? at : Number(at.toPrecision(3));
    return speaker.number(whole ? Math.round(known) : known, formatOf(lever));
  };
  return {
    name,
    title: unit === '' ? name : speaker.say(sweepWords.withUnit, { name, unit }),
    value,
    stops,
    say,
    tell: (at) => `${say(at)} ${unit}`.trim(),
  };
}
