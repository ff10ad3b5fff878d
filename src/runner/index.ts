/** The runner room: one job, run inline, on a worker, on a pool, or through bytes, with the same record each time. */
export { engineVersion, type Job } from '../engine/index.ts';
export * from './inline.ts';
export * from './job.ts';
export * from './meeting.ts';
export * from './messages.ts';
export * from './pool.ts';
export * from './runner.ts';
export * from './throughBytes.ts';
export * from './worker.ts';
