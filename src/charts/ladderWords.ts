import { words } from '../schema/index.ts';

/** The texts of the ladder between two evenings. */
export const ladderWords = words('ladderChart', {
  ask: 'Who has climbed the loyalty ladder, who has slipped, who has gone?',
  head: 'Evening of day {day}',
  headShort: 'Day {day}',
  come: 'Joined or back',
  gone: 'Gone',
  // Sentences
  one: 'Of {all, plural, one {the one person} other {# people}} on the ladder on the evening of day {from}, four weeks later {same} stand where they stood, {up} higher and {down} lower; {gone} are gone.',
  nobody: 'Nobody stood on the ladder on the evening of day {from}.',
  runs: 'Higher four weeks later, of those who stood on the ladder: {list}.',
  none: 'There is no ladder here: it is kept where the product has features.',
  short:
    'The ladder is written down on every 28th evening, and this run does not have two of them. Run for at least 56 days.',
  // The cursor and the table
  read: 'From {from} to {to}: {list}',
  stayed: 'Stayed at {from}: {list}',
  left: 'From {from}, gone: {list}',
  entered: 'Joined or back, at {to}: {list}',
  times: '{count, plural, one {# person} other {# people}}',
  timesOf: '{count, plural, one {# person} other {# people}}, {share} of those who had stood there',
  from: 'From',
  to: 'To {name}',
  sum: 'All',
});
