// “Retention programme” in ../README.md
import { mechanism } from '../../engine/index.ts';
import { assumption, number } from '../../schema/index.ts';
import { dailySpend, spend } from '../purse.ts';
import { hill } from '../saturation.ts';

/** A retention programme: money per present person, slowly built up, lowers everybody's drift. */
export const programme = mechanism({
  id: 'programme',
  title: 'Retention programme',
  help: 'Service, content and care for those who are already here; it takes weeks to be felt.',
  shared: true,
  levers: {
    spendPerDay: dailySpend({ label: 'Retention spend', help: 'Money put into keeping people every day.' }),
    buildDays: number({
      label: 'Days to build up',
      help: 'Days until two thirds of a change in spend are felt.',
      unit: 'days',
      initial: 30,
      min: 1,
      max: 365,
      step: 1,
      plausible: [14, 60],
      source: assumption(),
    }),
    halfPerPerson: number({
      label: 'Half-way spend per person',
      help: 'Money per present person and day at which half of the effect is reached.',
      unit: 'minorUnits',
      initial: 10,
      min: 0.001,
      max: 100_000,
      step: 1,
      plausible: [2, 50],
      source: assumption(),
    }),
    strongest: number({
      label: 'Strongest effect',
      help: 'How far drift can be lowered, in log-hazard: 1.2 leaves 30% of it.',
      unit: 'logHazard',
      initial: 1.2,
      min: 0,
      max: 5,
      step: 0.1,
      plausible: [0.3, 1.5],
      source: assumption(),
    }),
  },
  totals: { programmeSpend: { label: 'Retention spend', by: 'one', counted: 'shared', money: true } },
  terms: [
    {
      id: 'programme',
      to: 'drift',
      label: 'Retention programme',
      weight: (_, shared) => -(shared.programme ?? 0),
    },
  ],
  start: (run, levers) => {
    let felt = 0;
    return {
      morning: (day) => {
        const { spendPerDay, buildDays, halfPerPerson, strongest } = levers();
        const spent = spend(run, day, spendPerDay);
        const present = run.yesterday('present', day);
        const perPerson = present > 0 ? spent / present : 0;
        felt += (perPerson - felt) / buildDays;
        run.shared.programme = strongest * hill(felt, halfPerPerson, 1);
        run.record('programmeSpend', day, spent);
      },
    };
  },
});
