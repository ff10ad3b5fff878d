import { isPassed, readAttempts } from '../../cells/checkpoint/answer.ts';
import { readAnswer } from '../../cells/predict/answer.ts';
import type { PredictOptions } from '../../cells/predict/cell.ts';
import { isOpened, readTries } from '../../cells/quiz/answer.ts';
import type { QuizOptions } from '../../cells/quiz/cell.ts';
import type { Cell } from '../../notebook/index.ts';

/** Whether a cell is answered so far that others need wait no longer; one that cannot be shown holds up nobody. */
export function isAnswered({ cell, id, options }: Cell, answerOf: (cell: string) => unknown): boolean {
  if (id === null || options === undefined) return true;
  const kept = answerOf(id);
  if (cell === 'predict') return readAnswer(kept, options as PredictOptions) !== null;
  if (cell === 'quiz') return isOpened(options as QuizOptions, readTries(kept, options as QuizOptions));
  return cell !== 'checkpoint' || readAttempts(kept).some(isPassed);
}
