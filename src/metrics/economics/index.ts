import { backlog } from '../backlog.ts';
import { activeShare, arpu, users } from '../goals.ts';
import type { Measure } from '../measure.ts';
import { serviceLevel } from '../serviceLevel.ts';
import { staffHours } from '../staffHours.ts';
import { unserved } from '../unserved.ts';
import { cac } from './cac.ts';
import { cacMarginal } from './cacMarginal.ts';
import { increment, incrementCost } from './increment.ts';
import { ltv, ltvPaid } from './ltv.ts';
import { ltvFormula } from './ltvFormula.ts';
import { payback } from './payback.ts';
import { roi } from './roi.ts';
import { ruleEffect } from './ruleEffect.ts';
import { trialActivated, trialOrders, trialSpent, trialVisits } from './trialEffect.ts';

/** The measures of what costs and pays. */
export const economyMeasures: readonly Measure[] = [
  users,
  activeShare,
  arpu,
  cac,
  cacMarginal,
  payback,
  roi,
  ltv,
  ltvFormula,
  ltvPaid,
  increment,
  incrementCost,
  ruleEffect,
  trialSpent,
  trialOrders,
  trialVisits,
  trialActivated,
  serviceLevel,
  backlog,
  staffHours,
  unserved,
];

export { lifeErrors } from './moneyErrors.ts';
export type { WeekRange } from './paybackWeek.ts';
export { channelAccounts, returnOf, type ChannelAccount, type ChannelAccounts } from './channelAccounts.ts';
export { channelCosts } from './channelCosts.ts';
export {
  costOfExtra,
  incentiveAccounts,
  incrementOf,
  rewardsChoices,
  together,
  type IncentiveAccount,
} from './increment.ts';
export { ledgerLines, ledgerTexts, type LedgerLine } from './ledgerLines.ts';
export {
  daysWithin,
  lifeDays,
  lifetimeMoney,
  worthAt,
  type LifeDay,
  type LifeMoney,
} from './lifetimeMoney.ts';
export { horizonOf } from './horizons.ts';
export { ruleDays, ruleOfThumb, ruleValue } from './ltvFormula.ts';
export { marginalCosts } from './marginalCost.ts';
export { moneyByAge, type AgeMoney } from './moneyByAge.ts';
export { broughtByWeek, paybackWeek } from './paybackWeek.ts';
export { peopleMoney } from './peopleMoney.ts';
export { effectDays, effectOf, ruleEffects, type RuleEffect } from './ruleEffect.ts';
export { trialArms, trialEffectOf, type TrialOf } from './trialEffect.ts';
