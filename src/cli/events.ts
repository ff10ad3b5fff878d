import { resolve } from 'node:path';
import { checkJob, eventAbout } from '../engine/index.ts';
import { day } from '../model/index.ts';
import {
  dayOfDate,
  defaultStart,
  EventText,
  type DayEvents,
  type EventAbout,
  type EventForm,
  type EventFormat,
} from '../record/index.ts';
import { anyError, problem, type Problem } from '../schema/index.ts';
import type { Conclusion } from './conclusion.ts';
import { atFlag, collect, Refusal, type Finding } from './findings.ts';
import { located } from './located.ts';
import { openScenario } from './openScenario.ts';
import { outFile, type OutFile } from './outFile.ts';
import { ProgressBar } from './progressBar.ts';
import { chosen, valueOf, type Call } from './readCall.ts';
import { readRun, type WantedRun } from './readRun.ts';
import { runReplicates } from './replicates.ts';
import { Spool } from './spool.ts';
import type { Surroundings } from './surroundings.ts';

/** `events`: the log of everything that an analyst could see happen in a run, and beside it what only the engine knows. */
export async function events(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file = ''] = call.files;
  const opened = await openScenario(file, surroundings);
  const findings = [...opened.findings];
  const wanted = collect(findings, () => readRun(call, opened));
  const start = collect(findings, () => readStart(call));
  const places = collect(findings, () => readPlaces(call, file, surroundings));
  if (!wanted || !start || !places || anyError(findings)) throw new Refusal(findings);
  const place = (one: Problem): Finding => located(one, call, opened);
  const whole = checkJob(wanted.job, day, wanted.memoryLimit).map(place);
  findings.push(...wanted.findings, ...whole);
  if (anyError(findings)) throw new Refusal(findings);

  const about = eventAbout(wanted.job, day);
  const form = chosen(call, '--format') as EventFormat;
  const log = new Writing(about, { tag: 'observed', start }, form);
  const truth = places.truth ? new Writing(about, { tag: 'truth', start }, form) : null;
  const ended = await follow(wanted, surroundings, [log, ...(truth ? [truth] : [])]);
  if (ended.kind !== 'done') {
    for (const writing of [log, truth]) writing?.spool.close();
    if (ended.kind === 'refused') throw new Refusal([...findings, ...ended.problems.map(place)]);
    return { code: 'interrupted', output: [], findings };
  }
  if (truth) Array.from(places.truth!.write(truth.spool.chunks()));
  const output = places.log.write(log.spool.chunks());
  return { code: 'good', output, findings, remark: remarkOn(log, wanted, start) };
}

/** One log on its way into text. */
class Writing {
  readonly spool = new Spool();
  readonly truth: boolean;
  count = 0;
  readonly #text: EventText;
  readonly #format: EventFormat;

  constructor(about: EventAbout, form: EventForm, format: EventFormat) {
    this.#text = new EventText(about, form);
    this.#format = format;
    this.truth = form.tag === 'truth';
    this.spool.write(this.#text.head(format));
  }

  take(day: DayEvents): void {
    for (const text of this.#text.lines(this.#format, day)) this.spool.write(text);
    this.count += this.#text.count(day);
  }
}

/** Runs the scenario once, and each of the logs hears of every day. */
function follow(wanted: WantedRun, surroundings: Surroundings, logs: readonly Writing[]) {
  const bar = new ProgressBar(surroundings.stderr, 1);
  const take = (day: DayEvents) => {
    for (const log of logs) log.take(day);
  };
  return runReplicates(wanted, surroundings, {
    take: () => undefined,
    onProgress: (replicate, done) => bar.show(replicate, done),
    events: { truth: logs.some(({ truth }) => truth), take },
  }).finally(() => bar.erase());
}

/** @throws {Refusal} when it is no date */
function readStart(call: Call): string {
  const read = valueOf(call, '--start') ?? defaultStart;
  if (dayOfDate(read) !== null) return read;
  throw new Refusal([atFlag(problem('flagValue', '--start', { read, takes: 'date' }), '--start')]);
}

/** @throws {Refusal} when one of the two cannot be written, or both would be the same */
function readPlaces(call: Call, file: string, surroundings: Surroundings): { log: OutFile; truth?: OutFile } {
  const out = valueOf(call, '--out') ?? '-';
  const truth = valueOf(call, '--truth');
  const log = outFile(out, file, surroundings);
  if (truth === undefined) return { log };
  const { directory } = surroundings;
  if (truth === '-' || resolve(directory, truth) === resolve(directory, out)) {
    const reason = truth === '-' ? 'it needs a file of its own' : 'the log goes there';
    throw new Refusal([atFlag(problem('fileUnwritable', '--truth', { read: truth, reason }), '--truth')]);
  }
  return { log, truth: outFile(truth, file, surroundings) };
}

const counting = new Intl.NumberFormat('en');

function remarkOn({ count }: Writing, { job }: WantedRun, start: string): string {
  const sample = job.weight > 1 ? `; one person of the log stands for ${counting.format(job.weight)}` : '';
  return `${counting.format(count)} events; day 0 is ${start}${sample}.`;
}
