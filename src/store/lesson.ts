import { readWorkFile, workFile, type WrittenWork } from './workFile.ts';

/** A notebook as one page of its own: its texts, what was done in them, and the world they build on. */
export interface Lesson {
  readonly work: WrittenWork;
  /** The language of the text that says what is run. */
  readonly first: string;
  /** The starting worlds it needs, by name. */
  readonly worlds: Readonly<Record<string, string>>;
}

/** Where the lesson stands in the page; src/cli/singlePlugin.ts leaves the place empty. */
export const lessonId = 'sluice-lesson';
const open = `<script type="application/json" id="${lessonId}">`;
const close = '</script>';
export const lessonPlace = `${open}${close}`;
const titlePlace = '<title>Sluice</title>';

/** The page with a lesson in it; null if the shell is none. */
export function lessonPage(shell: string, lesson: Lesson, engine: string): string | null {
  const titled = put(shell, titlePlace, `<title>${asText(`${lesson.work.title} · Sluice`)}</title>`);
  return titled && put(titled, lessonPlace, `${open}${asData(lesson, engine)}${close}`);
}

/** The lesson out of the page it stands in; null if there is none that is whole. */
export function readLesson(text: string): Lesson | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null) return null;
  const { works, first, worlds } = raw as Readonly<Record<string, unknown>>;
  if (typeof works !== 'string' || typeof first !== 'string' || !isTexts(worlds)) return null;
  const read = readWorkFile(works);
  const work = typeof read === 'string' ? undefined : read[0];
  return work && Object.hasOwn(work.originals, first) ? { work, first, worlds } : null;
}

/** No text in it can end the element it stands in, or begin another: there is no `<` in it. */
function asData({ work, first, worlds }: Lesson, engine: string): string {
  return JSON.stringify({ first, worlds, works: workFile([work], engine) }).replaceAll('<', '\\u003c');
}

/** Puts a text in the place of the one mark in the shell, whatever characters the text has. */
function put(shell: string, mark: string, text: string): string | null {
  const at = shell.indexOf(mark);
  return at < 0 ? null : shell.slice(0, at) + text + shell.slice(at + mark.length);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const asText = (text: string): string => text.replace(/[&<>]/g, (character) => entities[character]!);

const isTexts = (raw: unknown): raw is Readonly<Record<string, string>> =>
  typeof raw === 'object' &&
  raw !== null &&
  !Array.isArray(raw) &&
  Object.values(raw).every((text) => typeof text === 'string');
