import { entryOf, problem, rawText } from '../../schema/index.ts';
import { textOf } from '../bodyTexts.ts';
import { unknownKeys, type CellKind } from '../cellKind.ts';

export * from './words.ts';
export type { Speaker } from '../../schema/index.ts';

/** Help in steps, the first the lightest. */
export interface HintOptions {
  readonly levels: readonly string[];
}

const mostLevels = 3;

/** Up to three hints, one stronger than the other, which a learner pulls one at a time. */
export const hintCell: CellKind<HintOptions> = {
  kind: 'hint',
  title: 'Hints',
  meaning: 'Up to three hints, each stronger than the last, pulled one at a time.',
  needsId: true,
  texts: ['levels.*'],
  read: (body) => {
    const problems = unknownKeys(body, ['levels']);
    const raw = entryOf(body, 'levels')?.value;
    if (raw?.kind !== 'list') {
      const values = { name: 'levels', read: raw ? rawText(raw) : '', takes: 'list' };
      problems.push(problem(raw ? 'keyType' : 'keyMissing', 'levels', values, (raw ?? body).place));
      return { options: { levels: [] }, problems };
    }
    const count = raw.items.length;
    if (count < 1 || count > mostLevels)
      problems.push(problem('entriesCount', 'levels', { read: count, min: 1, max: mostLevels }, raw.place));
    const levels = raw.items
      .slice(0, mostLevels)
      .map((item, index) => textOf(item, `levels.${index + 1}`, problems));
    return { options: { levels }, problems };
  },
};
