import { engineVersion } from '../../runner/index.ts';
import { longestAddress, notebookAddress } from '../route.ts';
import { scenarioHash } from '../scenarioHash.ts';
import type { LanguageCode } from '../preferences.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { writeLesson } from './lesson.ts';
import { isEdited, textsFor } from './ownTexts.ts';

/** What somebody wants to share. */
export interface LinkWish {
  /** The notebook by its name on this site, or all of its text. */
  readonly holds: 'levers' | 'whole';
  /** The levers as they stand, as the notebook begins, or under the strategy of that id. */
  readonly levers: '(here)' | '(start)' | (string & {});
  /** The language in which the link opens; null leaves it to the reader. */
  readonly language: LanguageCode | null;
  readonly embedded: boolean;
  readonly hidden: readonly string[];
  readonly held: readonly string[];
}

/** What is shared if nothing else is asked for: what stands here, in the shortest form that holds it. */
export const plainWish = (session: Session, shipped: boolean): LinkWish => ({
  holds: shipped && !isEdited(session) ? 'levers' : 'whole',
  levers: '(here)',
  language: null,
  embedded: false,
  hidden: [],
  held: [],
});

/** A link as it is to be sent: the whole address. It never names a work, which lies in this browser only. */
export async function linkFor(session: Session, wish: LinkWish): Promise<string> {
  const page = location.href.replace(/#.*$/, '');
  const query = queryFor(session, wish);
  if (wish.holds === 'levers') return `${page}${notebookAddress(session.edition.slug, null, query)}`;
  const { packTexts } = await import('../../store/textLink.ts');
  const state = query.toString();
  return `${page}#/t/${packTexts(textsFor(session, wish.language))}${state === '' ? '' : `?${state}`}`;
}

/** What of a link is read: the part behind `#`. */
export const linkFits = (link: string): boolean => link.length - link.indexOf('#') <= longestAddress;

function queryFor(session: Session, wish: LinkWish): URLSearchParams {
  const { embedded, hidden, held, language } = wish;
  const lesson = { embedded, hidden: new Set(hidden), held, inLanguage: language !== null };
  return writeLesson(experimentFor(session, wish.levers), lesson, language ?? '');
}

function experimentFor({ query, notebook, seed }: Session, levers: LinkWish['levers']): URLSearchParams {
  if (levers === '(here)') return query;
  const { scenario } = notebook;
  const chosen = new URLSearchParams();
  if (levers === '(start)') return chosen;
  chosen.set('v', engineVersion);
  chosen.set('h', scenarioHash(scenario));
  chosen.set('strategy', levers);
  if (seed !== scenario.seed) chosen.set('seed', seed);
  return chosen;
}
