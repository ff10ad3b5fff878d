import { words } from '../schema/index.ts';

/** The texts of the grid of buyers. */
export const rfmWords = words('rfmChart', {
  ask: 'Which buyers matter, and which of them are slipping away?',
  // The axes
  recencyTitle: 'Last bought',
  frequencyTitle: 'Bought how often',
  lately: 'lately',
  longAgo: 'long ago',
  seldom: 'seldom',
  often: 'often',
  daysTitle: 'Days ago',
  timesTitle: 'Times bought',
  upTo: 'up to {n}',
  over: 'over {n}',
  between: '{from}–{to}',
  orMore: '{n}+',
  // Tiers, in short
  importantValue: 'value',
  importantKeep: 'keep',
  importantDevelop: 'develop',
  importantWinBack: 'win back',
  // The legend
  byPaid: 'Colour, mean paid ({unit}):',
  byMoney: 'Colour, more who come for {money} of contacts:',
  byUplift: 'Colour, share who come because of a contact:',
  legend: 'Dot: part of the buyers. Number: mean paid ({unit}).',
  borders: 'Lines part the important tiers of the corners.',
  // The cursor and the table
  reading: '{when}, {often}: {list}',
  whenStep: 'Recency {n} of 5',
  oftenStep: 'frequency {n} of 5',
  whenUpTo: 'Up to {n} days ago',
  whenOver: 'Over {n} days ago',
  oftenTimes: '{times} times',
  oftenOnce: 'once',
  count: '{count, plural, one {# buyer} other {# buyers}} ({share})',
  each: '{money} each',
  present: '{share} still there',
  upliftRead:
    '“{rule}”: of {reached} reached {came} came, of {heldOut} left alone {rest}; expected uplift {points} percentage points',
  upliftRule: 'Uplift of “{rule}”, expected',
  upliftEach: 'More who come for {money}',
  recency: 'Recency',
  frequency: 'Frequency',
  buyers: 'Buyers',
  moneyEach: 'Money each',
  stillShare: 'Still there',
  // Sentences
  top: 'The {people} of {all} buyers who stand in the upper two fifths of both hold {money} of the money.',
  topFixed:
    'The {people} of {all} buyers who bought in the last 30 days, three times or more in all, hold {money} of the money.',
  topUnknown: '{people} of {all} buyers stand in the upper two fifths of both.',
  topFixedUnknown: '{people} of {all} buyers bought in the last 30 days, three times or more in all.',
  bottom: 'Of those in the lowest row, {share} are still there.',
  upliftMost:
    'Where the rule “{rule}” is expected to do most: {when}, {often} ({value}). Cells of few people are drawn towards the mean.',
  perMoney: '{more} more come for {money}',
  perPerson: 'uplift {points} percentage points',
  runs: 'Buyers lately and often, of all who have bought: {list}.',
  few: 'Only {count, plural, one {# person has} other {# people have}} bought: fewer than {least} make no grid.',
  none: 'Nobody has bought anything.',
  unknown: 'This run does not know who bought what.',
});
