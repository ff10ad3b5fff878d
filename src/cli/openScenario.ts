import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { vocabulary } from '../catalogue/index.ts';
import { largestFile, openNotebook, type Notebook } from '../notebook/index.ts';
import { anyError, entryOf, isItemName, type Place, type Problem } from '../schema/index.ts';
import { inFile, Refusal, type Finding } from './findings.ts';
import { decode, readText } from './readText.ts';
import type { Surroundings } from './surroundings.ts';

/** A scenario file that was read, with the problems of it and of the files it refers to. */
export interface OpenScenario extends Notebook {
  readonly findings: readonly Finding[];
}

/**
 * Opens a file as a notebook. Worlds and first languages are looked for beside it, then among the shipped ones.
 * @throws {Refusal} when the file cannot be read at all
 */
export async function openScenario(file: string, surroundings: Surroundings): Promise<OpenScenario> {
  const text = await readText(file, surroundings);
  const shelves = shelvesFor(file, surroundings);
  const notebook = openNotebook(text, {
    vocabulary,
    findBase: (id) => shelves.find(`${id}.md`),
    findWorld: (name) => shelves.find(`worlds/${name}.md`),
    worldNames: shelves.worldNames(),
  });
  const findings = notebook.problems.map((one) => inFile(shelves.rename(one), file));
  return { ...notebook, findings };
}

/**
 * Opens a file that is to be used, not only looked at.
 * @throws {Refusal} when anything is wrong with it
 */
export async function openFaultless(file: string, surroundings: Surroundings): Promise<OpenScenario> {
  const opened = await openScenario(file, surroundings);
  if (anyError(opened.findings)) throw new Refusal(opened.findings);
  return opened;
}

/** Where the front matter speaks of something, for problems of a world as a whole; they know no place themselves. */
export function placed(one: Problem, { document }: Notebook): Problem {
  const map = document.frontMatter?.map;
  const [root = ''] = one.path.split('.');
  const place: Place | undefined = map && entryOf(map, root)?.keyPlace;
  return place ? { ...one, line: place.line, column: place.column, endColumn: place.endColumn } : one;
}

/** The starting worlds that are shipped, and those of the folder `scenarios` where one stands. */
export function worldNames({ root, directory }: Pick<Surroundings, 'root' | 'directory'>): string[] {
  const folders = [root, directory].map((folder) => join(folder, 'scenarios', 'worlds'));
  return [...new Set(folders.flatMap(worldsIn))].sort();
}

/** Finds the texts of worlds as the file does: beside it, then among the shipped ones. */
export function worldTexts(file: string, surroundings: Surroundings): (name: string) => string | undefined {
  const shelves = shelvesFor(file, surroundings);
  return (name) => shelves.find(`worlds/${name}.md`);
}

interface Shelves {
  find(name: string): string | undefined;
  worldNames(): string[];
  /** The notebook names files by their place in the repository; a person by where they were found. */
  rename(one: Problem): Problem;
}

function shelvesFor(file: string, { root, directory }: Surroundings): Shelves {
  const shipped = join(root, 'scenarios');
  const folders = file === '-' ? [shipped] : [dirname(resolve(directory, file)), shipped];
  const found = new Map<string, string>();
  return {
    find(name) {
      if (!isItemName(name.replace(/^worlds\//, '').replace(/\.md$/, ''))) return undefined;
      const place = folders.map((folder) => join(folder, name)).find(isReadable);
      if (place === undefined) return undefined;
      found.set(`scenarios/${name}`, relative(directory, place));
      return decode(readFileSync(place));
    },
    worldNames: () => [...new Set(folders.flatMap((folder) => worldsIn(join(folder, 'worlds'))))].sort(),
    rename: (one) => (one.file === undefined ? one : { ...one, file: found.get(one.file) ?? one.file }),
  };
}

function worldsIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && isReadable(join(folder, name)))
    .map((name) => name.slice(0, -'.md'.length))
    .filter(isItemName);
}

function isReadable(place: string): boolean {
  const about = statSync(place, { throwIfNoEntry: false });
  return about !== undefined && about.isFile() && about.size <= largestFile;
}
