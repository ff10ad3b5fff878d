import { assemble, pieceOf, simulate, type Job } from '../../src/engine/index.ts';
import { eachActiveDay } from '../../src/metrics/index.ts';
import { day, declarations } from '../../src/model/index.ts';
import { columnOf, dailySum, hashRecord, type RunRecord } from '../../src/record/index.ts';
import { initialSettings, withValue, type LeverValue } from '../../src/schema/index.ts';
import { plainJob } from './everything.ts';

/** What the reference work counts of a run; every rival counts the same. */
export interface Totals {
  readonly joined: number;
  readonly personDays: number;
  readonly active: number;
  readonly gone: number;
  readonly activated: number;
  readonly orders: number;
  readonly revenue: number;
}

/** The job of the reference work: the product's own declarations, with the reference's lever settings. */
export function jobOfWork(levers: Readonly<Record<string, LeverValue>>, people: number, days: number): Job {
  const items = { channels: ['steady'], segments: ['everyone'], steps: [], nodes: [] };
  const settings = Object.entries(levers).reduce(
    (changed, [path, value]) => withValue(changed, path, value),
    initialSettings(declarations, items),
  );
  return plainJob('bench', settings, people, days);
}

/** Runs it as every runner does, down to the record, and counts visits by day of joining and age from that. */
export function runProduct(job: Job): { totals: Totals; visitsByAge: Float64Array[]; record: RunRecord } {
  const run = simulate(job, day);
  let step = run.next();
  while (!step.done) step = run.next();
  const record = assemble(job, day, [pieceOf(step.value)]);
  const joinDay = columnOf(record, 'joinDay');
  const visitsByAge = Array.from({ length: job.days }, (_, joined) => new Float64Array(job.days - joined));
  eachActiveDay(record, (person, today) => {
    visitsByAge[joinDay[person]!]![today - joinDay[person]!]! += 1;
  });
  const sum = (name: string) => dailySum(record, name).reduce((all, value) => all + value, 0);
  const totals = {
    joined: record.joined,
    personDays: sum('present'),
    active: sum('active'),
    gone: sum('gone'),
    activated: sum('activated'),
    orders: sum('orders'),
    revenue: sum('revenue'),
  };
  return { totals, visitsByAge, record };
}

export { jobOfEverything } from './everything.ts';
export { hashRecord };
