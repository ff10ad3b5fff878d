import { alignColumns } from './columns.ts';
import { commands } from './commands.ts';
import { globalFlags, type Command, type Flag } from './flags.ts';

const program = 'npm run -s sluice --';

/** What `--help` prints: about everything, or about one command. */
export function helpText(command?: Command): string {
  return command ? commandHelp(command) : generalHelp();
}

function generalHelp(): string {
  const list = commands.map(({ name, help }) => [`  ${name}`, help]);
  return paragraphs([
    ['Sluice: a lab for user operations, on the command line.'],
    commands.flatMap(usageLines),
    ['Commands:', ...alignColumns(list)],
    ['Everywhere:', ...flagLines(globalFlags)],
    [`More about a command: ${program} COMMAND --help`],
    [exitCodesText],
  ]);
}

function commandHelp(command: Command): string {
  return paragraphs([
    [command.help],
    usageLines(command),
    ['Options:', ...flagLines([...command.flags, ...globalFlags])],
    [exitCodesText],
  ]);
}

const exitCodesText =
  'Exit codes: 0 good; 1 a problem with what was given; 2 a bug of Sluice; 130 interrupted. Warnings do not fail.';

const widest = 100;

/** How the command is called, broken between options. */
function usageLines({ name, files, flags }: Command): string[] {
  const lines = [`  ${program} ${name} ${files.usage}`];
  for (const flag of flags) {
    const word = ` [${[flag.name, flag.value].filter(Boolean).join(' ')}]${flag.repeats ? '...' : ''}`;
    if (lines.at(-1)!.length + word.length > widest) lines.push(' '.repeat(`  ${program} ${name}`.length));
    lines.push(lines.pop()! + word);
  }
  return lines;
}

function flagLines(flags: readonly Flag[]): string[] {
  return alignColumns(
    flags.map(({ name, value, help, range }) => [
      `  ${name}${value ? ` ${value}` : ''}`,
      range ? `${help} From ${range.min} to ${range.max}.` : help,
    ]),
  );
}

const paragraphs = (all: readonly (readonly string[])[]): string =>
  `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
