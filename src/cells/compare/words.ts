import { words } from '../../schema/index.ts';

/** What a comparison says around its figures. */
export const compareWords = words('compare', {
  title: 'Compared: {list}',
  own: 'Your levers',
  run: '{count, plural, other {Run # seeds of each}}',
  again: '{count, plural, other {Run # seeds of each again}}',
  luck: 'Luck',
  same: 'The same for all',
  fresh: 'Fresh in every run',
  sameMeans: 'Run by run, all strategies meet the same people with the same luck.',
  freshMeans: 'Every run has other people with other luck, as in real life.',
  paired:
    'The same luck helps: the two runs of a seed move together (correlation {correlation}), so their difference varies {saved} times less than with fresh luck. {count} seeds tell as much as {fresh} would.',
  pairedAll:
    'The same luck helps: in every seed the difference is the same, and one seed would tell as much as all.',
  pairedLittle:
    'The same luck helps little here: the two runs of a seed hardly move together (correlation {correlation}).',
  freshPaired:
    'With fresh luck nothing is shared (correlation {correlation}): what the strategies do drowns in what chance does. Try the same luck.',
  unequal:
    '{a} and {b} do not spend the same: {spentA} against {spentB}, without what serving people costs. A lead may be bought.',
  futures: 'Single futures',
  futuresMean:
    'Each picture is one run of all strategies. Nobody lives an average: one of these futures is what one gets.',
  play: '{count, plural, other {Play # futures}}',
  pause: 'Pause',
  goOn: 'Play on',
  futureBefore: 'The future before',
  futureAfter: 'The next future',
  choice: 'Compared',
  choiceHelp:
    '{min} or {max} at once; the first of them is what the others are held against. Ways that you name in your history stand here, too.',
  differ: 'Where they differ',
  differLever: 'Lever',
  differNone: 'They differ in no lever.',
  differCalendar: 'Their calendars differ.',
  differTrial: 'What they try on a part of the people differs.',
  of: '{b} and {a}: {text}',
  few: '{count, plural, one {# seed tells} other {# seeds tell}} little: the shades are as wide as so few runs allow.',
});
