// “Advertising” in ../README.md
import { mechanism, placeOf, sumOf } from '../../engine/index.ts';
import { assumption, integer, money, number } from '../../schema/index.ts';

/** Visits are sold to advertisers: every ad shown earns a little and annoys a little. */
export const advertising = mechanism({
  id: 'advertising',
  title: 'Advertising',
  help: 'Ads shown on every visit earn money from advertisers and make people come less often.',
  levers: {
    adsPerVisit: integer({
      label: 'Ads per visit',
      help: 'How many ads a visitor is shown.',
      unit: 'times',
      initial: 0,
      min: 0,
      max: 50,
      step: 1,
      plausible: [0, 10],
      source: assumption(),
    }),
    pricePerThousand: money({
      label: 'Price of a thousand ads',
      help: 'What advertisers pay for a thousand ads shown.',
      shared: true,
      initial: 3000,
      min: 0,
      max: 10_000_000,
      step: 100,
      plausible: [500, 20_000],
      source: assumption(),
    }),
    annoyance: number({
      label: 'Annoyance of an ad',
      help: 'How much each ad per visit lowers the log-odds of a visit.',
      unit: 'logOdds',
      initial: 0.04,
      min: 0,
      max: 2,
      step: 0.01,
      plausible: [0.005, 0.1],
      source: assumption(),
    }),
  },
  totals: {
    adsShown: { label: 'Ads shown', by: 'group', counted: 'people' },
    adRevenue: { label: 'Advertising revenue', by: 'one', counted: 'shared', money: true },
  },
  terms: [
    {
      id: 'ads',
      to: 'visit',
      label: 'Ads',
      weight: ({ adsPerVisit, annoyance }) => -annoyance * adsPerVisit,
    },
  ],
  start: (run, levers) => {
    // What is left over below one minor unit is paid with the next ads.
    let rest = 0;
    return {
      pass: (block, day) => {
        const { adsPerVisit } = levers();
        if (adsPerVisit === 0) return;
        const group = block.group;
        const { values } = run.sheet;
        const shown = placeOf(run.sheet, 'adsShown', day);
        for (let j = 0; j < block.visitorCount; j++)
          values[shown + group[block.visitors[j]!]!]! += adsPerVisit;
      },
      evening: (day) => {
        const worth = rest + (sumOf(run.sheet, 'adsShown', day) * levers().pricePerThousand) / 1000;
        const paid = Math.floor(worth);
        rest = worth - paid;
        run.record('adRevenue', day, paid);
      },
    };
  },
});
