import type { Claim } from './claim.ts';

/** Part C of the field. */
export const claimsOfC: readonly Claim[] = [];
