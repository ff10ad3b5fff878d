// Section 9 of ../README.md
import { mechanism, sumOf } from '../../engine/index.ts';
import { assumption, limit, money } from '../../schema/index.ts';
import { setBudget, spend } from '../purse.ts';

/** Money in and out, day by day, under a budget that can end. */
export const ledger = mechanism({
  id: 'ledger',
  title: 'Ledger',
  help: 'Adds up costs and grants money until the budget is used up.',
  shared: true,
  levers: {
    budget: limit({
      label: 'Budget',
      help: 'All the money there is for the whole run; when it is used up, spending stops.',
      initial: null,
      min: 0,
      max: 1_000_000_000_000,
      step: 100_000,
      plausible: [0, 1_000_000_000],
      extensive: true,
      source: assumption(),
    }),
    fixedPerDay: money({
      label: 'Fixed cost',
      help: 'What the team and the service cost every day, whoever comes.',
      unit: 'perDay',
      initial: 0,
      min: 0,
      max: 100_000_000_000,
      step: 1000,
      plausible: [0, 10_000_000],
      extensive: true,
      source: assumption(),
    }),
  },
  totals: {
    fixedSpend: { label: 'Fixed cost', by: 'one', counted: 'shared', money: true },
    unfunded: { label: 'Wanted but not granted', by: 'one', counted: 'shared', money: true },
    cost: { label: 'Cost', by: 'one', counted: 'shared', money: true },
  },
  start: (run, levers) => {
    return {
      change: () => {
        setBudget(run, levers().budget);
      },
      morning: (day) => {
        run.record('fixedSpend', day, spend(run, day, levers().fixedPerDay));
      },
      evening: (day) => {
        const lines = Object.keys(run.sheet.places).filter((name) => name.endsWith('Spend'));
        run.record(
          'cost',
          day,
          lines.reduce((sum, line) => sum + sumOf(run.sheet, line, day), 0),
        );
      },
    };
  },
});
