import type { PondGate } from '../../metrics/index.ts';

/**
 * What controls a gate: the beginnings of paths of levers, the most direct first. Of those that a notebook shows, the
 * first one found is the gate's.
 */
export const leversOfGate: Readonly<Record<PondGate, readonly string[]>> = {
  activate: ['onboarding', 'steps', 'coreProcess'],
  settle: ['visit', 'coreProcess', 'care', 'rules', 'circles', 'community', 'contribution'],
  becomeKey: ['customers', 'care', 'rules', 'contribution', 'membership'],
  cool: ['programme', 'visit', 'care', 'rules', 'community', 'circles', 'satisfaction'],
  return: ['care', 'rules', 'incentives', 'visit'],
  back: ['rules', 'care', 'incentives'],
  leakFresh: ['nodes', 'leave', 'onboarding', 'programme', 'coreProcess'],
  leakActivated: ['programme', 'leave', 'nodes', 'satisfaction', 'care', 'rules'],
  leakRegular: ['programme', 'leave', 'nodes', 'satisfaction', 'care', 'rules'],
  leakKey: ['care', 'rules', 'programme', 'leave', 'satisfaction'],
  leakAtRisk: ['rules', 'care', 'incentives', 'programme', 'leave'],
};
