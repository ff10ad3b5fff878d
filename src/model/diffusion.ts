import type { Run } from '../engine/index.ts';
import { assumption, cited, choice, number, type ValuesOf } from '../schema/index.ts';
import type { Market } from './market.ts';

/** What a channel of the kind *spread* adds to joining without money: people follow those who are there already. */
export const spreadLevers = {
  imitation: number({
    label: 'Imitation',
    help: 'In a spread channel: hazard a day to reach those left in the market once all others have joined; Bass’s q.',
    unit: 'perDay',
    initial: 0.02,
    min: 0,
    max: 1,
    step: 0.001,
    plausible: [0.001, 0.05],
    source: cited(
      'vanDenBulteBass',
      'For consumer electronics q is 0.08 to 0.54 a year, 0.0002 to 0.0015 a day; that apps spread in months is our assumption.',
    ),
  }),
  adopters: choice({
    label: 'Who is imitated',
    help: 'Whose number a spread channel follows.',
    options: { present: 'Those who are still there', joined: 'All who ever joined' },
    initial: 'present',
    source: assumption(),
  }),
};

/** The hazard a day that imitation adds: q · adopters / market, as it stood last night. */
export function imitated(
  run: Run,
  market: Market,
  day: number,
  levers: ValuesOf<typeof spreadLevers>,
): number {
  const everybody = market.everybody;
  if (everybody === 0) return 0;
  const there = levers.adopters === 'present' ? presentLastNight(run, day) : market.joined;
  return levers.imitation * (there / everybody);
}

/** How many were present when yesterday ended. */
const presentLastNight = (run: Run, day: number): number =>
  run.yesterday('present', day) - run.yesterday('gone', day) + run.yesterday('returned', day);
