import { words } from '../schema/index.ts';

/** The texts of who contributes and who is looked at. */
export const attentionWords = words('attentionChart', {
  ask: 'Who contributes, who is looked at, and by whom?',
  heads: 'Contributors',
  attention: 'Attention',
  audience: 'Visits of',
  contributors: 'Contributors',
  visits: '{n} a day',
  // Sentences
  one: '{name}: {heads} of those who contribute get {attention} of the attention.',
  even: 'Attention goes where the contributors are: no class gets more than its part.',
  runs: 'Attention that goes to {name}: {list}.',
  none: 'Nobody was looked at in the last {days} days: nobody has contributed lately.',
  unknown: 'This run keeps no roles: nobody in it contributes.',
  most: '{share} of the visits that give it are those of {name}.',
  // The cursor and the table
  read: '{people} people a day, {heads} of those who contribute, get {attention} of the attention',
  readFrom: 'visits a day: {list}',
  visitsFrom: 'Visits a day, {name}',
  role: 'Role',
  people: 'People, mean of a day',
  headsShare: 'Part of contributors',
  attentionShare: 'Part of the attention',
});
