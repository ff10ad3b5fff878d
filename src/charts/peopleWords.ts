import type { Measure } from '../metrics/index.ts';
import { words, type Text } from '../schema/index.ts';

/** What lines over time ask about who the people are. */
export const peopleWords = words('peopleChart', {
  askKeys: 'How many key customers are there?',
  askKeysNew: 'How many people become key customers each day?',
  askKeysLost: 'How many people are key customers no longer, day by day?',
  askKeyPresent: 'How many key customers are still there?',
  askKeyShare: 'How few of the people are key customers?',
  askKeyValue: 'How much of what people pay comes from key customers?',
  askKeyContributions: 'How much of what is contributed comes from key customers?',
  askKeyFollowers: 'How many of the new followers go to key customers?',
  askSatisfied: 'How many of those who are asked say they are satisfied?',
  noRule:
    'Nobody can be a key customer here: no rule says who is one. The lever “Key customer: who is one” takes one.',
  noSurvey: 'Nobody was asked: no survey was held, or there are no features to ask about.',
  unknown: 'This run keeps nothing of what is asked here.',
});

/** What is missing where a record knows nothing of a measure. */
export function unknownOf({ id }: Measure): Text {
  if (id.startsWith('key')) return peopleWords.noRule;
  return id === 'saidSatisfied' || id === 'kano' ? peopleWords.noSurvey : peopleWords.unknown;
}
