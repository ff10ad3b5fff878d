import { words } from '../schema/index.ts';

/** The texts of Lorenz curves. */
export const lorenzWords = words('lorenzChart', {
  askSpent: 'How much of the money comes from how few people?',
  askOrders: 'How many of the purchases are made by how few people?',
  askVisits: 'How many of the visits are made by how few people?',
  askContributed: 'How much of what is contributed comes from how few people?',
  // Sentences
  one: 'The top {few} hold {share}; the half who hold least have {bottom}. Gini {gini}.',
  alike: 'Everybody has the same.',
  gap: 'What the top {few} hold: {gap}.',
  standings: 'What the top {few} hold: {list}.',
  few: 'Only {count, plural, one {# person has} other {# people have}} any: fewer than {least} make no curve.',
  none: 'Nobody has any yet.',
  unknown: 'This run does not know how much anybody has.',
  // The cursor, the table and the picture
  reading: 'Top {few}: {list}',
  counted: '{share} ({count} of {among, plural, one {# person} other {# people}})',
  column: 'Top',
  held: 'Share held',
  head: 'share of it all',
  level: 'all alike',
  across: 'People, who hold least first',
  mean: 'Mean of each hundredth of them ({unit})',
  times: 'times',
  visitDays: 'days',
});
