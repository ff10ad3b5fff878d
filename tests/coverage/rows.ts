import { claimsOfA } from './a.ts';
import { claimsOfB } from './b.ts';
import { claimsOfC } from './c.ts';
import { claimsOfD } from './d.ts';
import { claimsOfE } from './e.ts';
import { claimsOfRoles } from './roles.ts';
import type { Claim } from './claim.ts';

/** Every idea of the field of user operations that the model must hold. */
export const rows = (
  'A1 A2 A3 A3b A3c A4 A5 A6 A7 B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 ' +
  'C1 C2 C3 C4 D1 D2 D3 E1 E2 E3 E4 E5'
).split(' ');

/** What is shown of them by running. */
export const claims: readonly Claim[] = [
  ...claimsOfA,
  ...claimsOfB,
  ...claimsOfC,
  ...claimsOfD,
  ...claimsOfE,
  ...claimsOfRoles,
];

/** Other levers of an idea than those by which it is shown: a lesson may hand these to its learner instead. */
export const otherLevers: Readonly<Record<string, readonly string[]>> = {
  // Sharing that is built into the product is an inflow that lasts.
  A2: ['referral.reward'],
  A3b: ['incentives.chance'],
  // Money for a feature is what delivers more of it.
  B5: ['features.spendPerDay'],
  // The arrows of a shop: pay, and pay again.
  E2: ['revenue.purchaseBase', 'revenue.repeat'],
  B12: ['rules.priority', 'rules.holdOut', 'rules.hours'],
  // Whoever is helped up meets a lower step.
  B8: ['steps.guidance'],
  B6: ['incentives.discount', 'incentives.every'],
};
