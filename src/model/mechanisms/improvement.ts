// “Improvement” in ../README.md
import { mechanism, type Run } from '../../engine/index.ts';
import { assumption, money, number, share } from '../../schema/index.ts';
import { causesFound, freshRequests, improvedOf } from '../delivery.ts';
import { features } from '../features.ts';
import { dailySpend, spend } from '../purse.ts';
import { hill } from '../saturation.ts';

const clutter = 'clutter';

/** Three ways to use what users say: improve a feature, find causes by listening, or build what they ask for. */
export const improvement = mechanism({
  id: 'improvement',
  title: 'Improvement',
  help: 'Money improves single features; listening finds causes; building every wish clutters the product.',
  shared: true,
  levers: {
    listeningHours: number({
      label: 'Listening',
      help: 'Hours a day spent on interviews and on finding the cause behind what users say.',
      unit: 'hours',
      initial: 0,
      min: 0,
      max: 100_000,
      step: 1,
      plausible: [0, 16],
      extensive: true,
      source: assumption(),
    }),
    halfHours: number({
      label: 'Half-way listening',
      help: 'Hours a day at which causes are found half as fast as they ever can be.',
      unit: 'hours',
      initial: 8,
      min: 0.01,
      max: 100_000,
      step: 1,
      plausible: [2, 40],
      extensive: true,
      source: assumption(),
    }),
    listeningDays: number({
      label: 'Days to find causes',
      help: 'Days of as much listening as can be used that find two thirds of the causes.',
      unit: 'days',
      initial: 120,
      min: 1,
      max: 3650,
      step: 5,
      plausible: [60, 365],
      source: assumption(),
    }),
    removable: share({
      label: 'What causes explain',
      help: 'Which part of what is missing in the features goes away once every cause is found.',
      initial: 0.5,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.2, 0.8],
      source: assumption(),
    }),
    requestSpendPerDay: dailySpend({
      label: 'Wishes built',
      help: 'Money put every day into building what users literally ask for.',
    }),
    requestHalf: money({
      label: 'Half-way wishes',
      help: 'Money a day at which half of all wishes are built.',
      unit: 'perDay',
      initial: 50_000,
      min: 1,
      max: 10_000_000_000,
      step: 1000,
      plausible: [10_000, 500_000],
      extensive: true,
      source: assumption(),
    }),
    requestDelight: number({
      label: 'Joy of wishes',
      help: 'How much a visit gains while newly built wishes are fresh.',
      initial: 0.15,
      min: 0,
      max: 2,
      step: 0.05,
      plausible: [0.05, 0.4],
      source: assumption(),
    }),
    freshDays: number({
      label: 'Wishes stay fresh',
      help: 'Days until a newly built wish has lost two thirds of its joy.',
      unit: 'days',
      initial: 10,
      min: 1,
      max: 365,
      step: 1,
      plausible: [5, 30],
      source: assumption(),
    }),
    clutterDays: number({
      label: 'Days to clutter',
      help: 'Days of building every wish after which two thirds of the product are cluttered.',
      unit: 'days',
      initial: 120,
      min: 1,
      max: 3650,
      step: 5,
      plausible: [60, 365],
      source: assumption(),
    }),
    clutterEffect: number({
      label: 'Clutter in the way',
      help: 'How far full clutter lowers the log-odds of every step and of the key behaviour.',
      unit: 'logOdds',
      initial: 1.2,
      min: 0,
      max: 6,
      step: 0.1,
      plausible: [0.5, 2],
      source: assumption(),
    }),
  },
  totals: {
    featureSpend: { label: 'Improvement spend', by: 'features', counted: 'shared', money: true },
    improved: { label: 'Improved by money (share of what was missing)', by: 'features', counted: 'shared' },
    requestSpend: { label: 'Spend on wishes', by: 'one', counted: 'shared', money: true },
    listeningHours: { label: 'Hours of listening', by: 'one', counted: 'shared' },
    causesFound: { label: 'Causes found (0 to 1)', by: 'one', counted: 'shared' },
    clutter: { label: 'Clutter (0 to 1)', by: 'one', counted: 'shared' },
  },
  terms: (['step', 'keyBehaviour'] as const).map((to) => ({
    id: 'clutter',
    to,
    label: 'Clutter',
    weight: ({ clutterEffect }: { clutterEffect: number }, shared: Readonly<Record<string, number>>) =>
      -clutterEffect * (shared[clutter] ?? 0),
  })),
  start: (run, levers) => ({
    morning: (day) => {
      const { listeningHours, halfHours, listeningDays, removable } = levers();
      run.items('features', features).forEach(({ name, levers: feature }, index) => {
        const spent = spend(run, day, feature.spendPerDay);
        const improved = close(
          run,
          improvedOf(name),
          hill(spent, feature.halfSpend, 1) / feature.improveDays,
        );
        run.record('featureSpend', day, spent, index);
        run.record('improved', day, improved, index);
      });
      const found = close(run, 'causes', hill(listeningHours, halfHours, 1) / listeningDays);
      run.shared[causesFound] = removable * found;
      run.record('listeningHours', day, listeningHours);
      run.record('causesFound', day, found);
      const { requestSpendPerDay, requestHalf, requestDelight, freshDays, clutterDays } = levers();
      const spent = spend(run, day, requestSpendPerDay);
      const built = hill(spent, requestHalf, 1);
      const fresh = run.shared.requests ?? 0;
      run.shared.requests = fresh + (built - fresh) / freshDays;
      run.shared[freshRequests] = requestDelight * run.shared.requests;
      run.record('requestSpend', day, spent);
      run.record('clutter', day, close(run, clutter, built / clutterDays));
    },
  }),
});

/** Closes a part of what a shared number still lacks to 1, and returns it. */
function close(run: Run, name: string, part: number): number {
  const before = run.shared[name] ?? 0;
  return (run.shared[name] = before + (1 - before) * part);
}
