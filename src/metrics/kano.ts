/** How many people hold a feature for what, by Kano's paired questions; reversed and contradictory answers are left out. */
export interface KanoAnswers {
  /** Delights when there, is not missed. */
  readonly attractive: number;
  /** The more the better. */
  readonly oneDimensional: number;
  /** Taken for granted, angers when missing. */
  readonly mustBe: number;
  readonly indifferent: number;
}

/** What having a feature adds to satisfaction (0 to 1), and what missing it takes away (−1 to 0). */
export interface KanoCoefficients {
  readonly better: number;
  readonly worse: number;
}

/** Berger's coefficients of a feature (Center for Quality of Management Journal 2, 1993); null without answers. */
export function kanoCoefficients(answers: KanoAnswers): KanoCoefficients | null {
  const { attractive, oneDimensional, mustBe, indifferent } = answers;
  const all = attractive + oneDimensional + mustBe + indifferent;
  if (all === 0) return null;
  return { better: (attractive + oneDimensional) / all, worse: -(oneDimensional + mustBe) / all };
}
