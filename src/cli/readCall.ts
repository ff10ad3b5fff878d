import { hintFor, problem, type ProblemCode, type Values } from '../schema/index.ts';
import { commands } from './commands.ts';
import { atFlag, type Finding } from './findings.ts';
import { globalFlags, type Command, type Flag } from './flags.ts';

/** What was asked for on the command line, with every option known and every word in its place. */
export interface Call {
  readonly command: Command;
  readonly files: readonly string[];
  /** By the name of the option; only one that repeats has more than one value. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** What the words of a call come to. */
export type ReadCall =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }
  | { readonly kind: 'problems'; readonly problems: readonly Finding[] };

/** The value of an option that is given once, if it was given. */
export const valueOf = (call: Call, flag: string): string | undefined => call.values.get(flag)?.[0];

/** The word chosen for an option that takes one of a few; the first counts when none was given. */
export function chosen(call: Call, name: string): string {
  const flag = call.command.flags.find((one) => one.name === name);
  return valueOf(call, name) ?? flag?.options?.[0] ?? '';
}

/** Reads the words behind the name of the program. Options may stand before or after files. */
export function readCall(words: readonly string[]): ReadCall {
  const [first, ...rest] = words;
  if (first === undefined) return { kind: 'help' };
  const command = commands.find(({ name }) => name === first);
  if (command) return readCommand(command, rest);
  if (first === '--help' || first === '-h') return { kind: 'help' };
  if (first === '--version') return { kind: 'version' };
  const problems: Finding[] = [];
  if (first.startsWith('-')) unknownFlag(problems, first, globalFlags);
  else {
    const names = commands.map(({ name }) => name);
    complain(problems, 'sluice', 'commandUnknown', { read: first, ...hintFor(first, names) });
  }
  return { kind: 'problems', problems };
}

function readCommand(command: Command, words: readonly string[]): ReadCall {
  const reading = new Reading(command);
  const queue = [...words];
  let onlyFiles = false;
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (!onlyFiles && word === '--') onlyFiles = true;
    else if (onlyFiles || word === '-' || !word.startsWith('-')) reading.files.push(word);
    else if (word === '--help' || word === '-h') return { kind: 'help', command };
    else if (word === '--version') return { kind: 'version' };
    else reading.flag(word, queue);
  }
  return reading.end();
}

/** Gathers what one command is given. */
class Reading {
  readonly files: string[] = [];
  readonly #values = new Map<string, string[]>();
  readonly #problems: Finding[] = [];
  readonly #command: Command;

  constructor(command: Command) {
    this.#command = command;
  }

  /** An option; its value stands behind `=` or is the next word. */
  flag(word: string, queue: string[]): void {
    const [name = '', ...behind] = word.split('=');
    const flag = this.#command.flags.find((one) => one.name === name);
    if (!flag) return unknownFlag(this.#problems, name, [...this.#command.flags, ...globalFlags]);
    if (flag.value === undefined) return this.#switchOn(name, behind);
    const value = behind.length > 0 ? behind.join('=') : this.#nextValue(queue);
    if (value === undefined || value === '')
      return complain(this.#problems, name, 'flagEmpty', { example: flag.value ?? '' });
    const before = this.#values.get(name);
    if (before && !flag.repeats) return complain(this.#problems, name, 'flagTwice', { read: name });
    if (flag.options && !flag.options.includes(value)) {
      const allowed = flag.options.join(', ');
      return complain(this.#problems, name, 'flagOption', { read: value, allowed });
    }
    this.#values.set(name, [...(before ?? []), value]);
  }

  /** A switch is on where it stands, and takes no value. */
  #switchOn(name: string, behind: readonly string[]): void {
    if (behind.length > 0) return complain(this.#problems, name, 'flagSwitch', { read: behind.join('=') });
    if (this.#values.has(name)) return complain(this.#problems, name, 'flagTwice', { read: name });
    this.#values.set(name, ['']);
  }

  /** A known option is never taken for the value of the one before it. */
  #nextValue(queue: string[]): string | undefined {
    const known = [...this.#command.flags, ...globalFlags].some(
      ({ name }) => queue[0]?.split('=')[0] === name,
    );
    return known ? undefined : queue.shift();
  }

  end(): ReadCall {
    // Behind an option that was not understood, a word may be its value: to count files would only confuse.
    if (this.#problems.length === 0) this.#countFiles();
    if (this.#problems.length > 0) return { kind: 'problems', problems: this.#problems };
    return { kind: 'call', call: { command: this.#command, files: this.files, values: this.#values } };
  }

  #countFiles(): void {
    const { name: command, files } = this.#command;
    if (this.files.length < files.least)
      complain(this.#problems, 'sluice', 'argumentMissing', { command, name: files.usage });
    for (const read of this.files.slice(files.most))
      complain(this.#problems, 'sluice', 'argumentExtra', { command, read });
  }
}

function unknownFlag(problems: Finding[], written: string, known: readonly Flag[]): void {
  const names = known.map(({ name }) => name);
  complain(problems, written, 'flagUnknown', { read: written, ...hintFor(written, names) });
}

/** Notes a problem with a word of the call; `where` stands in the place of a file. */
function complain(problems: Finding[], where: string, code: ProblemCode, values: Values): void {
  problems.push(atFlag(problem(code, where, values), where));
}
