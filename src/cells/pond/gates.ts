import type { PondGate } from '../../metrics/index.ts';
import type { PondSide } from './cell.ts';

/** What opens and closes the ways upwards, whoever counts as gone. */
const upwards = {
  activate: [
    'onboarding.activationCount',
    'onboarding.beginnerTask',
    'rules.size',
    'coreProcess.contentNeed',
    'onboarding.keyBase',
    'onboarding.keyPerStep',
    'visit.novelty',
  ],
  settle: [
    'onboarding.beginnerTask',
    'features.delivered',
    'contribution.fanMeetings',
    'rules.lastsDays',
    'membership.visitEffect',
    'coreProcess.contentNeed',
    'advertising.adsPerVisit',
    'visit.habitWeight',
  ],
  becomeKey: [
    'customers.keyRule',
    'revenue.price',
    'incentives.every',
    'incentives.discount',
    'revenue.repeat',
    'revenue.purchaseBase',
  ],
} as const;

/** Of who goes by silence alone: everything that makes people leave shows as silence first. */
const bySilence = {
  cool: [
    'processes.capacityPerDay',
    'nodes.share',
    'coreProcess.contentNeed',
    'programme.spendPerDay',
    'features.delivered',
    'advertising.adsPerVisit',
    'nodes.relief',
    'nodes.spendPerDay',
    'care.hoursPerDay',
  ],
  return: ['care.hoursPerDay', 'care.returnLevel', 'rules.hours', 'processes.capacityPerDay', 'nodes.share'],
  back: ['care.returnLevel', 'processes.capacityPerDay', 'nodes.share'],
  leakAtRisk: [
    'care.hoursPerDay',
    'care.returnLevel',
    'rules.hours',
    'nodes.share',
    'nodes.relief',
    'nodes.spendPerDay',
  ],
} as const;

/**
 * What controls a gate: levers by their mechanism or collection and their name, the most direct first. Of those that a
 * notebook shows, the first one found is the gate's. Each of them moves the flow through its gate by more than another
 * luck does: tests/pond/gates.test.ts moves them one by one.
 */
export const leversOfGate: Readonly<Record<PondSide, Readonly<Record<PondGate, readonly string[]>>>> = {
  truth: {
    ...upwards,
    cool: [
      'contribution.personal',
      'features.delivered',
      'coreProcess.contentNeed',
      'advertising.adsPerVisit',
      'contribution.fanMeetings',
      'visit.habitWeight',
      'rules.lastsDays',
      'processes.capacityPerDay',
    ],
    return: ['rules.size', 'contribution.personal', 'coreProcess.contentNeed', 'advertising.adsPerVisit'],
    back: ['care.hoursPerDay', 'care.returnLevel', 'rules.hours', 'care.interviewsPerDay', 'nodes.share'],
    leakFresh: [
      'nodes.share',
      'nodes.relief',
      'nodes.spendPerDay',
      'programme.spendPerDay',
      'processes.capacityPerDay',
      'channels.signUpReward',
      'onboarding.activationCount',
    ],
    leakActivated: [
      'nodes.share',
      'nodes.relief',
      'nodes.spendPerDay',
      'programme.spendPerDay',
      'processes.capacityPerDay',
      'leave.activatedEffect',
      'channels.signUpReward',
    ],
    leakRegular: [
      'programme.spendPerDay',
      'processes.capacityPerDay',
      'features.delivered',
      'leave.activatedEffect',
    ],
    leakKey: [
      'programme.spendPerDay',
      'processes.capacityPerDay',
      'nodes.share',
      'leave.activatedEffect',
      'channels.signUpReward',
    ],
    leakAtRisk: ['programme.spendPerDay', 'processes.capacityPerDay'],
  },
  dashboard: {
    ...upwards,
    ...bySilence,
    // Who is silent for long stands among those at risk before.
    leakFresh: [],
    leakActivated: [],
    leakRegular: [],
    leakKey: [],
  },
};
