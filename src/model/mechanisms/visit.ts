// “Visit” in ../README.md
import { Choice, doubles, markActive, mechanism, wholes, type Block } from '../../engine/index.ts';
import { exp, log1p } from '../../math/index.ts';
import { assumption, cited, integer, number, share } from '../../schema/index.ts';
import { EarlySign, signColumn, signColumns } from '../earlySign.ts';

/** Who comes today. The day of joining is itself a visit; later days are tossed for. */
export const visit = mechanism({
  id: 'visit',
  title: 'Visit',
  help: 'Need, novelty and habit decide who comes today; coming builds habit, staying away wears it off.',
  levers: {
    novelty: number({
      label: 'Novelty',
      help: 'Extra log-odds of a visit on the day of joining; it fades.',
      unit: 'logOdds',
      initial: 2.2,
      min: 0,
      max: 6,
      step: 0.1,
      plausible: [1.6, 2.2],
      source: cited(
        'adjust2023',
        'Within this range the share who come on day 1 passes that of the median app, 25 in a hundred.',
      ),
    }),
    noveltyDays: number({
      label: 'Novelty lasts',
      help: 'Days until novelty has faded to a third.',
      unit: 'days',
      initial: 7.6,
      min: 0.5,
      max: 120,
      step: 0.5,
      plausible: [6, 8],
      source: assumption(),
    }),
    habitWeight: number({
      label: 'Pull of habit',
      help: 'Extra log-odds of a visit once a habit is fully formed.',
      unit: 'logOdds',
      initial: 0.74,
      min: 0,
      max: 4,
      step: 0.1,
      plausible: [0.3, 0.9],
      source: assumption(),
    }),
    habitFade: share({
      label: 'Habit lost by a miss',
      help: 'Part of the habit that a day without a visit takes away.',
      initial: 0.01,
      min: 0,
      max: 0.5,
      step: 0.005,
      plausible: [0.003, 0.05],
      source: cited('lally2010', 'One missed day made no material difference; the size is our assumption.'),
    }),
    weekend: number({
      label: 'Weekend',
      help: 'Extra log-odds of a visit on the sixth and seventh day of a week.',
      unit: 'logOdds',
      initial: 0,
      min: -4,
      max: 4,
      step: 0.1,
      plausible: [-0.5, 0.5],
      source: assumption(),
    }),
    signShare: share({
      label: 'Early sign: share',
      help: 'Share of people who come less often before they drift away; the others leave without a sign.',
      initial: 0,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.5, 0.9],
      source: assumption('“More than four in five” is what practitioners say.'),
    }),
    signDays: integer({
      label: 'Early sign: how early',
      help: 'How many days before drifting away, at the risk of the day, the sign begins.',
      unit: 'days',
      initial: 14,
      min: 1,
      max: 120,
      step: 1,
      plausible: [7, 28],
      source: assumption(),
    }),
    signDrop: number({
      label: 'Early sign: strength',
      help: 'Log-odds that the sign takes off coming; 2.5 makes eight visits of a hundred where there were fifty.',
      unit: 'logOdds',
      initial: 2.5,
      min: 0,
      max: 8,
      step: 0.1,
      plausible: [1.5, 3.5],
      source: assumption(),
    }),
  },
  columns: (_, job) => ({
    habit: { type: 'float64', initial: 0, label: 'Habit', tag: 'truth' },
    ...signColumns(job),
  }),
  trails: { visits: { label: 'Days with a visit', tag: 'observed' } },
  events: { visited: { tag: 'observed' } },
  terms: [
    { id: 'need', to: 'visit', label: 'Need', column: 'need' },
    {
      id: 'novelty',
      to: 'visit',
      label: 'Novelty',
      byAge:
        ({ novelty, noveltyDays }) =>
        (age) =>
          novelty * exp(-age / noveltyDays),
    },
    { id: 'habit', to: 'visit', label: 'Habit', column: 'habit', weight: ({ habitWeight }) => habitWeight },
    {
      id: 'weekend',
      to: 'visit',
      label: 'Weekend',
      weight: ({ weekend }, { day = 0 }) => (((day % 7) + 7) % 7 >= 5 ? weekend : 0),
    },
    {
      id: 'earlySign',
      to: 'visit',
      label: 'Early sign',
      column: signColumn,
      weight: ({ signShare, signDrop }) => (signShare === 0 ? 0 : -signDrop),
    },
  ],
  start: (run, levers) => {
    const coming = new Choice(run, 'visit');
    const sign = new EarlySign(run);
    return {
      morning: (day) => {
        run.shared.day = run.calendarDay(day);
      },
      back: (block, row, day) => {
        sign.forget(block, row);
        // Days away are days missed.
        const away = day - wholes(block, 'leftDay')[row]!;
        doubles(block, 'habit')[row]! *= exp(away * log1p(-levers().habitFade));
      },
      pass: (block, day) => {
        const { signShare: share, signDays: days } = levers();
        sign.look(block, day, { share, days });
        const older = block.presentCount - block.newcomers;
        let came = coming.ofRows(block, older, day, block.visitors);
        for (let newcomer = older; newcomer < block.presentCount; newcomer++)
          block.visitors[came++] = newcomer;
        block.visitorCount = came;
        markActive(block, run, day);
        run.trail('visits').add(block, block.visitors, came, day);
        // Her life holds the choice to come already.
        run.log?.add('visited', block, block.visitors, came, day);
        moveHabit(block, levers().habitFade, run.scratch);
      },
    };
  },
});

/** A visit closes part of the gap to a full habit; a miss takes a little of it. */
function moveHabit(block: Block, fade: number, formed: Float64Array): void {
  const habit = doubles(block, 'habit');
  const speed = doubles(block, 'habitSpeed');
  const { presentCount, visitors, visitorCount } = block;
  // Everybody's fades, which is a plain loop; those who came are put right from what was worked out before.
  for (let j = 0; j < visitorCount; j++) {
    const i = visitors[j]!;
    formed[j] = habit[i]! + speed[i]! * (1 - habit[i]!);
  }
  for (let i = 0; i < presentCount; i++) habit[i]! -= fade * habit[i]!;
  for (let j = 0; j < visitorCount; j++) habit[visitors[j]!] = formed[j]!;
}
