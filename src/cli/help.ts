import { alignColumns } from './columns.ts';
import { commands, globalFlags, type Command, type Flag } from './commands.ts';

const program = 'npm run -s sluice --';

/** What `--help` prints: about everything, or about one command. */
export function helpText(command?: Command): string {
  return command ? commandHelp(command) : generalHelp();
}

function generalHelp(): string {
  const list = commands.map(({ name, help }) => [`  ${name}`, help]);
  return paragraphs([
    ['Sluice: a lab for user operations, on the command line.'],
    commands.map(usageLine),
    ['Commands:', ...alignColumns(list)],
    ['Everywhere:', ...flagLines(globalFlags)],
    [`More about a command: ${program} COMMAND --help`],
    [exitCodesText],
  ]);
}

function commandHelp(command: Command): string {
  return paragraphs([
    [command.help],
    [usageLine(command)],
    ['Options:', ...flagLines([...command.flags, ...globalFlags])],
    [exitCodesText],
  ]);
}

const exitCodesText =
  'Exit codes: 0 good; 1 a problem with what was given; 2 a bug of Sluice; 130 interrupted. Warnings do not fail.';

function usageLine({ name, files, flags }: Command): string {
  const words = flags.map((flag) => `[${flag.name} ${flag.value ?? ''}]${flag.repeats ? '...' : ''}`);
  return [`  ${program} ${name} ${files.usage}`, ...words].join(' ');
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
