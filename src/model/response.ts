import type { ValueOf } from '../schema/index.ts';
import type { features } from './features.ts';

/** Kano's kinds of need. */
export type Kind = ValueOf<(typeof features)['levers']['kind']>;

/**
 * How people answer to a feature, by what is delivered less what they hold it against: straight lines that meet where
 * nothing is surprising.
 */
export interface Response {
  /** For each unit delivered above that standard. */
  readonly above: number;
  /** For each unit below; taken off the experience. */
  readonly below: number;
  /** Delight for each unit above; it counts only as far as the basics are there. */
  readonly delight: number;
  /** How far a unit below is a lack of basics. */
  readonly basic: number;
  /** For each unit delivered, whatever was expected. */
  readonly always: number;
}

/** How strongly people answer to must-be and attractive features, against 1 for the more the better. */
export interface Strengths {
  readonly hurt: number;
  readonly delight: number;
}

const nothing: Response = { above: 0, below: 0, delight: 0, basic: 0, always: 0 };

/**
 * The answer to a feature of that kind. `turned` (0 … 1) is how far an attractive feature has become one that
 * people take for granted.
 */
export function responseTo(kind: Kind, { hurt, delight }: Strengths, turned: number): Response {
  switch (kind) {
    case 'mustBe':
      return { ...nothing, below: hurt, basic: 1 };
    case 'oneDimensional':
      return { ...nothing, above: 1, below: 1 };
    case 'attractive':
      return { ...nothing, below: turned * hurt, delight: (1 - turned) * delight, basic: turned };
    case 'reverse':
      return { ...nothing, always: -1 };
    case 'indifferent':
      return nothing;
  }
}

/** What a response makes of a level that is held against a standard, if the basics are there. */
export function feltOf(response: Response, delivered: number, standard: number): number {
  const over = delivered - standard;
  const { above, below, delight, always } = response;
  return over > 0 ? (above + delight) * over + always * delivered : below * over + always * delivered;
}

/** What is delivered, given which parts of what is missing (or of what is unwanted) money and listening removed. */
export function deliveredLevel(kind: Kind, delivered: number, improved: number, found: number): number {
  const done = 1 - (1 - improved) * (1 - found);
  return kind === 'reverse' ? delivered - delivered * done : delivered + (1 - delivered) * done;
}
