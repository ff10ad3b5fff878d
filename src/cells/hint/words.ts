import { words, type Text } from '../../schema/index.ts';

/** What hints say around them. */
export const hintWords = words('hints', {
  title: 'Hints',
  first: 'Show a hint',
  next: 'Show a stronger hint',
  level: 'Hint {n} of {count}',
});

/** For checking a language. */
export const hintTexts: readonly Text[] = Object.values(hintWords);
