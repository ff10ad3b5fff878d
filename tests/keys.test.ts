import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const room = join(import.meta.dirname, '..', 'src');
const guard = /^\s*(?:\/\/[^\n]*\n\s*)*if \(event\.isComposing \|\| event\.keyCode === 229\b/;

const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(room, file), 'utf8') }));
const textOf = (file: string): string => sources.find((one) => one.file === file)?.text ?? '';

/** Handlers that hand the event on, by where they stand: what they hand it to is looked at instead. */
const handedTo: Readonly<Record<string, readonly [file: string, name: string]>> = {
  'app/App.svelte press': ['app/keys/chords.ts', 'pressed'],
  'cells/calendar/Bar.svelte onkey': ['cells/calendar/Timeline.svelte', 'keys'],
  'cells/chart/attend.ts listen': ['cells/chart/frame.ts', 'asksForTable'],
};

/** What is called when a key is pressed: the last name in `onkeydown={keys}` or `onkeydown={(event) => key(event, 1)}`. */
function handlersIn(text: string): string[] {
  const heard = [
    ...text.matchAll(/onkey(?:down|up|press)=\{(?:\([^)]*\) => )?([\w.]+)/g),
    ...text.matchAll(/addEventListener\('key(?:down|up|press)', ([\w.]+)/g),
  ];
  return heard.map((match) => match[1]!.split('.').at(-1)!);
}

/** What the body of a function begins with. */
function bodyOf(text: string, name: string): string {
  const head = new RegExp(
    `(?:function ${name}\\([^)]*\\)(?:: \\w+)? \\{|const ${name} = \\([^)]*\\)(?:: \\w+)? => \\{)`,
  );
  const found = head.exec(text);
  return found ? text.slice(found.index + found[0].length) : '';
}

test('every handler of a key begins by leaving what an input method composes alone', () => {
  const handlers = sources.flatMap(({ file, text }) => handlersIn(text).map((name) => ({ file, name })));
  expect(handlers.length).toBeGreaterThan(10);
  const open = handlers.filter(({ file, name }) => {
    const [there, called] = handedTo[`${file} ${name}`] ?? [file, name];
    return !guard.test(bodyOf(textOf(there), called));
  });
  expect(open.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});

test('a planted handler without the guard is seen', () => {
  const planted = "function keys(event: KeyboardEvent) {\n  if (event.key === 'Enter') go();\n}";
  expect(handlersIn('<input onkeydown={keys} />')).toEqual(['keys']);
  expect(guard.test(bodyOf(planted, 'keys'))).toBe(false);
});
