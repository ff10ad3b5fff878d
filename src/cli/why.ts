import { checkJob, type Job } from '../engine/index.ts';
import { goneByReason, type ReasonCount } from '../metrics/index.ts';
import { day } from '../model/index.ts';
import { wholeField, type Fields } from '../notebook/fields.ts';
import { readScalar } from '../notebook/index.ts';
import type { Life, RunRecord } from '../record/index.ts';
import { watchLife } from '../runner/index.ts';
import { anyError, problem, rawScalar, type Problem, type RawEntry } from '../schema/index.ts';
import { alignColumns } from './columns.ts';
import { commands } from './commands.ts';
import type { Conclusion } from './conclusion.ts';
import { atFlag, collect, inFile, Refusal, type Finding } from './findings.ts';
import { lifeLines } from './lifeLines.ts';
import { openScenario, placed } from './openScenario.ts';
import { chosen, valueOf, type Call } from './readCall.ts';
import { readRun } from './readRun.ts';
import { runReplicates } from './replicates.ts';
import type { Surroundings } from './surroundings.ts';

/** `why`: the reasons of everybody who left, or the life of one person with what made each of her chances. */
export async function why(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file = ''] = call.files;
  const opened = await openScenario(file, surroundings);
  const findings = [...opened.findings];
  const asked = readAsked(call, findings);
  const wanted = collect(findings, () => readRun(call, opened));
  if (!wanted || anyError(findings)) throw new Refusal(findings);
  const wrong = checkJob(wanted.job, day, wanted.memoryLimit);
  if (anyError(wrong))
    throw new Refusal([...findings, ...wrong.map((one) => inFile(placed(one, opened), file))]);
  const json = chosen(call, '--format') === 'json';
  if (asked.person === undefined) {
    let record: RunRecord | undefined;
    const listener = {
      take: (_: number, taken: RunRecord) => void (record = taken),
      onProgress: () => undefined,
    };
    const ended = await runReplicates(wanted, surroundings, listener);
    if (ended.kind !== 'done' || !record) return { code: 'interrupted', output: [], findings };
    return { code: 'good', output: [reasonsText(goneByReason(record), json)], findings };
  }
  const life = watchLife(wanted.job, asked.person);
  if (!life) throw new Refusal([...findings, atFlag(nobody(asked.person), '--person')]);
  return { code: 'good', output: [lifeText(life, asked, wanted.job, json)], findings };
}

/** Who is asked about, and which of her days. */
interface Asked {
  readonly person: number | undefined;
  readonly day: number | undefined;
}

/** The whole numbers that only this command takes, read as lines of a front matter are. */
function readAsked(call: Call, findings: Finding[]): Asked {
  const problems: Problem[] = [];
  const flags = commands.find(({ name }) => name === 'why')!.flags;
  const entries = ['person', 'day'].flatMap((key): RawEntry[] => {
    const text = valueOf(call, `--${key}`);
    return text === undefined ? [] : [{ key, value: readScalar(text).raw ?? rawScalar(text) }];
  });
  const fields: Fields = { map: { kind: 'map', entries }, prefix: '--', problems };
  const whole = (key: string) =>
    wholeField(fields, key, flags.find(({ name }) => name === `--${key}`)!.range!);
  const asked = { person: whole('person'), day: whole('day') };
  findings.push(...problems.map((one) => atFlag(one, one.path)));
  return asked;
}

const nobody = (person: number): Problem => problem('personUnknown', 'person', { read: person });

function reasonsText(reasons: readonly ReasonCount[], json: boolean): string {
  if (json) return `${JSON.stringify(reasons)}\n`;
  const all = reasons.reduce((sum, { count }) => sum + count, 0);
  const rows = reasons.map(({ id, label, count }) => [id, label, String(count), shareOf(count, all)]);
  return `${alignColumns([['Reason', '', 'People', ''], ...rows], [2, 3]).join('\n')}\n`;
}

const shareOf = (count: number, all: number): string =>
  all === 0 ? '' : `${((100 * count) / all).toFixed(1)}%`;

function lifeText(life: Life, asked: Asked, job: Job, json: boolean): string {
  const events =
    asked.day === undefined ? life.events : life.events.filter(({ day: on }) => on === asked.day);
  if (json) return `${JSON.stringify({ ...life, events })}\n`;
  return `${lifeLines({ ...life, events }, job, asked.day !== undefined).join('\n')}\n`;
}
