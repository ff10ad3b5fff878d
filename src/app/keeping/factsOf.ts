import { cellsOf } from '../../notebook/index.ts';
import type { Facts } from '../../store/index.ts';
import type { Page } from '../context.ts';
import { notebookAddress, packedAddress, type Route } from '../route.ts';
import { preferences } from '../preferences.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { writeLesson } from '../sharing/lesson.ts';
import { safety } from '../sharing/safety.svelte.ts';
import type { Saving } from './saving.svelte.ts';

/** What the list of works is to say of the one that is open. */
export const factsOf = (session: Session, shown: Page['shown'], saving: Saving): Facts => ({
  slug: session.edition.slug,
  title: shown.about.title,
  steps: session.work.history.steps.length,
  answers: Object.keys(session.work.stand.answers).length,
  ...countAsked(session),
  declined: saving.declined,
});

/** Hints are pulled by those who need them: a notebook is finished without. */
const needed = ['predict', 'quiz', 'note', 'checkpoint'];

function countAsked(session: Session): Pick<Facts, 'asked' | 'answered'> {
  const asking = cellsOf(session.notebook.document).filter(({ cell }) => needed.includes(cell));
  const answered = asking.filter(({ id }) => id !== null && session.answerOf(id) !== undefined);
  return { asked: asking.length, answered: answered.length };
}

/**
 * The address of a section of an open work. A copy goes by its own name; the first work in a notebook by the
 * notebook's, so that its address can be passed on; and what only a link holds by that link.
 */
export function addressIn(
  session: Session,
  saving: Saving,
  route: Extract<Route, { page: 'notebook' }>,
  section: string | null,
  link?: string,
): string {
  const { slug } = session.edition;
  const query = writeLesson(session.query, session.lesson, preferences.language);
  const plain = saving.work === slug && route.work === null;
  const address =
    link === undefined
      ? notebookAddress(plain ? slug : saving.work, section, query, plain ? 'n' : 'w')
      : packedAddress(link, section, query);
  return safety.on ? `${address}#safe` : address;
}
