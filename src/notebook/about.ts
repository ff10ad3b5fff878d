import { entryOf, hintFor } from '../schema/index.ts';
import { complain, neededText, optionField, textField, wholeField, type Fields } from './fields.ts';

export const levels = ['beginner', 'intermediate', 'advanced'] as const;
export type Level = (typeof levels)[number];

/** What a reader is told about a scenario before it is run. */
export interface About {
  readonly title: string;
  readonly question: string;
  readonly language: string;
  readonly level: Level | null;
  readonly minutes: number | null;
  /** The starting world it builds on. */
  readonly world: string | null;
  /** The scenario it translates. */
  readonly of: string | null;
}

export const aboutKeys = ['title', 'question', 'language', 'level', 'minutes'] as const;

export const unknownAbout: About = {
  title: '',
  question: '',
  language: 'en',
  level: null,
  minutes: null,
  world: null,
  of: null,
};

export function readAbout(front: Fields, languages: readonly string[]): About {
  return {
    ...unknownAbout,
    title: neededText(front, 'title'),
    question: textField(front, 'question') ?? '',
    language: readLanguage(front, languages) ?? unknownAbout.language,
    level: optionField(front, 'level', levels) ?? null,
    minutes: wholeField(front, 'minutes', { min: 1, max: 600 }) ?? null,
  };
}

/** The language of the prose, if it is one the lab has. */
export function readLanguage(front: Fields, languages: readonly string[]): string | undefined {
  const written = textField(front, 'language');
  if (written === undefined || languages.includes(written)) return written;
  const place = entryOf(front.map, 'language')?.value.place;
  complain(front, 'languageUnknown', 'language', { read: written, ...hintFor(written, languages) }, place);
  return undefined;
}
