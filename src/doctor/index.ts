/** The doctor room: whether a scenario makes its point, asked of the engine in many worlds. */
export { examine, percent, type Patient, type Report } from './examine.ts';
export { between, examineText, mostBetween, type Length } from './examineText.ts';
export type { ClaimReport } from './askClaims.ts';
export type { GoalReport } from './askGoal.ts';
export { quickSizes, wholeSizes, type Sizes } from './sizes.ts';
