import { words } from '../schema/index.ts';

/** The texts of actives by day, week and month on one chart. */
export const boardWords = words('boardChart', {
  ask: 'How many come in a day, a week, a month, and how often?',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  head: 'different people in a day, in 7, in 30 days',
  stickiness: 'Stickiness: people of a day ÷ of 30 days',
  daysOfWeek: 'Active days in the last 7',
  // Sentences
  one: 'On the last day {day, plural, one {# person} other {# people}} came, in the last week {week}, in the last 30 days {month}.',
  usual: 'Commonest in the last week was to come on {n, plural, one {one day} other {# days}}: {share}.',
  gap: 'Stickiness at the end: {gap}.',
  standings: 'Stickiness at the end: {list}.',
  gapWeek: 'People of the last week: {gap}.',
  standingsWeek: 'People of the last week: {list}.',
  none: 'Nobody has been active.',
  // The cursor and the table
  read: 'day {day}, week {week}, month {month}',
  readSticky: 'day {day}, week {week}, month {month}, stickiness {share}',
  columnDay: 'In a day',
  columnWeek: 'In 7 days',
  columnMonth: 'In 30 days',
  columnSticky: 'Stickiness',
});
