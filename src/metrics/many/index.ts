export { bandPlans, bandShares, inOrder, middleOf, type BandPlan } from './bands.ts';
export { answerClaim, claimNumber, factsOfClaim, readClaim, type ClaimFact } from './claim.ts';
export { answerGoal, readGoal, type GoalAnswer } from './goal.ts';
export { bySpan, spanOfEffect, type LeverEffect, type LeverEffects, type LeverEnd } from './leverEffects.ts';
export { type LeverAxis, type LeverMap, type MapCell } from './leverMap.ts';
export {
  axisOf,
  meanOfRuns,
  numbersOf,
  type Luck,
  type ManyRuns,
  type RunNumbers,
  type StrategyRuns,
} from './manyRuns.ts';
export { pairOf, spendingOf, strategyNamed, type Pair, type Spending } from './pair.ts';
export { courseOf, type PairCourse } from './pairCourse.ts';
