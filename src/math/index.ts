/** The mathematics of a run: portable functions, addressed draws, tables for chances and hazards, quantiles. */
export * from './cholesky.ts';
export * from './counts.ts';
export * from './draws.ts';
export * from './incomplete.ts';
export * from './keys.ts';
export * from './links.ts';
export * from './portable.ts';
export * from './quantiles.ts';
export * from './quantileTable.ts';
