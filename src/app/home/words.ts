import { words } from '../../schema/index.ts';

/** What the first minute on the home page says. */
export const heroWords = words('hero', {
  split: 'For newcomers, out of {budget} a day',
  splitText: '{inflow} a day for newcomers, {leak} for those who are here',
  inflow: '{amount} for newcomers',
  leak: '{amount} for those who are here',
  picture: 'People who come each week, over {weeks} weeks',
  lastWeek: 'People in week {week}',
  atStart: 'all for newcomers',
  nudge:
    'Which split has the most people in week {week}? Move the slider to where you would bet, then keep it as your guess.',
  guess: 'This is my guess',
  guessed: 'Your guess: {share} for newcomers',
  reveal: 'Try all splits',
  trying: 'Trying {done} of {count} …',
  revealed: 'Most people come with {best} for newcomers: {most}. With your guess it is {mine}.',
  hit: 'Your guess is the best of all: {most} people.',
  early:
    '{weeks, plural, =0 {The better split leads from the first week.} one {In the first week all for newcomers looks as good or better.} other {For the first # weeks all for newcomers looks as good or better.}}',
  shares: 'Share for newcomers',
  again: 'Guess again',
  open: 'Open the whole notebook',
  failed: 'This could not be run here: {reason}',
});
