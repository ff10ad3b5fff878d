import { words, type Text } from '../../schema/index.ts';

/** What a prediction says around it. */
export const predictWords = words('predict', {
  title: 'Your prediction',
  commit: 'Commit',
  skip: 'Skip',
  skipped: 'You skipped this prediction.',
  takeBack: 'Take it back',
  why: 'Why do you think so?',
  help: 'Draw across the picture or tap to place a point; with the keyboard, go from point to point and move it with the arrow keys.',
  numbers: 'Write the numbers instead',
  picture: 'Your curve, point by point',
  notPlaced: 'not placed yet',
  needTwo: 'Place at least two points.',
  needNumber: 'Write a number.',
  needChoice: 'Choose one.',
  needDots: '{left, plural, one {# dot is left to place.} other {# dots are left to place.}}',
  needNoDots: 'All dots are placed.',
  waiting: 'The axis is taken from a run that is still under way …',
  inWeek: 'You expected {expected} in week {n}; it became {came}.',
  onDay: 'You expected {expected} on day {n}; it became {came}.',
  became: 'You expected {expected}; it became {came}.',
  notYet: 'What comes of it shows once the run is done.',
  dotsCame: 'It became {came}: {dots, plural, =0 {none} other {#}} of your {all} dots lie in that range.',
  chose: 'You chose “{expected}”; it was “{came}”.',
  ordered:
    '{right, plural, =0 {None of your {all} places was} one {One of your {all} places was} other {# of your {all} places were}} right. It came as: {list}.',
  lineExpected: 'Your prediction',
  lineCame: 'What came',
  up: 'Move “{label}” up',
  down: 'Move “{label}” down',
  dragHelp: 'First place on top. Use the buttons, or drag.',
  range: '{from} to {to}',
  rangeAbove: '{from} or more',
  rangeBelow: 'below {to}',
  more: 'One dot more: {range}',
  fewer: 'One dot fewer: {range}',
  dotsIn: '{range}: {dots, plural, one {# dot} other {# dots}}',
  dotsHelp: 'Each dot is one chance in twenty. Put many where you are sure, few where you are not.',
});

/** For checking a language. */
export const predictTexts: readonly Text[] = Object.values(predictWords);
