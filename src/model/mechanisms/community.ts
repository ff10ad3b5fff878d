// “Community” in ../README.md
import { mechanism, type Term } from '../../engine/index.ts';
import { assumption, cited, itemNames, number } from '../../schema/index.ts';
import { circleNumbers, memberColumn } from '../circleNumbers.ts';
import { circles } from '../circles.ts';
import { Cohesion } from '../cohesion.ts';
import { cohesionLevers } from '../cohesionLevers.ts';
import { CircleEntry } from '../circleEntry.ts';
import { Talk } from '../talk.ts';

/** Cohesion that members build together slowly, and that keeps them coming, talking, contributing and staying. */
export const community = mechanism({
  id: 'community',
  title: 'Community',
  help: 'Roles, joint work, topics and meetings build cohesion slowly; cohesion keeps a circle alive.',
  levers: {
    visitEffect: number({
      label: 'Belonging draws',
      help: 'Extra log-odds of a visit for a member of a circle with full cohesion.',
      unit: 'logOdds',
      initial: 0.6,
      min: 0,
      max: 4,
      step: 0.1,
      plausible: [0.2, 1],
      source: cited(
        'manchanda2015',
        '19% of what members spent came of their joining, 1/0.81 times as much, which is 0.21 if they spend it on more visits; full cohesion doing more is our assumption.',
      ),
    }),
    driftEffect: number({
      label: 'Belonging holds',
      help: 'How far full cohesion lowers the drift of a member, in log-hazard.',
      unit: 'logHazard',
      initial: 0.6,
      min: 0,
      max: 5,
      step: 0.1,
      plausible: [0.2, 1.2],
      source: assumption(),
    }),
    creditEffect: number({
      label: 'Credit holds',
      help: 'How far full credit among members lowers drift, in log-hazard.',
      unit: 'logHazard',
      initial: 0.4,
      min: 0,
      max: 5,
      step: 0.1,
      plausible: [0.1, 0.8],
      source: assumption(),
    }),
    contributeEffect: number({
      label: 'Belonging makes people give',
      help: 'How far full cohesion raises a member’s contributions, in logarithms: 0.7 doubles them.',
      initial: 0.5,
      min: 0,
      max: 4,
      step: 0.1,
      plausible: [0.1, 1],
      source: assumption(),
    }),
    speakBase: number({
      label: 'Speaking: base',
      help: 'Log-odds that a member speaks on a visit, in a circle without any life.',
      unit: 'logOdds',
      initial: -3,
      min: -12,
      max: 4,
      step: 0.1,
      plausible: [-4, -2],
      source: assumption(),
    }),
    speakEffect: number({
      label: 'Belonging loosens tongues',
      help: 'Extra log-odds of speaking for a member of a circle with full cohesion.',
      unit: 'logOdds',
      initial: 2.5,
      min: 0,
      max: 8,
      step: 0.1,
      plausible: [1, 4],
      source: assumption(),
    }),
    ...cohesionLevers,
  },
  collections: { circles },
  columns: (settings) =>
    Object.fromEntries(
      itemNames(settings, 'circles').map((name) => [
        memberColumn(name),
        { type: 'float64', initial: 0, label: `Sociability in the circle ${name}`, tag: 'truth' },
      ]),
    ),
  totals: {
    meetingSpend: { label: 'Meeting spend', by: 'circles', counted: 'shared', money: true },
    hostHours: { label: 'Hours of hosting', by: 'circles', counted: 'shared' },
    cohesion: { label: 'Cohesion (0 to 1)', by: 'circles', counted: 'shared' },
    credit: { label: 'Credit among members (0 to 1)', by: 'circles', counted: 'shared' },
    circleJoins: { label: 'Joined the circle', by: 'circles', counted: 'people' },
    circleVisits: { label: 'Circle members who came', by: 'circles', counted: 'people' },
    speakers: { label: 'Circle members who spoke', by: 'circles', counted: 'people' },
    talkForMoney: { label: 'Spoke for the money only', by: 'circles', counted: 'people' },
    talkContent: { label: 'Spoke because they had something to say', by: 'circles', counted: 'people' },
  },
  itemTerms: (settings) =>
    itemNames(settings, 'circles').flatMap((name) => {
      const { cohesion } = circleNumbers(name);
      return [
        belonging(name, 'visit', ({ visitEffect }, shared) => visitEffect * (shared[cohesion] ?? 0)),
        belonging(name, 'speak', ({ speakEffect }, shared) => speakEffect * (shared[cohesion] ?? 0)),
        belonging(
          name,
          'contribute',
          ({ contributeEffect }, shared) => contributeEffect * (shared[cohesion] ?? 0),
        ),
        belonging(
          name,
          'drift',
          ({ driftEffect, creditEffect }, shared) =>
            -driftEffect * (shared[cohesion] ?? 0) - creditEffect * (shared[circleNumbers(name).credit] ?? 0),
        ),
      ];
    }),
  terms: [{ id: 'speakBase', to: 'speak', label: 'Base', weight: ({ speakBase }) => speakBase }],
  start: (run, levers) => {
    const names = itemNames(run.job.settings, 'circles');
    if (names.length === 0) return {};
    const cohesion = new Cohesion(run);
    const entry = new CircleEntry(run);
    const talks = names.map((name, index) => new Talk(run, name, index));
    return {
      change: () => {
        entry.change();
      },
      morning: (day) => {
        cohesion.morning(day, levers());
      },
      born: (block, from, day) => {
        entry.give(block, from, day);
      },
      pass: (block, day) => {
        for (const talk of talks) talk.go(block, day);
      },
    };
  },
});

/** The levers of what cohesion and credit do for members. */
type Effects = Readonly<
  Record<'visitEffect' | 'speakEffect' | 'contributeEffect' | 'driftEffect' | 'creditEffect', number>
>;

const belonging = (
  name: string,
  to: string,
  weight: (levers: Effects, shared: Readonly<Record<string, number>>) => number,
): Term<Effects> => ({
  id: `belonging-${name}`,
  to,
  label: 'Belonging',
  item: `circles.${name}`,
  column: memberColumn(name),
  weight,
});
