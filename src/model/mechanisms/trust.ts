// “Trust” in ../README.md
import { mechanism } from '../../engine/index.ts';
import { assumption, money, number, share } from '../../schema/index.ts';
import { dailySpend, spend } from '../purse.ts';
import { adstock, hill } from '../saturation.ts';

/** Media coverage and case interviews build trust, which makes more of all visitors sign up. */
export const trust = mechanism({
  id: 'trust',
  title: 'Trust',
  help: 'What others say about the product takes doubt away: of the same visitors, more sign up.',
  shared: true,
  levers: {
    mediaPerDay: dailySpend({ label: 'Media coverage', help: 'Money put into being reported on every day.' }),
    casesPerDay: dailySpend({
      label: 'Case interviews',
      help: 'Money put into having users tell their cases every day.',
    }),
    casesWorth: number({
      label: 'Worth of cases',
      help: 'How many times as much trust money in cases builds as money in media coverage does.',
      initial: 2,
      min: 0,
      max: 20,
      step: 0.1,
      plausible: [0.5, 5],
      source: assumption(),
    }),
    carryOver: share({
      label: 'Carry-over',
      help: 'How much of the trust there is today is left tomorrow.',
      initial: 0.98,
      min: 0,
      max: 0.999,
      step: 0.001,
      plausible: [0.95, 0.995],
      source: assumption(),
    }),
    halfSpend: money({
      label: 'Half-way spend',
      help: 'Steady spend a day on media at which trust has half of its strongest effect.',
      unit: 'perDay',
      initial: 100_000,
      min: 1,
      max: 10_000_000_000,
      step: 1000,
      plausible: [10_000, 1_000_000],
      extensive: true,
      source: assumption(),
    }),
    strongest: number({
      label: 'Strongest effect',
      help: 'Log-odds that the greatest trust adds to signing up; where all visitors sign up it adds nothing.',
      unit: 'logOdds',
      initial: 1.5,
      min: 0,
      max: 6,
      step: 0.1,
      plausible: [0.3, 2],
      source: assumption(),
    }),
  },
  totals: {
    trustSpend: { label: 'Trust spend', by: 'one', counted: 'shared', money: true },
    trust: { label: 'Trust (log-odds of signing up)', by: 'one', counted: 'shared' },
  },
  start: (run, levers) => {
    let built = 0;
    return {
      morning: (day) => {
        const { mediaPerDay, casesPerDay, casesWorth, carryOver, halfSpend, strongest } = levers();
        const media = spend(run, day, mediaPerDay);
        const cases = spend(run, day, casesPerDay);
        built = adstock(built, media + casesWorth * cases, carryOver);
        run.shared.trust = strongest * hill(built * (1 - carryOver), halfSpend, 1);
        run.record('trustSpend', day, media + cases);
        run.record('trust', day, run.shared.trust);
      },
    };
  },
});
