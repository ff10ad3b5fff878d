import { entryOf, isItemName, problem, rawText } from '../../schema/index.ts';
import { readItems, readText, type CellReading } from '../bodyTexts.ts';
import { unknownKeys, type CellKind } from '../cellKind.ts';

export * from './words.ts';
export type { Speaker } from '../../schema/index.ts';

/** An answer that can be given to a question, and what is said to whoever gives it. */
export interface QuizOption {
  readonly id: string;
  readonly label: string;
  readonly feedback: string;
  readonly right: boolean;
  /** The cell that shows why. */
  readonly look: string | undefined;
}

export interface QuizOptions {
  readonly question: string;
  readonly options: readonly QuizOption[];
}

/** A question with two to four answers; each has feedback of its own. It can be tried as often as one likes. */
export const quizCell: CellKind<QuizOptions> = {
  kind: 'quiz',
  title: 'Question',
  meaning:
    'A question with two to four answers, each with its own feedback; it can be tried as often as one likes.',
  needsId: true,
  opens: true,
  namesCells: ['options.*.look'],
  texts: ['question', 'options.*.label', 'options.*.feedback'],
  read: (body) => {
    const reading: CellReading = { body, problems: unknownKeys(body, ['question', 'options']) };
    const question = readText(reading, 'question');
    const items = readItems(reading, 'options', { min: 2, max: 4 });
    const options = items.flatMap(({ id, value }): QuizOption[] => {
      if (value.kind === 'map') return [readOption(id, { body: value, problems: reading.problems })];
      const values = { read: rawText(value), takes: 'map' };
      reading.problems.push(problem('keyType', `options.${id}`, values, value.place));
      return [];
    });
    return { options: { question, options }, problems: reading.problems };
  },
};

function readOption(id: string, reading: CellReading): QuizOption {
  const { body, problems } = reading;
  problems.push(...unknownKeys(body, ['label', 'feedback', 'right', 'look']));
  const right = entryOf(body, 'right')?.value;
  const isTruth = right?.kind === 'scalar' && typeof right.value === 'boolean';
  if (right && !isTruth)
    problems.push(
      problem('keyType', `options.${id}.right`, { read: rawText(right), takes: 'toggle' }, right.place),
    );
  const look = entryOf(body, 'look')?.value;
  const named = look && isItemName(rawText(look)) ? rawText(look) : undefined;
  if (look && named === undefined)
    problems.push(
      problem('keyType', `options.${id}.look`, { read: rawText(look), takes: 'word' }, look.place),
    );
  return {
    id,
    label: readText(reading, 'label'),
    feedback: readText(reading, 'feedback'),
    right: isTruth && right.value === true,
    look: named,
  };
}
