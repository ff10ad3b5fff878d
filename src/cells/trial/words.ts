import { words, type Text } from '../../schema/index.ts';

/** What a trial cell says. */
export const trialWords = words('trialCell', {
  title: 'Try it on a small group',
  share: 'Share of the people who try it',
  change: 'For them: {lever}',
  now: 'everybody: {value}',
  run: 'Run the test',
  same: 'Change something for the small group first.',
  refused: 'Not taken: {problem}',
  running: 'The test is running …',
  failed: 'The test stopped.',
  of: 'Who',
  visits: 'Active days of a person',
  activated: 'Newcomers activated',
  orders: 'Purchases by a person',
  spent: 'Spent by a person',
  group: 'Small group',
  rest: 'Everybody else',
  people: 'People',
  mean: 'On average',
  result:
    'The small group has {difference} more than everybody else; the interval of the difference goes from {low} to {high}. Of 100 such intervals about 95 hold the truth.',
  resultLess:
    'The small group has {difference} less than everybody else; the interval of the difference goes from {low} to {high}. Of 100 such intervals about 95 hold the truth.',
  luck: 'The interval holds 0: chance alone could do this. A larger group, or more days, would tell.',
  works: 'The interval lies above 0: chance alone hardly does this.',
  harms: 'The interval lies below 0: for the small group it was worse.',
  few: 'Fewer than 30 people are in one of the groups: nothing can be told. Take a larger share.',
  unknown: 'This run does not know what is compared.',
  old: 'Levers moved since this test: it tells of the levers as they were.',
  rollOut: 'Roll it out: everybody gets it',
  rolledOut: 'It is rolled out: these are everybody’s levers now.',
});

/** For checking a language. */
export const trialTexts: readonly Text[] = Object.values(trialWords);
