import type { Term } from '../../engine/index.ts';
import { itemNames, type Settings, type ValuesOf } from '../../schema/index.ts';
import { columnOf } from './columns.ts';
import type { incentives, IncentiveLevers } from './incentives.ts';
import { canCrowdOut, isCollected, targetOf, targets, type Target } from './nature.ts';

/** π/√3, the standard deviation of the logistic distribution: the step from a difference in deviations to log-odds. */
const logisticDeviation = 1.8137993642342178;

/**
 * What each incentive adds to each sum it can act on. On all but its own target it weighs nothing, so that the target
 * itself can be moved. On drift, a risk, the same influence has the opposite sign.
 */
export const rewardTerms = (settings: Settings): Term[] =>
  itemNames(settings, 'incentives').flatMap((name) => targets.flatMap((to) => termsOf(name, to)));

function termsOf(name: string, to: Target): Term[] {
  const part = (of: (levers: IncentiveLevers) => number) => (_: unknown, __: unknown, settings: Settings) => {
    const all = settings.incentives as Readonly<Record<string, ValuesOf<(typeof incentives)['levers']>>>;
    const levers = all[name]!;
    return targetOf(levers) === to ? (to === 'drift' ? -of(levers) : of(levers)) : 0;
  };
  const item = `incentives.${name}`;
  return [
    {
      id: columnOf.effect(name),
      to,
      item,
      label: 'Reward',
      column: columnOf.effect(name),
      weight: part(() => 1),
    },
    {
      id: columnOf.goal(name),
      to,
      item,
      label: 'Reward in sight',
      column: columnOf.goal(name),
      weight: part((levers) =>
        levers.chance > 0 && levers.every > 1 && isCollected(levers) ? levers.goalPull : 0,
      ),
    },
    {
      id: columnOf.missing(name),
      to,
      item,
      label: 'Reward missed',
      column: columnOf.missing(name),
      weight: part((levers) => (canCrowdOut(levers) ? -logisticDeviation * levers.crowding : 0)),
    },
  ];
}
