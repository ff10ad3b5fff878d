import { words, type Text } from '../../schema/index.ts';
import type { TermId } from './terms.ts';

/** What the parts of the glossary are called. */
export const groupNames = words('termGroup', {
  whole: 'The whole',
  inflow: 'Inflow',
  first: 'The first days',
  staying: 'Staying and leaving',
  activity: 'Activity',
  who: 'Who they are',
  giving: 'Incentives',
  together: 'Groups and care',
  money: 'Money',
  knowing: 'Knowing what worked',
  plan: 'Planning',
});

/** The terms in the order in which one would explain them. */
export const termGroups: readonly { readonly title: Text; readonly terms: readonly TermId[] }[] = [
  { title: groupNames.whole, terms: ['userOperations', 'openSource', 'stopLeak', 'chain', 'stage'] },
  {
    title: groupNames.inflow,
    terms: [
      'channel',
      'flowChannel',
      'stockChannel',
      'burst',
      'fit',
      'adstock',
      'saturation',
      'referral',
      'viralCoefficient',
      'wordOfMouth',
    ],
  },
  {
    title: groupNames.first,
    terms: ['onboarding', 'friction', 'keyBehaviour', 'aha', 'activation', 'funnel'],
  },
  {
    title: groupNames.staying,
    terms: [
      'retention',
      'cohort',
      'churn',
      'churnHazard',
      'churnNode',
      'earlyWarning',
      'winBack',
      'dormancy',
      'resurrection',
      'survivalCurve',
      'censoring',
      'heterogeneity',
    ],
  },
  {
    title: groupNames.activity,
    terms: ['activeUsers', 'stickiness', 'powerCurve', 'growthAccounting', 'quickRatio', 'habit'],
  },
  {
    title: groupNames.who,
    terms: [
      'segment',
      'keyCustomer',
      'rfm',
      'lifecycle',
      'loyaltyLadder',
      'kano',
      'expectation',
      'pareto',
      'lorenz',
    ],
  },
  {
    title: groupNames.giving,
    terms: [
      'incentive',
      'subsidy',
      'bonusHunter',
      'fatigue',
      'crowdingOut',
      'goalGradient',
      'referencePrice',
      'membership',
    ],
  },
  { title: groupNames.together, terms: ['cohesion', 'roles', 'staffHours', 'reach', 'priority', 'backlog'] },
  { title: groupNames.money, terms: ['cac', 'marginalCac', 'ltv', 'payback', 'roi'] },
  {
    title: groupNames.knowing,
    terms: ['increment', 'holdOut', 'abTest', 'pairing', 'interval', 'precisionRecall', 'confounding'],
  },
  { title: groupNames.plan, terms: ['strategy', 'campaign', 'retrospective', 'sop'] },
];
