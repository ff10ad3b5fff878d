import { defaultMemoryLimit } from '../engine/index.ts';
import { runNumbers } from '../schema/index.ts';

/** One option of a command; what it takes, its help and its place in the usage line all come from here. */
export interface Flag {
  readonly name: `--${string}`;
  /** What stands for its value in the usage line; an option without one is a switch. */
  readonly value?: string;
  readonly help: string;
  /** The words it takes; the first one counts when it is not given. */
  readonly options?: readonly string[];
  /** The whole numbers it takes. */
  readonly range?: { readonly min: number; readonly max: number };
  /** It may be given more than once. */
  readonly repeats?: true;
}

/** One command, with the files it takes. */
export interface Command {
  readonly name: string;
  readonly help: string;
  readonly files: { readonly usage: string; readonly least: 0 | 1; readonly most: number };
  readonly flags: readonly Flag[];
}

const megabyte = 1024 * 1024;

/** Megabytes one run may take. */
export const memoryRange = { initial: defaultMemoryLimit / megabyte, min: 16, max: 65_536 } as const;

/** Understood everywhere, and without a command too. */
export const globalFlags: readonly Flag[] = [
  { name: '--help', help: 'Say what there is to say; behind a command, about that command.' },
  { name: '--version', help: 'Print the version of Sluice.' },
];

/** What world is run: understood by every command that runs one. */
export const worldFlags: readonly Flag[] = [
  { name: '--seed', value: 'TEXT', help: 'What all chance follows from, instead of the seed of FILE.' },
  {
    name: '--people',
    value: 'N',
    help: 'The market: how many people can ever join.',
    range: runNumbers.people,
  },
  {
    name: '--sample',
    value: 'N',
    help: 'How many of them are simulated, each standing for several; counts then come with their error.',
    range: runNumbers.sample,
  },
  { name: '--days', value: 'N', help: 'How many days are lived.', range: runNumbers.days },
  { name: '--strategy', value: 'ID', help: 'One of the strategies of FILE.' },
  {
    name: '--set',
    value: 'PATH=VALUE',
    help: 'Set a lever, over FILE and strategy; the value is written as in FILE.',
    repeats: true,
  },
];

/** How many threads work. */
export const workersFlag: Flag = {
  name: '--workers',
  value: 'N',
  help: 'On how many threads; the result is the same on any number of them.',
  range: runNumbers.workers,
};

/** How much memory a run may take. */
export const memoryFlag: Flag = {
  name: '--memory',
  value: 'MB',
  help: `The most one run may need; ${memoryRange.initial} unless given.`,
  range: memoryRange,
};
