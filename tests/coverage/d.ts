import type { Claim } from './claim.ts';

/** Part D of the field. */
export const claimsOfD: readonly Claim[] = [];
