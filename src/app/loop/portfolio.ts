import { metIn, readAttempts } from '../../cells/checkpoint/answer.ts';
import { readOpened } from '../../cells/hint/answer.ts';
import { hintWords, type HintOptions } from '../../cells/hint/cell.ts';
import { readNote } from '../../cells/note/answer.ts';
import { readAnswer } from '../../cells/predict/answer.ts';
import type { PredictOptions } from '../../cells/predict/cell.ts';
import { sayGap, sayPrediction } from '../../cells/predict/sentences.ts';
import { readTries } from '../../cells/quiz/answer.ts';
import type { QuizOptions } from '../../cells/quiz/cell.ts';
import type { Cell } from '../../notebook/index.ts';
import type { RunRecord } from '../../record/index.ts';
import type { Speaker } from '../../schema/index.ts';
import { ownRun } from '../session.svelte.ts';
import { cameOf } from './came.ts';
import { titleOfCell } from './titleOfCell.ts';

/** One thing that a learner left in a notebook. What only instructors may read is in none of them. */
export type Entry = { readonly cell: string; readonly question: string } & (
  | {
      readonly kind: 'prediction';
      /** In words; null if it was skipped. */
      readonly expected: string | null;
      readonly became: string | null;
      readonly why: string;
      /** As it was kept, with its numbers. */
      readonly answer: unknown;
    }
  | { readonly kind: 'question'; readonly tries: readonly string[]; readonly feedback: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'hints'; readonly opened: number; readonly of: number }
  | {
      readonly kind: 'checkpoint';
      readonly attempts: readonly {
        readonly levers: Readonly<Record<string, unknown>>;
        readonly seed: string;
        readonly met: number;
        readonly seeds: number;
        readonly pass: number;
      }[];
    }
);

/** What a portfolio is made from. */
export interface Kept {
  readonly answerOf: (cell: string) => unknown;
  /** The run of a strategy, or of one's own levers. */
  readonly recordOf: (run: string) => RunRecord | null;
  readonly speaker: Speaker;
}

/** Whether a cell leaves something in the portfolio. */
export const isAsking = ({ cell }: Pick<Cell, 'cell'>): boolean => Object.hasOwn(readers, cell);

/** All that was answered in a notebook, in its order. */
export const entriesOf = (cells: readonly Cell[], kept: Kept): Entry[] =>
  cells.flatMap((cell): Entry[] => {
    const answer = cell.id === null ? undefined : kept.answerOf(cell.id);
    if (cell.id === null || cell.options === undefined || answer === undefined) return [];
    return (
      readers[cell.cell]?.({ cell: cell.id, question: titleOfCell(cell) }, cell.options, answer, kept) ?? []
    );
  });

type Head = Pick<Entry, 'cell' | 'question'>;
type Reader = (head: Head, options: unknown, answer: unknown, kept: Kept) => Entry[];

const readers: Readonly<Record<string, Reader>> = {
  predict: (head, given, answer, { recordOf, speaker }) => {
    const options = given as PredictOptions;
    const read = readAnswer(answer, options);
    if (!read) return [];
    const { prediction, why } = read;
    const record = options.of && recordOf(options.of.strategy ?? ownRun);
    const came = options.of && record ? cameOf(options.of, record) : null;
    const expected = prediction && sayPrediction(options, prediction, speaker);
    const became = prediction && sayGap(options, prediction, came, speaker);
    return [{ ...head, kind: 'prediction', expected, became, why, answer }];
  },
  quiz: (head, given, answer) => {
    const options = given as QuizOptions;
    const { tries } = readTries(answer, options);
    const of = (id: string | undefined) => options.options.find((one) => one.id === id);
    if (tries.length === 0) return [];
    const labels = tries.map((id) => of(id)?.label ?? id);
    return [{ ...head, kind: 'question', tries: labels, feedback: of(tries.at(-1))?.feedback ?? '' }];
  },
  note: (head, _, answer) => {
    const text = readNote(answer);
    return text === '' ? [] : [{ ...head, kind: 'note', text }];
  },
  hint: (head, given, answer, { speaker }) => {
    const options = given as HintOptions;
    const opened = readOpened(answer, options);
    return opened === 0
      ? []
      : [
          {
            ...head,
            question: speaker.say(hintWords.title),
            kind: 'hints',
            opened,
            of: options.levels.length,
          },
        ];
  },
  checkpoint: (head, _, answer) => {
    const attempts = readAttempts(answer).map((attempt) => ({
      levers: attempt.levers,
      seed: attempt.seed,
      met: metIn(attempt),
      seeds: attempt.met.length,
      pass: attempt.pass,
    }));
    return attempts.length === 0 ? [] : [{ ...head, kind: 'checkpoint', attempts }];
  },
};
