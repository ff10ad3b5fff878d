import { words } from '../schema/index.ts';

/** What funnels say. */
export const funnelWords = words('funnelChart', {
  ask: 'How far do newcomers get, and where are they lost?',
  // Beside the bars
  first: '{n}',
  step: '{before} → {n} · {share}',
  median: 'half by day {day}',
  lost: 'dashed: lost since the stage before',
  // Readout
  reading: '{stage}: {list}',
  count: '{n} people',
  ofBefore: '{share} of the stage before',
  ofFirst: '{share} of all who joined',
  // Sentences
  reached: 'Of {all} who joined, {share} got as far as “{stage}”.',
  most: 'Most are lost before “{stage}”: {lost} people, {share} of those at the stage before.',
  none: 'Nobody is lost on the way.',
  runs: 'Of those who joined, as far as “{stage}”: {list}.',
  few: 'Only {count, plural, one {# person} other {# people}} joined: that varies a lot by chance.',
  nobody: 'Nobody has joined yet. Run for more days, or open the inflow.',
  noStages: 'This run holds nothing of what comes after joining.',
  // The table
  stage: 'Stage',
  people: 'People',
  shareBefore: 'Of the stage before',
  shareFirst: 'Of all who joined',
  medianDay: 'Half by day',
});
