import type { Say } from '../../schema/index.ts';
import type { Entry } from '../sections.ts';
import type { Session } from '../session.svelte.ts';
import { appWords } from '../words.ts';
import type { Command } from './commands.svelte.ts';
import { keyWords } from './words.ts';

/** What can be asked of an open notebook: to run, to stop, to go to one of its sections. */
export function notebookCommands(
  session: Session,
  say: Say,
  entries: readonly Entry[],
  addressOf: (section: string | null) => string,
): Command[] {
  const group = say(keyWords.run);
  return [
    {
      id: 'run',
      label: say(keyWords.runAll),
      group,
      keys: [{ key: 'Enter', mod: true }],
      whileWriting: true,
      run: () => session.runAll(),
    },
    {
      id: 'stop',
      label: say(keyWords.stop),
      group,
      keys: [{ key: 'Escape' }],
      ready: session.runs.busy,
      whileWriting: true,
      run: () => session.runs.cancel(),
    },
    {
      id: 'reset',
      label: say(keyWords.resetLevers),
      group,
      ready: session.moved,
      run: () => session.reset(),
    },
    ...entries.map(({ name, title }) => ({
      id: `section-${name}`,
      label: title,
      group: say(appWords.contents),
      run: () => goTo(addressOf(name)),
    })),
  ];
}

function goTo(address: string): void {
  location.hash = address;
}
