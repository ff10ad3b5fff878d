import {
  declarationsOf,
  formulaNamesOf,
  recordedOf,
  type AnyMechanism,
  type Recorded,
} from '../engine/index.ts';
import type { Declarations, FormulaNames } from '../schema/index.ts';
import { acquisition } from './mechanisms/acquisition.ts';
import { advertising } from './mechanisms/advertising.ts';
import { arrival } from './mechanisms/arrival.ts';
import { calendar } from './mechanisms/calendar.ts';
import { community } from './mechanisms/community.ts';
import { contribution } from './mechanisms/contribution.ts';
import { coreProcess } from './mechanisms/coreProcess.ts';
import { care } from './mechanisms/care.ts';
import { coupons } from './mechanisms/coupons.ts';
import { customers } from './mechanisms/customers.ts';
import { improvement } from './mechanisms/improvement.ts';
import { incentives } from './mechanisms/incentives.ts';
import { ladder } from './mechanisms/ladder.ts';
import { leave } from './mechanisms/leave.ts';
import { ledger } from './mechanisms/ledger.ts';
import { marketplace } from './mechanisms/marketplace.ts';
import { membership } from './mechanisms/membership.ts';
import { onboarding } from './mechanisms/onboarding.ts';
import { programme } from './mechanisms/programme.ts';
import { redPackets } from './mechanisms/redPackets.ts';
import { referral } from './mechanisms/referral.ts';
import { revenue } from './mechanisms/revenue.ts';
import { satisfaction } from './mechanisms/satisfaction.ts';
import { stage } from './mechanisms/stage.ts';
import { survey } from './mechanisms/survey.ts';
import { trust } from './mechanisms/trust.ts';
import { unitCosts } from './mechanisms/unitCosts.ts';
import { visit } from './mechanisms/visit.ts';

/** The day, in order: the path of a user through it. */
export const day: readonly AnyMechanism[] = [
  calendar,
  coreProcess,
  trust,
  acquisition,
  arrival,
  care,
  programme,
  visit,
  onboarding,
  contribution,
  improvement,
  satisfaction,
  survey,
  incentives,
  revenue,
  coupons,
  membership,
  advertising,
  marketplace,
  redPackets,
  community,
  referral,
  leave,
  ladder,
  customers,
  stage,
  unitCosts,
  ledger,
];

/** Everything that can be set: the levers of every mechanism, and the collections they declare. */
export const declarations: Declarations = declarationsOf(day);

/** Everything that formulas may name. */
export const formulaNames: FormulaNames = formulaNamesOf(day);

/** Everything that a record may hold, with what it is called. */
export const recorded = (): Recorded => recordedOf(day);

export * from './references.ts';
