import { words, type Text } from '../../schema/index.ts';

/** What a field for one's own words says. */
export const noteWords = words('ownNote', {
  title: 'In your own words',
  kept: 'Kept',
});

/** For checking a language. */
export const noteTexts: readonly Text[] = Object.values(noteWords);
