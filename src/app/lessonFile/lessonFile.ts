import { engineVersion } from '../../runner/index.ts';
import {
  lessonPage,
  studentLesson,
  wholeLesson,
  type LessonSource,
  type TextProblem,
} from '../../store/index.ts';
import { editionOf, type Edition } from '../library.ts';
import type { Session } from '../session.svelte.ts';

/** What the file is to hold. */
export interface WantedFile {
  readonly student: boolean;
  /** The levers and answers go with it. */
  readonly mine: boolean;
}

/** The file, or why there is none. */
export type MadeFile =
  | { readonly kind: 'made'; readonly name: string; readonly page: Blob }
  | { readonly kind: 'refused'; readonly problems: readonly TextProblem[] };

/** The session's notebook as one file, put into the shell. */
export async function makeFile(
  session: Session,
  title: string,
  shell: string,
  { student, mine }: WantedFile,
): Promise<MadeFile> {
  const { edition, work } = session;
  const source: LessonSource = {
    slug: edition.slug,
    title,
    first: session.first,
    notebooks: notebooksOf(edition, session.first),
    findWorld: (name) => edition.worlds.get(name),
    stand: mine ? work.stand : null,
    at: Date.now(),
  };
  const read = async (texts: Readonly<Record<string, string>>) =>
    notebooksOf(await editionOf(edition.slug, texts), session.first);
  const lesson = student ? await studentLesson(source, read) : wholeLesson(source);
  if ('length' in lesson) return { kind: 'refused', problems: lesson };
  const page = lessonPage(shell, lesson, engineVersion);
  if (page === null) throw new Error('offline.html');
  const name = `${edition.slug}${student ? '-student' : ''}.html`;
  return { kind: 'made', name, page: new Blob([page], { type: 'text/html' }) };
}

/** The texts of an edition as they stand, those among them of which nothing can be run. */
const notebooksOf = ({ base, translations, unread }: Edition, first: string): LessonSource['notebooks'] => ({
  ...translations,
  [first]: base,
  ...unread,
});
