/** The study room: what many runs say together, each read and let go. */
export { eachRun, type Studied, type StudyOptions } from './eachRun.ts';
export * from './finishedRun.ts';
export * from './judge.ts';
export * from './compare.ts';
export * from './leverRange.ts';
export * from './leverStops.ts';
export * from './resultCsv.ts';
export * from './resultJson.ts';
export * from './sensitivity.ts';
export * from './sweep.ts';
export * from './draws.ts';
export * from './claims.ts';
