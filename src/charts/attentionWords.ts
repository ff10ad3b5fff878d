import { words } from '../schema/index.ts';

/** The texts of who contributes and who is looked at. */
export const attentionWords = words('attentionChart', {
  ask: 'Who contributes, and who is looked at?',
  heads: 'Contributors',
  attention: 'Attention',
  // Sentences
  one: '{name}: {heads} of those who contribute get {attention} of the attention.',
  even: 'Attention goes where the contributors are: no class gets more than its part.',
  runs: 'Attention that goes to {name}: {list}.',
  none: 'Nobody was looked at in the last {days} days: nobody has contributed lately.',
  unknown: 'This run keeps no roles: nobody in it contributes.',
  // The cursor and the table
  read: '{people} people a day, {heads} of those who contribute, get {attention} of the attention',
  role: 'Role',
  people: 'People, mean of a day',
  headsShare: 'Part of contributors',
  attentionShare: 'Part of the attention',
});
