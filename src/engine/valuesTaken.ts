import { valueAt, type LeverValue } from '../schema/index.ts';
import type { Job } from './job.ts';

/**
 * Every value that a lever takes somewhere in a job: in the record, before it begins, by the calendar. What is kept of
 * people may depend on it, because columns cannot be made while a run is under way. Only levers that nobody can try on
 * a part of the people may be asked for: a trial must not change what is kept.
 */
export function valuesTaken(job: Job, path: string): LeverValue[] {
  const { settings, warmUp, calendar } = job;
  const values = [
    valueAt(settings, path),
    warmUp ? valueAt(warmUp.settings, path) : undefined,
    ...calendar
      .flatMap(({ changes }) => changes)
      .filter(([at]) => at === path)
      .map(([, value]) => value),
  ];
  return [...new Set(values.filter((value) => value !== undefined))];
}
