import {
  assemble,
  day as wholeDay,
  eventAbout,
  EventText,
  openLog,
  pieceOf,
  readEventRows,
  simulate,
  withValue,
  type DayEvents,
  type EventAbout,
  type EventForm,
  type Job,
  type ReadEvents,
  type RunRecord,
} from '#lab';
import { jobOfEverything } from '../bench/everything.ts';
import { formulasFor } from '../jobs.ts';

const busy = jobOfEverything(
  {
    'channels.ads.organicPerDay': 0.02,
    'segments.everyone.visitBase': -1,
    'revenue.purchaseBase': -2,
    'membership.joinBase': -4,
    'onboarding.forcedShare': 0.2,
    'onboarding.activationCount': 2,
    'segments.everyone.creatorRate': 1,
    'contribution.hitApplause': 1,
    'rules.warn.target': 'return',
    'care.returnLevel': 0.5,
  },
  600,
  40,
  'several',
);

/** Some become key customers in so few weeks, and some of them are so no longer. */
const settings = withValue(busy.settings, 'customers.keyRule', 'contributions(7) > 5 or orders(7) > 1');

/** A world in which everything that can be logged happens. */
export const everything: Job = { ...busy, settings, formulas: formulasFor(settings) };

/** A run and everything that was logged of it, truth as well. */
export interface LoggedRun {
  readonly record: RunRecord;
  readonly about: EventAbout;
  readonly days: readonly DayEvents[];
}

/** Runs a job on this thread with its log open. */
export function loggedRun(job: Job, truth = true): LoggedRun {
  const log = openLog(job, wholeDay, truth);
  const run = simulate(job, wholeDay, { part: 0, of: 1 }, undefined, log);
  const days: DayEvents[] = [];
  let step = run.next();
  while (!step.done) {
    if (step.value.kind === 'day') days.push(log.take(step.value.day));
    step = run.next();
  }
  return { record: assemble(job, wholeDay, [pieceOf(step.value)]), about: eventAbout(job, wholeDay), days };
}

/** The log of a run as the text of a CSV file. */
export function csvOf({ about, days }: LoggedRun, form: Partial<EventForm> = {}): string {
  const text = new EventText(about, { tag: 'observed', start: '2024-01-01', ...form });
  return text.csvHead() + days.flatMap((day) => [...text.csv(day)]).join('');
}

/** The rows of a CSV text, read by a hand of its own: quotes, doubled quotes, and line ends within them. */
export function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && plain === '') break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What is read of the log of a run when it comes back as a file. */
export const readBack = (run: LoggedRun): ReadEvents =>
  readEventRows(rowsOf(csvOf(run)), { start: '2024-01-01', currency: 'CNY' });
