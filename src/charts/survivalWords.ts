import { words } from '../schema/index.ts';

/** The texts of the survival curve. */
export const survivalWords = words('survivalChart', {
  ask: 'How long do people stay?',
  askSeen: 'How long until people fall silent for good, by their activity?',
  // The sentence to take away
  halfBy: 'Half are gone by day {day}{interval}; {kept}.',
  halfBySeen: 'Half have fallen silent by day {day}{interval}; {kept}.',
  halves: 'Half are gone: {list}.',
  halvesSeen: 'Half have fallen silent: {list}.',
  halvesItem: '{name} by day {day}',
  halvesNot: '{name} not yet',
  within: ' ({low} to {high})',
  orLater: ' ({low} or later)',
  kept: 'on day {day}, {share} are still here',
  keptSeen: 'on day {day}, {share} have not',
  notYet: 'By day {day}, as far as anyone was watched, not half are gone: {share} are still here.',
  notYetSeen: 'By day {day}, as far as anyone was watched, not half have fallen silent: {share} have not.',
  nobody: 'Nobody has left by day {day}, as far as anyone was watched.',
  nobodySeen: 'Nobody has fallen silent by day {day}, as far as anyone was watched.',
  few: 'Only {count, plural, one {# person was} other {# people were}} watched from joining on: fewer than {least} make no curve.',
  none: 'Nobody was watched from joining on yet. Run for more days.',
  noneSeen:
    'Nobody can be judged yet: the last {days} days of a run are not watched, since their silence is not over. Run for more days.',
  // The cursor and the table
  read: '{share} (95%: {low} to {high}; {count} watched)',
  readFew: '{share} (95%: {low} to {high}; {count} watched, few people)',
  readPlain: '{share} ({count} watched)',
  readPlainFew: '{share} ({count} watched, few people)',
  interval: '95% interval',
  lower: '{name}: 95% from',
  upper: '{name}: 95% to',
  limits: '{low} to {high}',
  watched: 'Watched',
  watchedOf: '{name}: watched',
  // In the picture
  median: 'half: day {day}',
});
