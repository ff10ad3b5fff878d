import { valuesTaken, type Columns, type Job } from '../../engine/index.ts';
import { itemNames, type Settings } from '../../schema/index.ts';
import type { IncentiveLevers } from './incentives.ts';
import { canCrowdOut, isCollected } from './nature.ts';

type Kind = IncentiveLevers['kind'];
type Trigger = IncentiveLevers['trigger'];

/** What is kept of every person for one incentive; some of it only for the kinds and triggers that need it. */
export const columnOf = {
  effect: (name: string) => `rewardEffect-${name}`,
  until: (name: string) => `rewardUntil-${name}`,
  fatigue: (name: string) => `fatigue-${name}`,
  offeredDay: (name: string) => `offeredDay-${name}`,
  taken: (name: string) => `rewardsTaken-${name}`,
  progress: (name: string) => `progress-${name}`,
  goal: (name: string) => `goal-${name}`,
  keyCounted: (name: string) => `keyCounted-${name}`,
  crowding: (name: string) => `crowding-${name}`,
  missing: (name: string) => `rewardMissed-${name}`,
} as const;

/** The names of one incentive's columns, made once: loops over people need them again and again. */
export const columnsNamed = (name: string): Readonly<Record<keyof typeof columnOf, string>> =>
  Object.fromEntries(Object.entries(columnOf).map(([part, of]) => [part, of(name)])) as Record<
    keyof typeof columnOf,
    string
  >;

export const hasIncentives = (settings: Settings): boolean => itemNames(settings, 'incentives').length > 0;

/** The kinds that an incentive ever has in a job, or those that any has. */
const kindsOf = (job: Job, name: string) => valuesTaken(job, `incentives.${name}.kind`) as Kind[];
export const hasKind = (job: Job, kind: Kind): boolean =>
  itemNames(job.settings, 'incentives').some((name) => kindsOf(job, name).includes(kind));

/** The columns of all incentives of a job. */
export function incentiveColumns(job: Job): Columns {
  const names = itemNames(job.settings, 'incentives');
  if (names.length === 0) return {};
  return {
    ...Object.fromEntries(names.flatMap((name) => Object.entries(columnsOf(job, name)))),
    ...(hasKind(job, 'points') && { points: whole('Points collected', 'observed') }),
    ...(hasKind(job, 'level') && { level: whole('Level', 'observed') }),
    bonusHazard: double('Hazard a day of leaving with the bonus', 'truth'),
  };
}

function columnsOf(job: Job, name: string): Columns {
  const kinds = kindsOf(job, name);
  const triggers = valuesTaken(job, `incentives.${name}.trigger`) as Trigger[];
  const crowds = triggers.some((trigger) => kinds.some((kind) => canCrowdOut({ kind, trigger })));
  return {
    [columnOf.effect(name)]: double(`Effect of a reward: ${name}`, 'truth'),
    [columnOf.until(name)]: dated(`Last day of a reward: ${name}`),
    [columnOf.fatigue(name)]: double(`Fatigue: ${name}`, 'truth'),
    [columnOf.offeredDay(name)]: dated(`Day of the last offer: ${name}`),
    [columnOf.taken(name)]: whole(`Rewards taken: ${name}`, 'observed'),
    ...(triggers.some((trigger) => isCollected({ trigger })) && {
      [columnOf.progress(name)]: double(`Progress to a reward: ${name}`, 'observed'),
      [columnOf.goal(name)]: double(`Nearness of a reward: ${name}`, 'truth'),
    }),
    ...(triggers.some((trigger) => trigger === 'keyBehaviour' || trigger === 'firstUse') && {
      [columnOf.keyCounted(name)]: whole(`Key behaviours counted: ${name}`, 'hidden'),
    }),
    ...(crowds && {
      [columnOf.crowding(name)]: double(`Crowding out: ${name}`, 'truth'),
      [columnOf.missing(name)]: double(`Reward missed: ${name}`, 'truth'),
    }),
  };
}

const double = (label: string, tag: 'observed' | 'truth') =>
  ({ type: 'float64', initial: 0, label, tag }) as const;
const whole = (label: string, tag: 'observed' | 'hidden') =>
  ({ type: 'int32', initial: 0, label, tag }) as const;
const dated = (label: string) => ({ type: 'int32', initial: -1, label, tag: 'observed', day: true }) as const;
