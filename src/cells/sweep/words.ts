import { words } from '../../schema/index.ts';

/** What a map of two levers says around its picture. */
export const sweepWords = words('sweep', {
  title: 'Two levers moved together',
  run: 'Draw the map',
  again: 'Draw the map again',
  cost: '{runs, plural, one {# run} other {# runs}} of {people, plural, one {# person} other {# people}} over {days, plural, one {# day} other {# days}}',
  simulated: '{cost}; {count} of them are simulated',
  meaning:
    'Every setting of the two levers is run with the same people and the same luck; all other levers stay.',
  withUnit: '{name} ({unit})',
  noSize: 'There is no map, because a lever has no limit now: {list}.',
  tooNarrow: 'There is no map, because a lever has only one value in its range: {list}.',
});
