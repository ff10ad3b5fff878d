import { active, activeLastWeek } from './active.ts';
import { activated, activation } from './activation.ts';
import { attention } from './attention.ts';
import { classMeasures } from './classMeasures.ts';
import { gini as giniMeasure, topShare as topShareMeasure } from './inequality.ts';
import { keyCustomers, keyPresent, keyShare } from './keyCustomers.ts';
import { keyValue } from './keyValue.ts';
import { alertDays, enquiries } from './enquiries.ts';
import { timeToActivation } from './activationTime.ts';
import { economyMeasures } from './economics/index.ts';
import { funnelShare } from './funnelShare.ts';
import { goneSoFar } from './goneSoFar.ts';
import { growth } from './growth.ts';
import { hazard, hazardSeen } from './hazard.ts';
import { joined } from './joined.ts';
import { gone } from './leaving.ts';
import type { Measure } from './measure.ts';
import { balance, cost, revenue } from './money.ts';
import { nodeLoss, nodeLossOfAll, nodeTold } from './nodeShares.ts';
import { powerShare, powerUsers } from './powerCurve.ts';
import { quickRatio } from './quickRatio.ts';
import { retention, weekRetention } from './retention.ts';
import { rfm } from './rfm.ts';
import { silent } from './silent.ts';
import { settledDays } from './settledDays.ts';
import { stickiness } from './stickiness.ts';
import { sincere, speakers } from './talk.ts';
import { lifetime, lifetimeSeen } from './survival/lifetime.ts';
import { survival, survivalSeen } from './survival/survival.ts';
import { kano, saidSatisfied } from './survey.ts';
import { whereKnown } from './whereKnown.ts';

/** Every measure there is. */
export const measures: readonly Measure[] = [
  joined,
  active,
  activeLastWeek,
  stickiness,
  powerUsers,
  powerShare,
  retention,
  weekRetention,
  activated,
  activation,
  timeToActivation,
  funnelShare,
  growth,
  quickRatio,
  gone,
  goneSoFar,
  silent,
  hazard,
  hazardSeen,
  survival,
  survivalSeen,
  lifetime,
  lifetimeSeen,
  nodeLoss,
  nodeLossOfAll,
  nodeTold,
  revenue,
  cost,
  balance,
  keyCustomers,
  keyPresent,
  keyShare,
  keyValue,
  topShareMeasure,
  giniMeasure,
  rfm,
  ...classMeasures,
  kano,
  saidSatisfied,
  attention,
  speakers,
  sincere,
  enquiries,
  alertDays,
  settledDays,
  ...economyMeasures,
].map(whereKnown);

export * from './measure.ts';
export { sidesAmong, type Sides } from './sides.ts';
export * from './texts.ts';
export { activeInWindow, eachActiveDay, returnsByAge } from './activity.ts';
export { activeDaysBetween } from './activeDays.ts';
export { ladderMonths, type LadderMonths } from './ladderMonths.ts';
export { rfmUplift, type CellUplift, type RfmUplift } from './rfmUplift.ts';
export {
  activationByCohort,
  activationTime,
  activationWindow,
  medianDay,
  type TimeTo,
} from './activationTime.ts';
export { chainOf, chainTexts, type ChainArrow, type ChainLink, type DayRange } from './chain.ts';
export {
  cohortPeriods,
  cohortTable,
  type CellState,
  type CohortBy,
  type CohortCell,
  type CohortPlan,
  type CohortRow,
  type CohortTable,
} from './cohorts.ts';
export { attentionByRole, audienceByRole, type Audience, type RoleAttention } from './attention.ts';
export { classMoves, classStocks, type ClassMoves, type ClassStocks } from './classBooks.ts';
export { classificationOf } from './classMeasures.ts';
export { cohortValues, type CohortValue } from './cohortValues.ts';
export { funnelOf, type FunnelOrder, type FunnelPlan, type FunnelStep, type FunnelEvent } from './funnel.ts';
export { funnelStages } from './funnelShare.ts';
export { growthAccounts, growthBySplit, type GrowthAccounts } from './growth.ts';
export { lifeFunnel, type LifeFunnel, type LifeFunnelPlan, type LifeFunnelStep } from './lifeFunnel.ts';
export {
  lifeLanes,
  lifeStory,
  personId,
  type Life,
  type LifeEntry,
  type LifeEvent,
  type LifeLane,
  type LifeStory,
  type LifeTerm,
} from './lifeStory.ts';
export { lifeStages, lifeStageTexts, notReached, type LifeStage } from './lifeStages.ts';
export {
  powerBySplit,
  powerCurve,
  powerWindow,
  rightShare,
  type PowerCurve,
  type PowerPlan,
} from './powerCurve.ts';
export { quickRatios } from './quickRatio.ts';
export { namedAges, retentionFormOf } from './retention.ts';
export { defaultBrackets, retentionForm, type Bracket, type RetentionForm } from './retentionForm.ts';
export { retentionOf } from './returns.ts';
export { partRecords, type PartRecord } from './partRecords.ts';
export { splitOf, type Split, type SplitBy } from './split.ts';
export { leavingByAge, leavingSeenByAge, type LeavingByAge } from './hazard.ts';
export { goneByReason, type ReasonCount } from './leaving.ts';
export { goneAndSilent, type GoneAndSilent, type KindAndSilent } from './goneAndSilent.ts';
export { churnNodes, type ChurnNode, type NodeOrigin } from './churnNodes.ts';
export * from './survival/index.ts';
export { summarise, type Summary } from './summary.ts';
export { periodsToAbsorption, quasiStationaryRetention, type Transitions } from './absorption.ts';
export { bassPeak, bassShare } from './bassCurve.ts';
export { gini, lorenzCurve, topShare, type LorenzPoint } from './concentration.ts';
export { heldBy, heldPlan, lorenzOf, type HeldPlan, type Holding, type Lorenz } from './held.ts';
export { keyAccounts, keyBySplit, type KeyAccounts } from './keyCustomers.ts';
export { answersOf, kanoFeatures, type KanoFeature, type KanoSurvey } from './kanoFeatures.ts';
export {
  notYetJoined,
  personStates,
  stateNumber,
  statesOfPerson,
  usualStates,
  type PersonState,
  type StateRule,
} from './personStates.ts';
export {
  basins,
  knowsLeaving,
  outside,
  pondOf,
  pondSteps,
  usualDots,
  type Pond,
  type PondDots,
  type PondPlan,
} from './pond.ts';
export {
  gateFlow,
  greatestLeak,
  joinedInWeek,
  leaks,
  movesOn,
  pondGates,
  pondSpan,
  pondWeeks,
  stockOn,
  type GateFlow,
  type PondGate,
  type PondSpan,
} from './pondFlows.ts';
export { rfmStepsOf } from './rfm.ts';
export { rfmBreaks, rfmGrid, rfmSteps, type RfmCell, type RfmGrid, type RfmSteps } from './rfmGrid.ts';
export { erlangLost, erlangWaiting } from './erlang.ts';
export { kanoCoefficients, type KanoAnswers, type KanoCoefficients } from './kano.ts';
export { geometricSurvival, lifetimeValue, renewalsToCome, type Reckoning } from './lifetimeValue.ts';
export * from './economics/index.ts';
export { entriesOf } from './entries.ts';
export { enough } from './enough.ts';
export { aroundBy, reach, shareInterval, type Interval } from './intervals.ts';
export * from './many/index.ts';
