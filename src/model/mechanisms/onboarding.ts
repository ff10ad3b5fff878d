// “Onboarding and key behaviour” in ../README.md
import { blockSize, Choice, mechanism, readWhether, sumOf } from '../../engine/index.ts';
import { assumption, integer, itemNames, number, problem } from '../../schema/index.ts';
import { Activation, activationDiffers, activationLevers } from '../activation.ts';
import { charge } from '../purse.ts';
import { guidanceCosts, mostSteps, Staircase } from '../staircase.ts';
import { steps } from '../steps.ts';

/** A visit tries the next step, and perhaps does the one thing that carries the product's value. */
export const onboarding = mechanism({
  id: 'onboarding',
  title: 'Onboarding and key behaviour',
  help: 'Newcomers climb the steps; the key behaviour, done often enough early enough, activates them.',
  levers: {
    friction: number({
      label: 'Friction of guidance',
      help: 'How soon guidance makes people give a visit up: the chance is 1 − e^(−friction × guidance).',
      initial: 0.1,
      min: 0,
      max: 3,
      step: 0.05,
      plausible: [0.02, 0.3],
      source: assumption(),
    }),
    keyBase: number({
      label: 'Key behaviour: base',
      help: 'Log-odds of the key behaviour on a visit before any step is done.',
      unit: 'logOdds',
      initial: -0.9,
      min: -22,
      max: 12,
      step: 0.1,
      plausible: [-1.6, -0.4],
      source: assumption(),
    }),
    keyPerStep: number({
      label: 'Key behaviour: per step',
      help: 'Extra log-odds of the key behaviour for each step done.',
      unit: 'logOdds',
      initial: 0.3,
      min: 0,
      max: 4,
      step: 0.1,
      plausible: [0.1, 0.6],
      source: assumption(),
    }),
    keyIntent: number({
      label: 'Key behaviour: intent',
      help: 'Extra log-odds of the key behaviour for each unit of a person’s intent.',
      unit: 'logOdds',
      initial: 0,
      min: -2,
      max: 6,
      step: 0.1,
      plausible: [0, 1],
      source: assumption(),
    }),
    stepsPerVisit: integer({
      label: 'Length of the tour',
      help: 'Up to how many steps a visit is led through, one after another; each costs friction.',
      unit: 'steps',
      initial: 1,
      min: 1,
      max: 10,
      step: 1,
      plausible: [1, 4],
      source: assumption(),
    }),
    beginnerTask: number({
      label: 'Beginner’s task',
      help: 'Extra log-odds of the key behaviour on the first days, from a task or a level made for beginners.',
      unit: 'logOdds',
      initial: 0,
      min: 0,
      max: 6,
      step: 0.1,
      plausible: [0, 1.5],
      source: assumption(),
    }),
    beginnerDays: integer({
      label: 'Beginner’s task lasts',
      help: 'Days from joining on which the task is there.',
      unit: 'days',
      initial: 7,
      min: 1,
      max: 365,
      step: 1,
      plausible: [1, 14],
      source: assumption(),
    }),
    ...activationLevers,
  },
  collections: { steps },
  check: ({ settings }) => {
    const count = itemNames(settings, 'steps').length;
    const values = { collection: 'steps', read: count, max: mostSteps };
    return count > mostSteps ? [problem('itemsMany', 'steps', values)] : [];
  },
  columns: (settings, job) => ({
    ...(activationDiffers(job) && {
      activatedOwn: {
        type: 'float64',
        initial: 0,
        label: 'Extra effect of activation (log-hazard)',
        tag: 'truth',
      },
    }),
    ...(itemNames(settings, 'steps').length > 0 && {
      stepBits: { type: 'int32', initial: 0, label: 'Which steps are done', tag: 'hidden' },
    }),
    stepsDone: { type: 'float64', initial: 0, label: 'Steps done', tag: 'observed' },
    keyCount: { type: 'int32', initial: 0, label: 'Key behaviours that were meant', tag: 'truth' },
    keyClicks: { type: 'int32', initial: 0, label: 'Key behaviours in the log', tag: 'observed' },
    activated: { type: 'float64', initial: 0, label: 'Activated (1) or not (0)', tag: 'truth' },
    activatedDay: { type: 'int32', initial: -1, label: 'Day of activation', tag: 'truth', day: true },
    activatedSeenDay: {
      type: 'int32',
      initial: -1,
      label: 'Day of activation by the log',
      tag: 'observed',
      day: true,
    },
  }),
  facts: {
    stepsDone: { label: 'Steps done', kind: 'number', tag: 'observed', column: 'stepsDone' },
    keyBehaviours: {
      label: 'Key behaviours in the log',
      kind: 'number',
      tag: 'observed',
      column: 'keyClicks',
    },
    activated: {
      label: 'Activated by the log',
      kind: 'truth',
      tag: 'observed',
      read: readWhether('activatedSeenDay'),
    },
  },
  totals: {
    stepsDone: { label: 'Steps done', by: 'group', counted: 'people' },
    abandoned: { label: 'Visits given up', by: 'group', counted: 'people' },
    keyBehaviour: { label: 'Key behaviours that were meant', by: 'group', counted: 'people' },
    keyClicks: { label: 'Key behaviours in the log', by: 'group', counted: 'people' },
    activated: { label: 'Activated', by: 'group', counted: 'people' },
    activatedSeen: { label: 'Activated by the log', by: 'group', counted: 'people' },
    guideSpend: {
      label: 'Spend on guidance',
      by: 'steps',
      counted: 'people',
      money: true,
      when: guidanceCosts,
    },
  },
  events: {
    step: { tag: 'observed' },
    keyBehaviour: { tag: 'observed' },
    activated: { tag: 'observed' },
    keyBehaviourMeant: { tag: 'truth' },
    activatedInTruth: { tag: 'truth' },
  },
  terms: [
    { id: 'keyBase', to: 'keyBehaviour', label: 'Base', weight: ({ keyBase }) => keyBase },
    {
      id: 'stepsDone',
      to: 'keyBehaviour',
      label: 'Steps done',
      column: 'stepsDone',
      weight: ({ keyPerStep }) => keyPerStep,
    },
    {
      id: 'keyIntent',
      to: 'keyBehaviour',
      label: 'Intent',
      column: 'intent',
      weight: ({ keyIntent }) => keyIntent,
    },
    {
      id: 'beginnerTask',
      to: 'keyBehaviour',
      label: 'Beginner’s task',
      byAge:
        ({ beginnerTask, beginnerDays }) =>
        (age) =>
          age < beginnerDays ? beginnerTask : 0,
    },
    {
      id: 'activatedOwn',
      to: 'drift',
      label: 'Activated: what it does to her kind',
      column: 'activatedOwn',
      weight: (_, { activatedOwn = 0 }) => -activatedOwn,
    },
    { id: 'intent', to: 'step', label: 'Intent', column: 'intent' },
  ],
  start: (run, levers) => {
    const staircase = new Staircase(run);
    const activation = new Activation(run);
    const doing = new Int32Array(blockSize);
    const behaviour = new Choice(run, 'keyBehaviour');
    return {
      change: () => {
        staircase.change(levers().friction, levers().stepsPerVisit);
        activation.change();
      },
      pass: (block, day) => {
        staircase.climb(block, day);
        const { visitors, visitorCount } = block;
        const worth = (sums: Float64Array) => {
          staircase.addWorth(block, sums);
        };
        const more = staircase.differ ? worth : undefined;
        const done = behaviour.ofList(block, visitors, visitorCount, day, doing, more);
        activation.count(block, day, doing, done, levers());
      },
      ...(guidanceCosts(run.job) && {
        evening: (day: number) => charge(run, day, sumOf(run.sheet, 'guideSpend', day)),
      }),
    };
  },
});
