// “Ledger” in ../README.md
import { mechanism, sumOf, type Run } from '../../engine/index.ts';
import { assumption, limit, money } from '../../schema/index.ts';
import { incomeLines } from '../income.ts';
import { budgetLeft, setBudget, spend } from '../purse.ts';

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
    costAlert: limit({
      label: 'Cost alert',
      help: 'A day that costs more than this is counted as an alert.',
      unit: 'perDay',
      initial: null,
      min: 0,
      max: 1_000_000_000_000,
      step: 10_000,
      plausible: [0, 10_000_000],
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
    income: { label: 'Revenue in all', by: 'one', counted: 'shared', money: true },
    costAlert: { label: 'Days above the cost alert', by: 'one', counted: 'shared' },
    budgetEnded: { label: 'Day the budget was used up', by: 'one', counted: 'shared' },
    fixedSpend: { label: 'Fixed cost', by: 'one', counted: 'shared', money: true },
    unfunded: { label: 'Spend wanted but not granted', by: 'one', counted: 'shared', money: true },
    cost: { label: 'Cost', by: 'one', counted: 'shared', money: true },
  },
  start: (run, levers) => {
    let ended = false;
    const costLines = [...spendLines(run), 'unitCost'];
    return {
      change: () => {
        setBudget(run, levers().budget);
      },
      morning: (day) => {
        run.record('fixedSpend', day, spend(run, day, levers().fixedPerDay));
      },
      evening: (day) => {
        const sum = (lines: readonly string[]) =>
          lines.reduce((all, line) => all + sumOf(run.sheet, line, day), 0);
        const cost = sum(costLines);
        const { costAlert } = levers();
        run.record('cost', day, cost);
        run.record('income', day, sum(incomeLines));
        run.record('costAlert', day, Number(costAlert !== null && cost > costAlert));
        run.record('budgetEnded', day, Number(budgetLeft(run, day) === 0 && !ended));
        ended ||= budgetLeft(run, day) === 0;
      },
    };
  },
});

/** Every line of cost that was decided on, by the way its total is called. */
const spendLines = (run: Run): string[] =>
  [...run.sheet.places.keys()].filter((name) => name.endsWith('Spend'));
