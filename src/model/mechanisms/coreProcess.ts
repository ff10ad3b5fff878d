// “Core process” in ../README.md
import { mechanism, type Run } from '../../engine/index.ts';
import { assumption, itemNames, number, share, type Settings } from '../../schema/index.ts';
import { FreshContent, freshnessWorth, freshTomorrow } from '../freshness.ts';
import { health } from '../health.ts';
import { processes } from '../processes.ts';
import { contentParts } from '../reception.ts';
import { clockColumns, Risk } from '../risks.ts';
import { Workload, type Process, type WorkDay } from '../workload.ts';

const levers = {
  failureHazard: number({
    label: 'Risk of failing',
    help: 'Risk of leaving a day, as a hazard, while nothing of the core process works; the part that fails counts.',
    unit: 'perDay',
    initial: 0.05,
    min: 0,
    max: 2,
    step: 0.01,
    plausible: [0.01, 0.2],
    source: assumption(),
  }),
  freshnessWeight: number({
    label: 'Pull of fresh content',
    help: 'Log-odds of a visit that are lost when fresh content falls to about a third (1/e) of the need.',
    unit: 'logOdds',
    initial: 0,
    min: 0,
    max: 3,
    step: 0.05,
    plausible: [0, 0.8],
    source: assumption(
      'Above 0.8 and without content of its own a product that lives on contributions can dry up.',
    ),
  }),
  contentNeed: number({
    label: 'Fresh content needed',
    help: 'Units of fresh content at which there is enough for everybody; more is worth nothing more.',
    initial: 100,
    min: 0.001,
    max: 1_000_000_000,
    step: 10,
    plausible: [20, 1000],
    extensive: true,
    source: assumption(),
  }),
  contentHalfLife: number({
    label: 'Content stays fresh',
    help: 'Days after which half of the content is no longer fresh.',
    unit: 'days',
    initial: 3,
    min: 0.1,
    max: 3650,
    step: 0.5,
    plausible: [1, 30],
    source: assumption(),
  }),
  freshnessFloor: share({
    label: 'Least freshness',
    help: 'The part of the need below which a lack of fresh content makes nothing worse.',
    initial: 0.02,
    min: 0.0001,
    max: 1,
    step: 0.01,
    plausible: [0.01, 0.1],
    source: assumption(),
  }),
};

/** What is recorded of the work of each process. */
const counted = [
  'processSpend',
  'demanded',
  'served',
  'notDone',
  'givenUp',
  'backlog',
  'enquiries',
  'service',
] as const;

const isAny = (settings: Settings): boolean => itemNames(settings, 'processes').length > 0;

/** The work that must be done or the product dies: queues, their health, and content that ages. */
export const coreProcess = mechanism({
  id: 'coreProcess',
  title: 'Core process',
  help: 'The daily work of operations: done, it wins nothing; not done, content goes stale and people leave.',
  shared: true,
  levers,
  collections: { processes },
  columns: (settings) => (isAny(settings) ? clockColumns('coreProcess') : {}),
  reasons: (settings): Record<string, string> =>
    isAny(settings) ? { coreProcess: 'The core process failed' } : {},
  totals: {
    processSpend: { label: 'Core process spend', by: 'processes', counted: 'shared', money: true },
    demanded: { label: 'Work demanded', by: 'processes', counted: 'shared' },
    served: { label: 'Work done', by: 'processes', counted: 'shared' },
    notDone: { label: 'Work left undone', by: 'processes', counted: 'shared' },
    givenUp: { label: 'Work given up', by: 'processes', counted: 'shared' },
    backlog: { label: 'Work waiting overnight', by: 'processes', counted: 'shared' },
    enquiries: { label: 'Times people had to ask', by: 'processes', counted: 'shared' },
    service: { label: 'Service (share of demand met)', by: 'processes', counted: 'shared' },
    health: { label: 'Health of the core process', by: 'one', counted: 'shared' },
    freshness: { label: 'Fresh content (share of the need)', by: 'one', counted: 'shared' },
  },
  terms: [
    {
      id: 'freshness',
      to: 'visit',
      label: 'Fresh content',
      weight: ({ freshnessWeight }, shared) => freshnessWeight * (shared.freshness ?? 0),
    },
  ],
  start: (run, current) => {
    const names = itemNames(run.job.settings, 'processes');
    const work = names.map((name) => new Workload(run, name));
    const content = new FreshContent();
    const risk = names.length > 0 ? new Risk(run, 'coreProcess') : undefined;
    return {
      morning: (day) => {
        const done = doWork(run, day, work);
        const whole = health(done);
        run.record('health', day, whole);
        run.shared.failure = current().failureHazard * (1 - whole);
        const { contentHalfLife, contentNeed, freshnessFloor, freshnessWeight } = current();
        const contributed = run.yesterday('content', day) / contentParts;
        const fresh = content.live(done, contributed, freshTomorrow(contentHalfLife)) / contentNeed;
        run.record('freshness', day, fresh);
        Object.assign(run.shared, { freshPerNeed: fresh, freshnessFloor, freshnessWeight });
        run.shared.freshness = freshnessWorth(fresh, freshnessFloor);
      },
      born: (block, from) => risk?.wind(block, from),
      back: (block, row) => risk?.rewind(block, row),
      pass: (block, day) => risk?.runDown(block, day, run.shared.failure!),
    };
  },
});

/** How much a process counts, and how often it works. */
type Counting = Pick<Process, 'weight' | 'everyDays'>;

/** Every process does its work of the day. */
function doWork(run: Run, day: number, work: readonly Workload[]): (WorkDay & Counting)[] {
  const active = run.yesterday('active', day);
  return run.items('processes', processes).map(({ levers: process }, at) => {
    const done = work[at]!.live(day, process, active);
    for (const name of counted) run.record(name, day, done[name], at);
    const { weight, everyDays } = process;
    return { ...done, weight, everyDays };
  });
}
