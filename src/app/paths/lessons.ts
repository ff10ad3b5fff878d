import { cards } from '../shelf.ts';
import type { Path } from './paths.ts';

/** A lesson of a path as it is shown. */
export interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly minutes: number | null;
  /** The language its title is written in. */
  readonly lang: string;
}

/** The lessons of a path in the reader's language, or in the one they are written in. */
export function lessonsOf({ lessons }: Path, language: string): readonly Lesson[] {
  return lessons.flatMap((slug) => {
    const card = cards.find((one) => one.slug === slug);
    if (!card) return [];
    const found = card.texts[language] ? language : Object.keys(card.texts)[0]!;
    const { title, question } = card.texts[found]!;
    return [{ slug, title, question, minutes: card.minutes, lang: found === 'zh' ? 'zh-CN' : found }];
  });
}

/** The minutes of a path. */
export const minutesOf = (lessons: readonly Lesson[]): number =>
  lessons.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
