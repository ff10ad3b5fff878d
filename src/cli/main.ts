import { version } from '../../package.json';
import { check } from './check.ts';
import { compare } from './compare.ts';
import type { Conclusion } from './conclusion.ts';
import { doctor } from './doctor.ts';
import { events } from './events.ts';
import { exportLesson } from './export.ts';
import { findingLines, Refusal } from './findings.ts';
import { helpText } from './help.ts';
import { levers } from './levers.ts';
import { makeNew } from './new.ts';
import { plan } from './plan.ts';
import { readCall, type Call } from './readCall.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { sensitivity } from './sensitivity.ts';
import { sweep } from './sweep.ts';
import { why } from './why.ts';
import { exitCodes, type Surroundings } from './surroundings.ts';
import { writeAll } from './writeAll.ts';

type Action = (call: Call, surroundings: Surroundings) => Promise<Conclusion>;

const actions: Readonly<Record<string, Action>> = {
  plan,
  levers,
  check,
  doctor,
  new: makeNew,
  schema,
  run,
  events,
  why,
  compare,
  sensitivity,
  sweep,
  export: exportLesson,
};

/** The command line: does what the words ask for and returns the exit code. It never throws. */
export async function main(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  // Whoever writes hears of a failed write by its callback; without a listener it would end the process as well.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  try {
    return await answer(words, surroundings);
  } catch (error) {
    if (error instanceof Refusal) {
      await writeAll(stderr, [findingLines(error.findings)]);
      return exitCodes.problem;
    }
    await writeAll(stderr, [bugReport(error)]).catch(() => undefined);
    return exitCodes.bug;
  }
}

/** What is said about a bug, with what is needed to find it. */
export function bugReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug of Sluice ${version}, not of your file or call. Please report it with your command and these lines:\n${stack}\n`;
}

async function answer(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, signal } = surroundings;
  const read = readCall(words);
  if (read.kind === 'problems') throw new Refusal(read.problems);
  if (read.kind === 'version') return say(stdout, `${version}\n`);
  if (read.kind === 'help') {
    await writeAll(words.length > 0 ? stdout : stderr, [helpText(read.command)]);
    return words.length > 0 ? exitCodes.good : exitCodes.problem;
  }
  const { code, output, findings, remark } = await actions[read.call.command.name]!(read.call, surroundings);
  if (signal.aborted) return exitCodes.interrupted;
  await writeAll(stderr, [findingLines(findings)]);
  await writeAll(stdout, output);
  if (remark) await writeAll(stderr, [`${remark}\n`]);
  return exitCodes[code];
}

async function say(stream: Surroundings['stdout'], text: string): Promise<number> {
  await writeAll(stream, [text]);
  return exitCodes.good;
}
