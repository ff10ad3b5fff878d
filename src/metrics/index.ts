import { active, activeLastWeek } from './active.ts';
import { activated, activation } from './activation.ts';
import { growth } from './growth.ts';
import { hazard, hazardSeen } from './hazard.ts';
import { joined } from './joined.ts';
import { gone } from './leaving.ts';
import type { Measure } from './measure.ts';
import { balance, cost, revenue } from './money.ts';
import { retention } from './retention.ts';
import { silent } from './silent.ts';
import { lifetime, lifetimeSeen } from './survival/lifetime.ts';
import { survival, survivalSeen } from './survival/survival.ts';

/** Every measure there is. */
export const measures: readonly Measure[] = [
  joined,
  active,
  activeLastWeek,
  retention,
  activated,
  activation,
  growth,
  gone,
  silent,
  hazard,
  hazardSeen,
  survival,
  survivalSeen,
  lifetime,
  lifetimeSeen,
  revenue,
  cost,
  balance,
];

export * from './measure.ts';
export * from './texts.ts';
export { activeInWindow, eachActiveDay, returnsByAge } from './activity.ts';
export { namedAges } from './retention.ts';
export { growthAccounts, type GrowthAccounts } from './growth.ts';
export { leavingByAge, leavingSeenByAge, type LeavingByAge } from './hazard.ts';
export { goneByReason, type ReasonCount } from './leaving.ts';
export { goneAndSilent, type GoneAndSilent, type KindAndSilent } from './goneAndSilent.ts';
export { churnNodes, type ChurnNode, type ChurnNodes, type NodeOrigin } from './churnNodes.ts';
export * from './survival/index.ts';
export { summarise, type Summary } from './summary.ts';
export { periodsToAbsorption, quasiStationaryRetention, type Transitions } from './absorption.ts';
export { bassPeak, bassShare } from './bassCurve.ts';
export { gini, lorenzCurve, topShare, type LorenzPoint } from './concentration.ts';
export { erlangLost, erlangWaiting } from './erlang.ts';
export { kanoCoefficients, type KanoAnswers, type KanoCoefficients } from './kano.ts';
export { geometricSurvival, lifetimeValue, renewalsToCome, type Reckoning } from './lifetimeValue.ts';
