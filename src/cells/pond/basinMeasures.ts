import type { PersonState } from '../../metrics/index.ts';

/** Which measures count the people of a basin, what brings them there or what becomes of them, by their ids. */
export const measuresOfBasin: Readonly<Record<PersonState, readonly string[]>> = {
  fresh: ['joined', 'cac', 'cacMarginal', 'activation', 'timeToActivation', 'funnel', 'retention'],
  activated: ['activated', 'activation', 'timeToActivation', 'funnel', 'journey'],
  regular: ['active', 'activeLastWeek', 'stickiness', 'powerUsers', 'powerShare', 'rungs', 'weekRetention'],
  key: ['keyCustomers', 'keyPresent', 'keyShare', 'keyValue', 'topShare', 'gini', 'rfm', 'rfmTiers'],
  atRisk: ['silent', 'lifecycle', 'growth', 'quickRatio', 'ruleEffect'],
  gone: [
    'gone',
    'goneSoFar',
    'hazard',
    'hazardSeen',
    'survival',
    'survivalSeen',
    'lifetime',
    'lifetimeSeen',
    'growth',
  ],
};
