// “Loyalty ladder” in ../README.md
import {
  blockSize,
  doubles,
  mechanism,
  sortInto,
  wholes,
  type Block,
  type Columns,
} from '../../engine/index.ts';
import { assumption, integer, itemNames, number, share, type Settings } from '../../schema/index.ts';

/** Sorts people every night into the rungs of loyalty, from what they do, feel and have shown over time. */
export const ladder = mechanism({
  id: 'ladder',
  title: 'Loyalty ladder',
  help: 'From habit to satisfaction, preference and loyalty; kept in worlds whose product has features.',
  levers: {
    habitFrom: share({
      label: 'Habitual: habit',
      help: 'How much of a habit puts someone on the first rung; every rung above needs it too.',
      initial: 0.15,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.05, 0.4],
      source: assumption(),
    }),
    contentFrom: number({
      label: 'Content: satisfaction',
      help: 'The satisfaction from which someone with a habit is content.',
      initial: 0.05,
      min: -1,
      max: 1,
      step: 0.05,
      plausible: [0, 0.2],
      source: assumption(),
    }),
    preferringFrom: number({
      label: 'Preferring: satisfaction',
      help: 'The satisfaction from which someone who has stayed long enough prefers the product to others.',
      initial: 0.15,
      min: -1,
      max: 1,
      step: 0.05,
      plausible: [0.1, 0.4],
      source: assumption(),
    }),
    preferringDays: integer({
      label: 'Preferring: days',
      help: 'Days since joining from which a preference can form.',
      unit: 'days',
      initial: 28,
      min: 0,
      max: 3650,
      step: 1,
      plausible: [14, 60],
      source: assumption(),
    }),
    loyalDays: integer({
      label: 'Loyal: days',
      help: 'Days since joining from which someone who prefers the product can be loyal.',
      unit: 'days',
      initial: 90,
      min: 0,
      max: 3650,
      step: 1,
      plausible: [60, 365],
      source: assumption(),
    }),
    loyalCount: integer({
      label: 'Loyal: key behaviours',
      help: 'How many key behaviours in all loyalty takes.',
      unit: 'times',
      initial: 10,
      min: 0,
      max: 10_000,
      step: 1,
      plausible: [3, 40],
      source: assumption(),
    }),
  },
  classifications: {
    rungs: {
      title: 'Loyalty ladder',
      tag: 'truth',
      classes: {
        noRung: 'None',
        accustomed: 'Habit',
        content: 'Satisfaction',
        preferring: 'Preference',
        loyal: 'Loyalty',
      },
    },
  },
  columns: (settings) => (isKept(settings) ? marks : {}),
  totals: { rungsLeft: { label: 'Gone, by rung', by: 'rungs', counted: 'people' } },
  start: (run, levers) => {
    if (!isKept(run.job.settings)) return {};
    const next = new Int32Array(blockSize);
    return {
      pass: (block, day) => {
        climb(block, day, levers(), next);
        sortInto(run, 'rungs', block, block.presentCount, day, next);
        if ((run.calendarDay(day) + 1) % monthDays === 0) mark(block);
        for (const row of run.leavers.rows()) run.add('rungsLeft', day, 1, next[row]);
      },
      // Like a newcomer she is sorted from the first rung on: whoever is not there had to move.
      back: (block, row) => {
        wholes(block, 'rungs')[row] = 0;
      },
    };
  },
});

/** Every so many days everybody’s rung is written down. */
const monthDays = 28;

const isKept = (settings: Settings): boolean => itemNames(settings, 'features').length > 0;

/** Where people stood on the last two of those evenings; −1 for who was not there. */
const marks = {
  rungMonth: { type: 'int32', initial: -1, label: 'Rung at the end of the last four weeks', tag: 'truth' },
  rungBefore: { type: 'int32', initial: -1, label: 'Rung four weeks before that', tag: 'truth' },
} as const satisfies Columns;

function mark(block: Block): void {
  const [rungs, now, before] = ['rungs', 'rungMonth', 'rungBefore'].map((name) => wholes(block, name));
  for (let row = 0; row < block.count; row++) {
    before![row] = now![row]!;
    now![row] = row < block.presentCount ? rungs![row]! : -1;
  }
}

interface Thresholds {
  readonly habitFrom: number;
  readonly contentFrom: number;
  readonly preferringFrom: number;
  readonly preferringDays: number;
  readonly loyalDays: number;
  readonly loyalCount: number;
}

/** The rung of everyone present; each rung takes what the one below takes, and more. */
function climb(block: Block, day: number, from: Thresholds, next: Int32Array): void {
  const { habitFrom, contentFrom, preferringFrom, preferringDays, loyalDays, loyalCount } = from;
  const habit = doubles(block, 'habit');
  const satisfaction = doubles(block, 'satisfaction');
  const joinDay = block.joinDay;
  const keyCount = wholes(block, 'keyCount');
  for (let row = 0; row < block.presentCount; row++) {
    const age = day - joinDay[row]!;
    const habitual = Number(habit[row]! >= habitFrom);
    const content = habitual * Number(satisfaction[row]! >= contentFrom);
    const prefers = content * Number(satisfaction[row]! >= preferringFrom) * Number(age >= preferringDays);
    const loyal = prefers * Number(age >= loyalDays) * Number(keyCount[row]! >= loyalCount);
    next[row] = habitual + content + prefers + loyal;
  }
}
