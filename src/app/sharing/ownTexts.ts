import { originalsOf } from '../library.ts';
import type { Session } from '../session.svelte.ts';

/** The texts as they stand; in one language that of the scenario and its translation. */
export function textsFor(session: Session, language: string | null): Readonly<Record<string, string>> {
  const others = Object.keys(originalsOf(session.edition)).filter((one) => one !== session.first);
  const languages = [session.first, ...others.filter((one) => language === null || one === language)];
  return Object.fromEntries(languages.map((one) => [one, session.textOf(one).now]));
}

/** Whether a text is no longer as it came. */
export const isEdited = (session: Session): boolean =>
  Object.keys(session.work.stand.texts).some((language) => {
    const { now, came } = session.textOf(language);
    return now !== came;
  });
