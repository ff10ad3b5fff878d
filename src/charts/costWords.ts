import { words } from '../schema/index.ts';

/** The texts of cost against staying. */
export const costWords = words('costChart', {
  ask: 'Which channels are cheap, and whose people stay?',
  head: 'active on day 30 (dot: people; diamond: what the next newcomer would cost)',
  headShort: 'active on day 30; diamond: the next one',
  across: 'Cost of a newcomer, {unit}',
  cheapStay: 'cheap, stay',
  dearStay: 'dear, stay',
  cheapGo: 'cheap, go',
  dearGo: 'dear, go',
  // Sentences
  best: 'For each newcomer who is active on day 30, {list}.',
  item: '{name} has paid {money}',
  none: '{name} has kept nobody',
  warn: 'The mean hides the margin: the next newcomer of {name} would cost {times} times as much as those so far.',
  runs: 'Cost of a newcomer who is active on day 30, all channels together: {list}.',
  few: 'Of no channel with a cost is it known who is still active on day 30. Run for more days.',
  read: '{name}: {each} on average · next {next} · on day 30 {share} active ({count} of {among}) · {joined} joined',
  kept: '{money} for each who is active on day 30',
  keptColumn: 'Cost of one active on day 30',
});
