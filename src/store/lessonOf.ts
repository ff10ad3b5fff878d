import {
  studentText,
  unsureProblems,
  worldNameOf,
  worldWithoutProse,
  type Notebook,
} from '../notebook/index.ts';
import type { Problem } from '../schema/index.ts';
import { carried } from './carried.ts';
import type { Lesson } from './lesson.ts';
import { start, type Stand } from './stand.ts';

/** A notebook that is to become a page of its own. */
export interface LessonSource {
  readonly slug: string;
  readonly title: string;
  /** The language of the text that says what is run. */
  readonly first: string;
  /** Its texts as they stand, read, by language. */
  readonly notebooks: Readonly<Record<string, Notebook>>;
  readonly findWorld: (name: string) => string | undefined;
  /** What was done in it and is to go with it; null for nothing. */
  readonly stand: Stand | null;
  /** When it is made: milliseconds since 1970. */
  readonly at: number;
}

/** Reads texts anew, by language. */
export type ReadTexts = (
  texts: Readonly<Record<string, string>>,
) => Promise<Readonly<Record<string, Notebook>>>;

/** A problem in the text of one language. */
export interface TextProblem {
  readonly language: string;
  readonly problem: Problem;
}

/** The notebook as it stands, as a lesson. */
export function wholeLesson(source: LessonSource): Lesson {
  const texts = mapped(source.notebooks, ({ document }) => document.text);
  return lesson(source, texts, source.stand ?? start);
}

/**
 * The notebook without what is for instructors only; or why that cannot be told from the rest, or what of the rest needs
 * it.
 */
export async function studentLesson(
  source: LessonSource,
  read: ReadTexts,
): Promise<Lesson | readonly TextProblem[]> {
  const { notebooks } = source;
  const unsure = located(notebooks, unsureProblems);
  if (unsure.length > 0) return unsure;
  const stripped = mapped(notebooks, ({ document }) => studentText(document));
  const after = await read(mapped(stripped, ({ sameLines }) => sameLines));
  const broken = Object.entries(after).flatMap(([language, { problems }]) =>
    problems.filter((one) => isNew(one, notebooks[language]!)).map((problem) => ({ language, problem })),
  );
  if (broken.length > 0) return broken;
  const gone = Object.values(stripped).flatMap(({ cells }) => [...cells]);
  const stand = source.stand ?? start;
  const answers = Object.entries(stand.answers).filter(([cell]) => !gone.includes(cell));
  return lesson(
    source,
    mapped(stripped, ({ text }) => text),
    { ...stand, answers: Object.fromEntries(answers) },
  );
}

const isNew = (one: Problem, before: Notebook): boolean =>
  one.severity === 'error' &&
  !before.problems.some(
    ({ code, line, column }) => code === one.code && line === one.line && column === one.column,
  );

function lesson(
  { slug, title, first, notebooks, findWorld, at }: LessonSource,
  texts: Lesson['work']['originals'],
  stand: Stand,
): Lesson {
  const name = worldNameOf(notebooks[first]!.document);
  const world = name === null ? undefined : findWorld(name);
  return {
    work: { slug, title, originals: texts, entries: carried(stand, at), declined: null },
    first,
    worlds: name !== null && world !== undefined ? { [name]: worldWithoutProse(world) } : {},
  };
}

const located = (
  notebooks: LessonSource['notebooks'],
  problemsOf: (notebook: Notebook) => readonly Problem[],
): TextProblem[] =>
  Object.entries(notebooks).flatMap(([language, notebook]) =>
    problemsOf(notebook).map((problem) => ({ language, problem })),
  );

const mapped = <From, To>(
  record: Readonly<Record<string, From>>,
  change: (from: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
