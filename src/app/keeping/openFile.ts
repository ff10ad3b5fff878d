import { largestFile } from '../../notebook/index.ts';
import { anyError, type Problem, type Text } from '../../schema/index.ts';
import { readWorkFile, type Disk } from '../../store/index.ts';
import { readOwn } from '../library.ts';
import { begin, openWorkOf } from './begin.ts';
import { keepWords } from './words.ts';

/** What came of a file: works that were added, a notebook that was opened, or why neither. */
export type FileOutcome =
  | { readonly kind: 'added'; readonly count: number }
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly text: Text; readonly values?: Record<string, number> }
  /** Its problems; `anyway` opens it all the same, where there is something to open. */
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      readonly anyway: (() => Promise<void>) | null;
    };

const megabyte = 1024 * 1024;
const largestWorks = 64 * megabyte;

/** Opens a file from outside as a copy. Whatever is wrong with it is said, and nothing that is kept is touched. */
export async function openFile(file: File, disk: Disk): Promise<FileOutcome> {
  if (file.size > largestWorks) {
    const values = { read: Math.ceil(file.size / megabyte), max: largestWorks / megabyte };
    return { kind: 'refused', text: keepWords.fileLong, values };
  }
  const text = await file.text();
  return /^\uFEFF?\s*[{[]/.test(text) ? addWorks(text, disk) : openText(text);
}

async function addWorks(text: string, disk: Disk): Promise<FileOutcome> {
  const works = readWorkFile(text.replace(/^\uFEFF/, ''));
  if (typeof works === 'string')
    return { kind: 'refused', text: works === 'newer' ? keepWords.newerFile : keepWords[works] };
  // The last comes first in the list, as it did where the file was saved.
  for (const work of works.toReversed()) await begin(disk, work);
  return { kind: 'added', count: works.length };
}

/** Opens a text as a notebook of one's own. */
export async function openText(text: string): Promise<FileOutcome> {
  const notebook = await readOwn(text.slice(0, 2 * largestFile));
  const { problems, document, about } = notebook;
  const slug = slugOf(notebook.scenario.id);
  const open = () =>
    openWorkOf({ slug, title: about.title || slug, originals: { [about.language]: text }, entries: [] });
  const runnable = document.frontMatter !== null && about.of === null;
  if (anyError(problems)) return { kind: 'problems', problems, anyway: runnable ? open : null };
  await open();
  return { kind: 'opened' };
}

/** A name for addresses and files out of what a notebook calls itself. */
export function slugOf(id: string | null): string {
  const plain = (id ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? 'notebook' : plain;
}
