// Section 6 of ../README.md
import {
  blockSize,
  Choice,
  countGroups,
  doubles,
  mechanism,
  wholes,
  type Block,
  type Run,
} from '../../engine/index.ts';
import { assumption, integer, number } from '../../schema/index.ts';
import { Staircase } from '../staircase.ts';
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
    activationCount: integer({
      label: 'Activation: how often',
      help: 'How many key behaviours make a person activated.',
      unit: 'times',
      initial: 3,
      min: 1,
      max: 100,
      step: 1,
      plausible: [1, 7],
      source: assumption(),
    }),
    activationDays: integer({
      label: 'Activation: how soon',
      help: 'Within how many days of joining they must happen.',
      unit: 'days',
      initial: 14,
      min: 1,
      max: 365,
      step: 1,
      plausible: [7, 30],
      source: assumption(),
    }),
  },
  collections: { steps },
  columns: () => ({
    stepsDone: { type: 'float64', initial: 0, label: 'Steps done', tag: 'observed' },
    keyCount: { type: 'int32', initial: 0, label: 'Key behaviours', tag: 'observed' },
    activated: { type: 'float64', initial: 0, label: 'Activated (1) or not (0)', tag: 'observed' },
    activatedDay: { type: 'int32', initial: -1, label: 'Day of activation', tag: 'observed', day: true },
  }),
  facts: {
    stepsDone: { label: 'Steps done', kind: 'number', tag: 'observed', column: 'stepsDone' },
    keyBehaviours: { label: 'Key behaviours', kind: 'number', tag: 'observed', column: 'keyCount' },
    activated: { label: 'Activated', kind: 'truth', tag: 'observed', column: 'activated' },
  },
  totals: {
    stepsDone: { label: 'Steps done', by: 'group', counted: 'people' },
    abandoned: { label: 'Visits given up', by: 'group', counted: 'people' },
    keyBehaviour: { label: 'Key behaviours', by: 'group', counted: 'people' },
    activated: { label: 'Activated', by: 'group', counted: 'people' },
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
    { id: 'intent', to: 'step', label: 'Intent', column: 'intent' },
  ],
  start: (run, levers) => {
    const staircase = new Staircase(run);
    const doing = new Int32Array(blockSize);
    const behaviour = new Choice(run, 'keyBehaviour');
    return {
      change: () => {
        staircase.change(levers().friction);
      },
      pass: (block, day) => {
        staircase.climb(block, day);
        const { visitors, visitorCount } = block;
        const done = behaviour.ofList(block, visitors, visitorCount, day, doing);
        countGroups(block, run, 'keyBehaviour', doing, done, day);
        activate(block, run, day, doing, done, levers());
      },
    };
  },
});

/** Counts the key behaviours of those who did one, and activates who has done it often enough early enough. */
function activate(
  block: Block,
  run: Run,
  day: number,
  doing: Int32Array,
  done: number,
  { activationCount, activationDays }: { activationCount: number; activationDays: number },
): void {
  const keyCount = wholes(block, 'keyCount');
  const joinDay = wholes(block, 'joinDay');
  const activatedDay = wholes(block, 'activatedDay');
  const activated = doubles(block, 'activated');
  let now = 0;
  for (let j = 0; j < done; j++) {
    const i = doing[j]!;
    const count = (keyCount[i]! += 1);
    if (activatedDay[i]! >= 0 || count < activationCount || day - joinDay[i]! >= activationDays) continue;
    activatedDay[i] = day;
    activated[i] = 1;
    doing[now++] = i;
  }
  countGroups(block, run, 'activated', doing, now, day);
}
