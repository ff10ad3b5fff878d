import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vocabulary } from '../src/catalogue/index.ts';
import { openNotebook, type Notebook } from '../src/notebook/index.ts';

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));

const read = (name: string): string | undefined => {
  try {
    return readFileSync(`${folder}${name}`, 'utf8');
  } catch {
    return undefined;
  }
};

/** Names of all shipped scenario files: first languages and translations. */
export const scenarioFiles: readonly string[] = readdirSync(folder).filter((name) =>
  /^[a-z].*\.md$/.test(name),
);

/** A shipped file, opened as the lab opens it. */
export function openShipped(name: string): Notebook {
  return openNotebook(read(name) ?? '', {
    vocabulary,
    findWorld: (world) => read(`worlds/${world}.md`),
    findBase: (id) => read(`${id}.md`),
    worldNames: readdirSync(`${folder}worlds`).map((file) => file.replace(/\.md$/, '')),
  });
}
