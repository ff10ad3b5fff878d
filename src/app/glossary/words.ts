import { words } from '../../schema/index.ts';

/** What the glossary says around its terms. */
export const glossaryWords = words('glossary', {
  title: 'Glossary',
  lead: 'The words of user operations, in English and Chinese. A word with a dotted line in a notebook opens its explanation from here.',
  find: 'Find',
  none: 'No word fits “{wanted}”.',
  more: 'To the glossary',
});
