import { words, type Text } from '../../schema/index.ts';

/** What a question says around its answers. */
export const quizWords = words('quiz', {
  title: 'Question',
  tries: '{count, plural, one {# try} other {# tries}}',
  right: 'That is it.',
  notYet: 'Not quite.',
  look: 'See the chart',
});

/** For checking a language. */
export const quizTexts: readonly Text[] = Object.values(quizWords);
