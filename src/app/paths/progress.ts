import type { Card } from '../../store/index.ts';

/** How far a reader is in a scenario. */
export interface Progress {
  readonly state: 'new' | 'begun' | 'done';
  /** Cells that ask for something, and those of them that are answered; 0 where that is not known. */
  readonly asked: number;
  readonly answered: number;
}

/** How far she is, by the furthest of her works in it; what she threw away does not count. */
export function progressIn(slug: string, cards: readonly Card[]): Progress {
  const own = cards.filter((card) => card.slug === slug && card.removed === null && card.steps > 0);
  const furthest = own.reduce<Card | null>(
    (best, card) => (best === null || (card.answered ?? 0) > (best.answered ?? 0) ? card : best),
    null,
  );
  if (!furthest) return { state: 'new', asked: 0, answered: 0 };
  const { asked = 0, answered = 0 } = furthest;
  return { state: asked > 0 && answered >= asked ? 'done' : 'begun', asked, answered };
}
