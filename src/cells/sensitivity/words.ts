import { words } from '../../schema/index.ts';

/** What a sensitivity cell says around its tornado. */
export const sensitivityWords = words('sensitivity', {
  title: 'Levers moved one at a time',
  run: '{runs, plural, other {Move the levers: # runs}}',
  again: '{runs, plural, other {Move the levers again: # runs}}',
  plausible:
    'Each lever goes to either end of the range that a reasonable world lies in, with the same luck. What two levers do together is not shown.',
  part: 'Each lever goes up and down by {share} of its value, with the same luck. What two levers do together is not shown.',
  map: 'Map of two of these levers together',
  mapAcross: 'Across',
  mapUp: 'Up',
  noSize: 'Not moved, because it has no limit now: {list}.',
});
