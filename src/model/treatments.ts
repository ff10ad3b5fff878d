import type { Run } from '../engine/index.ts';
import { assumption, money, number, type Unit } from '../schema/index.ts';
import { spend } from './purse.ts';
import { roleNames } from './roles.ts';
import { hill } from './saturation.ts';

const each = (label: string, help: string, plausible: readonly [number, number]) =>
  money({
    shared: true,
    label,
    help,
    unit: 'perDay',
    initial: 0,
    min: 0,
    max: 100_000_000,
    step: 100,
    plausible,
    source: assumption(),
  });

const half = (label: string, help: string, initial: number, plausible: readonly [number, number]) =>
  money({
    shared: true,
    label,
    help,
    unit: 'perDay',
    initial,
    min: 1,
    max: 100_000_000,
    step: 100,
    plausible,
    source: assumption(),
  });

const most = (label: string, help: string, unit: Unit | undefined, initial: number) =>
  number({
    shared: true,
    label,
    help,
    ...(unit && { unit }),
    initial,
    min: 0,
    max: 5,
    step: 0.1,
    plausible: [0.1, 1.5],
    source: assumption(),
  });

/** What is done for each class, in money a head and day, and what it can do at the most. */
export const treatmentLevers = {
  starWage: each('Stars: wage', 'Base salary for every star, a day.', [0, 100_000]),
  starWageHalf: half(
    'Stars: half-way wage',
    'Wage at which half of its effect is reached.',
    20_000,
    [5000, 100_000],
  ),
  starWageEffect: most(
    'Stars: more contributions',
    'How far a wage can raise what stars contribute, in log-rate: 0.7 doubles it.',
    undefined,
    0.5,
  ),
  starWageKeeps: most(
    'Stars: kept by the wage',
    'How far a wage can lower the drift of stars, in log-hazard.',
    'logHazard',
    1,
  ),
  ordinaryTraining: each(
    'Ordinary creators: training',
    'Spent on guilds and training for every ordinary creator, a day.',
    [0, 1000],
  ),
  ordinaryTrainingHalf: half(
    'Ordinary creators: half-way training',
    'Spending a head at which half of the effect of training is reached.',
    300,
    [50, 2000],
  ),
  ordinaryTrainingEffect: most(
    'Ordinary creators: more contributions',
    'How far training can raise what ordinary creators contribute, in log-rate.',
    undefined,
    0.7,
  ),
  fanMeetings: each('Fans: meetings', 'Spent on bringing every fan closer to her star, a day.', [0, 200]),
  fanMeetingsHalf: half(
    'Fans: half-way meetings',
    'Spending a head at which half of the effect of meetings is reached.',
    50,
    [10, 500],
  ),
  fanMeetingsEffect: most(
    'Fans: more visits',
    'How far meetings can raise the visits of fans, in log-odds.',
    'logOdds',
    0.5,
  ),
  selfTools: each(
    'Self-entertainers: tools',
    'Spent on tools that draw every self-entertainer from light to heavy use, a day.',
    [0, 200],
  ),
  selfToolsHalf: half(
    'Self-entertainers: half-way tools',
    'Spending a head at which half of the effect of tools is reached.',
    50,
    [10, 500],
  ),
  selfToolsEffect: most(
    'Self-entertainers: more visits',
    'How far tools can raise the visits of self-entertainers, in log-odds.',
    'logOdds',
    0.5,
  ),
};

type Treatments = Readonly<Record<keyof typeof treatmentLevers, number>>;

/** Pays for what is done for each class, for as many as it had last night; what that does stands in shared numbers. */
export function treat(run: Run, day: number, levers: Treatments): void {
  const { starWageHalf, ordinaryTrainingHalf, fanMeetingsHalf, selfToolsHalf } = levers;
  const wage = felt(run, day, 'star', levers.starWage, starWageHalf);
  run.shared.wageRate = wage * levers.starWageEffect;
  run.shared.wageKeeps = wage * levers.starWageKeeps;
  run.shared.training =
    levers.ordinaryTrainingEffect *
    felt(run, day, 'ordinaryCreator', levers.ordinaryTraining, ordinaryTrainingHalf);
  run.shared.meetings = levers.fanMeetingsEffect * felt(run, day, 'fan', levers.fanMeetings, fanMeetingsHalf);
  run.shared.tools =
    levers.selfToolsEffect * felt(run, day, 'selfEntertainer', levers.selfTools, selfToolsHalf);
}

/** How much of the most that can be done for a class is done, with what was granted of its money. */
function felt(
  run: Run,
  day: number,
  role: (typeof roleNames)[number],
  aHead: number,
  halfway: number,
): number {
  const at = roleNames.indexOf(role);
  const heads = run.yesterdayAt('roles', day, at);
  const wanted = aHead * heads;
  if (wanted === 0) return 0;
  const spent = spend(run, day, wanted);
  run.record('roleSpend', day, spent, at);
  return hill(spent / heads, halfway, 1);
}
