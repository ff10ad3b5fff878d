import { words } from '../schema/index.ts';

/** What charts of many runs say: paired differences, the outcomes of many futures, levers moved one at a time. */
export const studyWords = words('studyChart', {
  // Paired difference
  askPair: 'How much more does the other strategy have, and how sure is that?',
  less: '{b} less {a}',
  pairHead: '{pair} (shades hold {list} of runs)',
  aheadAll: '{leader} is ahead of {other} in all {count} {runs}',
  ahead: '{leader} is ahead of {other} in {ahead} of {count} {runs}',
  level: '{a} and {b} are level in all {count} {runs}',
  seeds: '{count, plural, one {seed} other {seeds}}',
  pairs: '{count, plural, one {pair of runs} other {pairs of runs}}',
  by: '{who}, by {amount} on average.',
  byOnly: '{who}.',
  fromOn: 'From {when} on the middle of all runs is on that side.',
  fromEnd: 'From {when} on the middle of all runs is on the side of {leader}.',
  allAlong: 'The middle of all runs is on that side all along.',
  pairNothing: 'No run has a number here yet.',
  pairShort: 'This measure is one number for each run and has no course: the dots show it.',
  readPair: '{when}: {pair} {middle} · {bands} · ahead in {ahead} of {count}, behind in {behind}',
  readBand: '{holds} of runs {low} to {high}',
  middle: 'Middle run',
  bandColumn: '{holds} of runs',
  lowEnd: '{name}: low end',
  highEnd: '{name}: high end',
  aheadColumn: 'Ahead',
  behindColumn: 'Behind',
  range: '{low} to {high}',
  columnOf: '{pair}: {title}',
  // Quantile dots
  askDots: 'What could it come to?',
  dotsTake:
    '{name}: half of {count, plural, other {# runs}} lie between {low} and {high}, the middle at {middle}.',
  dotsSame: '{name}: {middle} in each of {count, plural, other {# runs}}.',
  dotsMet: '{met} of {count, plural, other {# runs}} meet the goal.',
  dotsFoot: 'Each dot is a run.',
  dotsFootMet: 'Each dot is a run: filled if it meets the goal, hollow if not.',
  readDotsRun: '{name}: {below} below, {above} there or above',
  readDotsOne: '{below} below, {above} there or above',
  runColumn: 'Run',
  metColumn: 'Goal met',
  yes: 'yes',
  no: 'no',
  dotsFew: 'No run has a number here.',
  // Tornado
  askLevers: 'Which lever moves it most?',
  leversTake:
    '{lever} moves it most: {low} at its low end, {high} at its high end. At the levers as they stand it comes to {baseline}.',
  leversNone: 'None of these levers moves it.',
  leversFoot:
    'Filled: the lever at its high end; dashed: at its low end. The line is where all levers stand as they are. One lever at a time: what two do together is not shown.',
  leverLong: 'at {low} {lowEffect} · at {high} {highEffect}',
  readLever:
    '{lever}, now {now}: at {low} {lowEffect} (standard error {lowError}) · at {high} {highEffect} (standard error {highError})',
  leverColumn: 'Lever',
  nowColumn: 'Now',
  lowColumn: 'Low end',
  highColumn: 'High end',
  lowEffectColumn: 'Change at the low end',
  highEffectColumn: 'Change at the high end',
});
