// “Satisfaction” in ../README.md
import { mechanism } from '../../engine/index.ts';
import { assumption, itemNames, number, share, type Settings } from '../../schema/index.ts';
import { expectationOf } from '../delivery.ts';
import { Experience } from '../experience.ts';
import { features } from '../features.ts';
import { clockColumns, Risk } from '../risks.ts';

const anyFeature = (settings: Settings): boolean => itemNames(settings, 'features').length > 0;

/** What satisfaction adds to one sum; nothing in a world without features, where nobody is satisfied or not. */
const effect = <Name extends string>(name: Name, to: string, sign = 1) => ({
  id: 'satisfaction',
  to,
  label: 'Satisfaction',
  column: 'satisfaction',
  weight: (levers: Readonly<Record<Name, number>>, _shared: unknown, settings: Settings) =>
    anyFeature(settings) ? sign * levers[name] : 0,
});

/** Visits teach people what they get: against what they expect, that satisfies or disappoints. */
export const satisfaction = mechanism({
  id: 'satisfaction',
  title: 'Satisfaction',
  help: 'Every visit is held against what was expected; satisfaction follows, and so do expectations.',
  levers: {
    learning: share({
      label: 'Weight of a visit',
      help: 'Which part of the gap between experience and satisfaction one visit closes.',
      initial: 0.2,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.05, 0.4],
      source: assumption(),
    }),
    adapting: share({
      label: 'Getting used to more',
      help: 'Which part of the way one visit raises an expectation to what was delivered.',
      initial: 0.05,
      min: 0,
      max: 1,
      step: 0.01,
      plausible: [0.02, 0.15],
      source: assumption(),
    }),
    resigning: share({
      label: 'Getting used to less',
      help: 'Which part of the way one visit lowers an expectation to what was delivered.',
      initial: 0.005,
      min: 0,
      max: 1,
      step: 0.005,
      plausible: [0.001, 0.05],
      source: assumption(),
    }),
    comparing: share({
      label: 'Comparing with others',
      help: 'How far a visit is held against what others offer, rather than against what one is used to here.',
      initial: 0.35,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.1, 0.6],
      source: assumption(),
    }),
    ageing: share({
      shared: true,
      label: 'Delight becomes a matter of course',
      help: 'Which part of what is still attractive in a feature people come to take for granted every day.',
      initial: 0,
      min: 0,
      max: 0.2,
      step: 0.001,
      plausible: [0, 0.01],
      source: assumption(),
    }),
    hurt: number({
      label: 'Hurt of missing basics',
      help: 'How much a lack of a must-be feature hurts, against 1 for a feature of which more is better.',
      initial: 2,
      min: 0,
      max: 10,
      step: 0.1,
      plausible: [1, 3],
      source: assumption(),
    }),
    delight: number({
      label: 'Strength of delight',
      help: 'How much an attractive feature delights beyond expectation, against 1 where more is better.',
      initial: 1.5,
      min: 0,
      max: 10,
      step: 0.1,
      plausible: [1, 2],
      source: assumption(),
    }),
    basicsFirst: number({
      label: 'Basics come first',
      help: 'How soon a lack of basics spoils every delight: at 2 it is gone when half of a basic is missing.',
      initial: 2,
      min: 0,
      max: 20,
      step: 0.5,
      plausible: [1, 4],
      source: assumption(),
    }),
    visitEffect: number({
      label: 'Satisfied people come',
      help: 'Extra log-odds of a visit for the fully satisfied; the fully dissatisfied lose as much.',
      unit: 'logOdds',
      initial: 0.5,
      min: -2,
      max: 4,
      step: 0.1,
      plausible: [0.2, 1],
      source: assumption(),
    }),
    keyEffect: number({
      label: 'Satisfied people use it',
      help: 'Extra log-odds of the key behaviour for the fully satisfied.',
      unit: 'logOdds',
      initial: 0.3,
      min: -2,
      max: 4,
      step: 0.1,
      plausible: [0, 0.8],
      source: assumption(),
    }),
    driftEffect: number({
      label: 'Satisfied people stay',
      help: 'How far full satisfaction lowers drift, in log-hazard; full dissatisfaction raises it as far.',
      unit: 'logHazard',
      initial: 0.8,
      min: -2,
      max: 5,
      step: 0.1,
      plausible: [0.3, 1.5],
      source: assumption(),
    }),
    inviteEffect: number({
      label: 'Satisfied people recommend',
      help: 'How far full satisfaction raises the inclination to invite others.',
      initial: 1,
      min: -2,
      max: 5,
      step: 0.1,
      plausible: [0.3, 2],
      source: assumption(),
    }),
    disappointedBelow: number({
      label: 'Disappointed below',
      help: 'Satisfaction under which people begin to leave out of disappointment.',
      initial: -0.2,
      min: -1,
      max: 1,
      step: 0.05,
      plausible: [-0.5, 0],
      source: assumption(),
    }),
    disappointment: number({
      label: 'Disappointment',
      help: 'Hazard a day to leave disappointed, for each unit by which satisfaction lies under that.',
      unit: 'perDay',
      initial: 0.05,
      min: 0,
      max: 10,
      step: 0.01,
      plausible: [0.02, 0.2],
      source: assumption(),
    }),
  },
  collections: { features },
  columns: (settings) => ({
    satisfaction: { type: 'float64', initial: 0, label: 'Satisfaction (−1 to 1)', tag: 'truth' },
    ...Object.fromEntries(
      itemNames(settings, 'features').map((name) => [
        expectationOf(name),
        { type: 'float64', initial: 0, label: `Expects: ${name}`, tag: 'truth' },
      ]),
    ),
    ...(anyFeature(settings) && {
      disappointed: { type: 'float64', initial: 0, label: 'Disappointment hazard a day', tag: 'truth' },
      ...clockColumns('disappointment'),
    }),
  }),
  facts: {
    satisfaction: {
      label: 'Satisfaction (−1 to 1)',
      kind: 'number',
      tag: 'truth',
      column: 'satisfaction',
    },
  },
  totals: {
    satisfactionPoints: {
      label: 'Satisfaction of visitors (0 to 1000 each, 500 is neither)',
      by: 'group',
      counted: 'people',
    },
    delighted: { label: 'Visits above expectation', by: 'features', counted: 'people' },
    letDown: { label: 'Visits below expectation', by: 'features', counted: 'people' },
  },
  terms: [
    effect('visitEffect', 'visit'),
    effect('keyEffect', 'keyBehaviour'),
    effect('driftEffect', 'drift', -1),
    effect('inviteEffect', 'invite'),
  ],
  reasons: (settings): Record<string, string> =>
    anyFeature(settings) ? { disappointment: 'Disappointed' } : {},
  start: (run, levers) => {
    if (!anyFeature(run.job.settings)) return {};
    const experience = new Experience(run);
    const risk = new Risk(run, 'disappointment');
    return {
      change: () => {
        experience.change();
      },
      morning: () => {
        experience.age(levers().ageing);
      },
      born: (block, from, day) => {
        experience.promise(block, from, day);
        experience.greet(block, from, levers());
        risk.wind(block, from);
      },
      back: (block, row) => {
        risk.rewind(block, row);
      },
      pass: (block, day) => {
        experience.weigh(block, levers());
        experience.visit(block, day, levers());
        if (levers().disappointment > 0) risk.runDown(block, day, 'disappointed');
      },
    };
  },
});
