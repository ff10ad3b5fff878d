import { entryOver, lately, sumOver, type Claim } from './claim.ts';

/** Part B of the field. */
export const claimsOfB: readonly Claim[] = [];
