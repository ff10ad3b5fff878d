import type { QuizOptions } from './cell.ts';

/** All tries at a question, in their order, by the ids of the answers. */
export interface QuizAnswer {
  readonly tries: readonly string[];
}

const mostTries = 100;

/** One try more, as it is kept. */
export const withTry = ({ tries }: QuizAnswer, option: string) => ({
  tries: [...tries, option].slice(-mostTries),
});

/** Reads kept tries; what is no answer of this question is left out. */
export function readTries(kept: unknown, { options }: QuizOptions): QuizAnswer {
  const tries = (kept as { tries?: unknown } | null | undefined)?.tries;
  const known = Array.isArray(tries) ? tries.filter((one) => options.some(({ id }) => id === one)) : [];
  return { tries: known.slice(-mostTries) as string[] };
}

/** Whether others need wait no longer: the right answer was found; where none is, any was given. */
export const isOpened = ({ options }: QuizOptions, { tries }: QuizAnswer): boolean =>
  options.some(({ right }) => right)
    ? options.some(({ id, right }) => right && tries.includes(id))
    : tries.length > 0;
