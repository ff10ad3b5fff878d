import { words } from '../schema/index.ts';

/** The texts of Kano’s quadrants. */
export const kanoWords = words('kanoChart', {
  ask: 'What does each feature do for people: delight them, or keep them from being angry?',
  better: 'Better: having it adds',
  worse: 'Worse: missing it takes away',
  attractive: 'Attractive',
  oneDimensional: 'The more the better',
  mustBe: 'Must be',
  indifferent: 'Indifferent',
  // Sentences
  kinds: '{list}.',
  agree: 'In all of these runs every feature is the same to people.',
  differ: 'The runs differ: {list}.',
  differItem: '{feature} is {list}',
  kindOfRun: '{kind} ({run})',
  fewAnswers: 'Of some features fewer than {least} answers count: these places vary a lot by chance.',
  none: 'Nobody gave an answer that counts.',
  // The cursor and the table
  read: 'Better {better}, Worse {worse} ({count, plural, one {# answer} other {# answers}}): {kind}',
  readFew: 'Better {better}, Worse {worse} (only {count, plural, one {# answer} other {# answers}}): {kind}',
  feature: 'Feature',
  betterShort: 'Better',
  worseShort: 'Worse',
  answers: 'Answers',
  unwanted: 'Would rather not have it',
});
