import { words, type Text } from '../../schema/index.ts';

/** What a table cell says. */
export const tableWords = words('tableCell', {
  strategies: 'Strategy',
  channel: 'Channel',
  segment: 'Segment',
  arm: 'Group of the trial',
  week: 'Joined in',
  month: 'Joined in',
  weekRow: 'Week {n}',
  monthRow: 'Weeks {from} to {to}',
  rest: 'Everybody else',
  smallGroup: 'Small group',
  own: 'Your run',
  start: 'As it started',
  sortBy: 'Sort by this column',
  save: 'Save as CSV',
  caption: 'Measures · {by}',
  empty: 'Not run yet. The numbers come from a run.',
  unknownBy: 'This run does not know such groups.',
  some: '– stands where a measure cannot be told of such a part, or not yet.',
  inCurrency: '{name} ({currency})',
});

/** For checking a language. */
export const tableTexts: readonly Text[] = Object.values(tableWords);
