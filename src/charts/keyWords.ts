import { words } from '../schema/index.ts';

/** The texts of the chart of key customers. */
export const keyWords = words('keyChart', {
  ask: 'How many key customers are there, who becomes one, and who is one no longer?',
  // Sentences
  one: 'In all, somebody became a key customer {fresh, plural, one {once} other {# times}} and ceased to be one {lost, plural, one {once} other {# times}}: {stock} at the end.',
  silent: '{gone} of these have left already, and nobody has seen it.',
  noneSilent: 'None of these has left.',
  nobodyYet: 'Nobody has met the rule for key customers.',
  short: 'Key customers are drawn as a line, and this run has a single day. Run for more days.',
  // The cursor, the table and the picture
  read: '{stock} (+{fresh}, −{lost})',
  readPresent: '{stock} (+{fresh}, −{lost}; still there {present})',
  stock: 'Key customers',
  fresh: 'New',
  lost: 'No longer',
  present: 'Still there',
  presentTruth: 'still there, in truth',
  presentShort: 'still there',
  perDay: 'New (up), no longer (down) each day',
  perWeek: 'New (up), no longer (down) each week',
});
