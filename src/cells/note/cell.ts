import { readText, type CellReading } from '../bodyTexts.ts';
import { unknownKeys, type CellKind } from '../cellKind.ts';

export * from './words.ts';
export type { Speaker } from '../../schema/index.ts';

/** A sentence that a learner writes herself. */
export interface NoteOptions {
  readonly question: string;
}

/** The longest note, in UTF-16 units. */
export const longestNote = 2_000;

/** A field for the learner's own words; they are kept as they are written, and go into her portfolio. */
export const noteCell: CellKind<NoteOptions> = {
  kind: 'note',
  title: 'Own words',
  meaning: 'A field for the learner’s own sentence, kept as it is written; it goes into the portfolio.',
  needsId: true,
  texts: ['question'],
  read: (body) => {
    const reading: CellReading = { body, problems: unknownKeys(body, ['question']) };
    return { options: { question: readText(reading, 'question') }, problems: reading.problems };
  },
};
