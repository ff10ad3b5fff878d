import { words, type Text } from '../../schema/index.ts';

/** What a checkpoint says. */
export const checkpointWords = words('checkpoint', {
  title: 'Checkpoint',
  goal: 'Judged by',
  and: ' and ',
  or: ' or ',
  not: 'not ({what})',
  days: 'days of the run',
  people: 'people in the market',
  budget: 'and spend at most {budget} a day',
  run: '{seeds, plural, one {Judge my levers over # seed} other {Judge my levers over # seeds}}',
  stop: 'Stop',
  running: '{done} of {seeds} seeds are judged',
  met: 'Met in {met} of {seeds} – {pass} are needed.',
  passed: 'Passed.',
  notPassed: 'Not yet.',
  stale: 'Your levers or your seed moved since: judge them again.',
  none: 'Not judged yet.',
  attempts: '{count, plural, one {# attempt} other {# attempts}}',
  failed: 'The seeds could not be judged: {reason}',
});

/** For checking a language. */
export const checkpointTexts: readonly Text[] = Object.values(checkpointWords);
