import { words } from '../schema/index.ts';

/** The texts of the calendar of campaigns. */
export const campaignWords = words('campaignChart', {
  ask: 'What runs when, and what gets in each other’s way?',
  when: 'days {from} to {to}',
  stays: 'from day {from} on',
  heat: 'Event: {name}',
  capacity: 'capacity',
  // Sentences
  empty: 'Nothing is planned, and no event brings people in a burst: the calendar is empty.',
  one: '{count, plural, =0 {No campaign is} one {One campaign is} other {# campaigns are}} planned, for {cost}; on {busy} of {days, plural, one {day} other {# days}} one is on.',
  conflict: '{first} and {second} are both on, days {from} to {to}{levers}.',
  levers: ' and move the same lever',
  none: 'None is in the way of another.',
  hot: 'The hottest event is {name}, on day {day}.',
  over: 'Above capacity on {count, plural, one {one day} other {# days}}.',
  // The cursor and the table
  on: 'on: {list}',
  nothingOn: 'nothing on',
  hotRead: '{name} {share} of its peak',
  capacityRead: 'capacity {value}',
  campaign: 'Campaign',
  strategy: 'Strategy',
  all: 'all',
  first: 'First day',
  last: 'Last day',
  cost: 'Cost',
  meets: 'Meets',
});
