// “Customers” in ../README.md
import { mechanism } from '../../engine/index.ts';
import { assumption, integer } from '../../schema/index.ts';
import { byJourney, journey, journeyLevers } from '../journey.ts';
import {
  anyKeyRule,
  keyColumns,
  KeyCustomers,
  keyEvents,
  keyFacts,
  keyLevers,
  keySpans,
  keyTotals,
} from '../keyCustomers.ts';
import { byLifecycle, lifecycle, lifecycleLevers } from '../lifecycle.ts';
import { byRfm, rfm, rfmLevers, rfmWindows } from '../rfm.ts';
import { Sorting } from '../sorting.ts';

/** What a team takes its people for, by what it can see of them: everyone who ever joined, since nobody says goodbye. */
export const customers = mechanism({
  id: 'customers',
  title: 'Customers',
  help: 'Sorts everyone who ever joined into tiers, by nothing but what can be observed.',
  levers: {
    sortEvery: integer({
      label: 'Sorted every',
      help: 'Days between two sortings of all customers into lifecycle, RFM tiers and path.',
      unit: 'days',
      initial: 7,
      min: 1,
      max: 365,
      step: 1,
      plausible: [1, 28],
      source: assumption(),
    }),
    ...keyLevers,
    ...lifecycleLevers,
    ...rfmLevers,
    ...journeyLevers,
  },
  columns: (_, job) => keyColumns(job),
  facts: keyFacts,
  events: keyEvents,
  totals: keyTotals,
  spans: keySpans,
  classifications: { lifecycle, rfm, journey },
  windows: rfmWindows,
  start: (run, levers) => {
    const keys = anyKeyRule(run.job) ? new KeyCustomers(run) : null;
    const sorting = new Sorting(run, [byLifecycle(levers), byRfm(levers), byJourney(levers)]);
    return {
      change: () => {
        sorting.change();
      },
      pass: (block, day) => {
        sorting.evening(block, day, levers().sortEvery);
        keys?.evening(block, day, levers().keyRule);
      },
      back: (block, row) => {
        sorting.back(block, row);
      },
    };
  },
});
