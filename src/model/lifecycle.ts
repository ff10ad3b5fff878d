import { blockSize, daysSilent, wholes, type Classification } from '../engine/index.ts';
import { assumption, integer, type ValuesOf } from '../schema/index.ts';
import type { Sorted } from './sorting.ts';

/** What kind of customer a team takes someone for, from nothing but what it can see of her. */
export const lifecycle: Classification = {
  title: 'Lifecycle',
  tag: 'observed',
  classes: {
    newcomer: 'New',
    ordinary: 'Ordinary',
    active: 'Active',
    interested: 'Interested',
    paying: 'Paying',
    aboutToLeave: 'About to leave',
    lost: 'Lost',
  },
};

export const lifecycleLevers = {
  newcomerDays: integer({
    label: 'New: for how long',
    help: 'Days after joining in which someone who is nothing else yet counts as new.',
    unit: 'days',
    initial: 14,
    min: 1,
    max: 365,
    step: 1,
    plausible: [3, 30],
    source: assumption(),
  }),
  activeVisits: integer({
    label: 'Active: from how often',
    help: 'Days with a visit, of the last 28, from which someone counts as active.',
    unit: 'days',
    initial: 8,
    min: 1,
    max: 28,
    step: 1,
    plausible: [4, 16],
    source: assumption(),
  }),
  interestedKeys: integer({
    label: 'Interested: from how often',
    help: 'Key behaviours since joining from which someone counts as interested.',
    unit: 'times',
    initial: 5,
    min: 1,
    max: 10_000,
    step: 1,
    plausible: [2, 20],
    source: assumption(),
  }),
  payingOrders: integer({
    label: 'Paying: from how often',
    help: 'Purchases since joining from which someone counts as paying.',
    unit: 'times',
    initial: 1,
    min: 1,
    max: 1000,
    step: 1,
    plausible: [1, 3],
    source: assumption(),
  }),
  silentDays: integer({
    label: 'About to leave: silent for',
    help: 'Days without a visit after which someone is taken to be about to leave.',
    unit: 'days',
    initial: 14,
    min: 1,
    max: 3650,
    step: 1,
    plausible: [7, 30],
    source: assumption(),
  }),
  lostDays: integer({
    label: 'Lost: silent for',
    help: 'Days without a visit after which someone is taken to be lost, whether or not she is.',
    unit: 'days',
    initial: 60,
    min: 1,
    max: 3650,
    step: 1,
    plausible: [30, 120],
    source: assumption(),
  }),
} as const;

/** The class of those who are lost: the last. */
const lost = Object.keys(lifecycle.classes).length - 1;

/**
 * Sorts by rules that a dashboard could use. Silence goes before everything else; of what someone does the most
 * telling counts: to buy, then to do the key behaviour, then to come often; who does none of it is new, then ordinary.
 * So a class is the number of the last of its signs.
 */
export function byLifecycle(levers: () => ValuesOf<typeof lifecycleLevers>): Sorted {
  const silent = new Int32Array(blockSize);
  return {
    id: 'lifecycle',
    judge: ({ block, day, list, days, visits, count }, next) => {
      const { newcomerDays, activeVisits, interestedKeys, payingOrders, silentDays, lostDays } = levers();
      const joinDay = block.joinDay;
      const keyClicks = wholes(block, 'keyClicks');
      const orders = wholes(block, 'orders');
      daysSilent(block, list, days, count, day, Math.max(silentDays, lostDays), silent);
      for (let j = 0; j < count; j++) {
        const row = list[j]!;
        // Every comparison is a bit of its own: branches here would be guessed wrong for every third person.
        const signs =
          Number(day - joinDay[row]! >= newcomerDays) |
          (Number(visits[j]! >= activeVisits) << 1) |
          (Number(keyClicks[row]! >= interestedKeys) << 2) |
          (Number(orders[row]! >= payingOrders) << 3) |
          (Number(silent[j]! >= silentDays) << 4) |
          (Number(silent[j]! >= lostDays) << 5);
        next[j] = 32 - Math.clz32(signs);
      }
    },
    unsettle: ({ block, list, count }, from, settled) => {
      const kind = wholes(block, 'lifecycle');
      for (let j = from; j < count; j++) if (kind[list[j]!] !== lost) settled[j] = 0;
    },
  };
}
