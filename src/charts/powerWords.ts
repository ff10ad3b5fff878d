import { words } from '../schema/index.ts';

/** The texts of the power-user curve. */
export const powerWords = words('powerChart', {
  ask: 'On how many of the last 28 days do people come?',
  across: 'Active days, of the last {days}',
  // The sentence to take away
  one: 'Of {active, plural, one {# person} other {# people}} active in the last {days} days, {share} came on {from} or more. {shape}',
  oneNone:
    'Of {active, plural, one {# person} other {# people}} active in the last {days} days, nobody came on {from} or more. {shape}',
  left: 'The curve leans to the left: more come on few days than on many.',
  right: 'The curve leans to the right: more come on many days than on few.',
  smile: 'The curve smiles: many come on few days, many nearly every day, and fewer in between.',
  hill: 'The curve is a hill: fewest come on few days or on nearly all.',
  even: 'The curve is about even: no number of days stands out.',
  gap: 'Active on {from} days or more: {gap}.',
  standings: 'Active on {from} days or more: {list}.',
  few: 'Only {count, plural, one {# person was} other {# people were}} active in the last {days} days: fewer than {least} make no curve.',
  none: 'Nobody was active in the last {days} days.',
  short:
    'The curve looks back over {days} whole days, and there {count, plural, one {is only #} other {are only #}}. Run for more days.',
  // The cursor, the table and the picture
  on: '{n, plural, one {On # day} other {On # days}}',
  counted: '{people} ({share})',
  column: 'Active days',
  from: '{from} days or more',
  fromShare: '{from} days or more: {share}',
  shareOf: 'share of active people',
  shareColumn: '{name}: share of active people',
});
