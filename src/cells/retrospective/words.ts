import { words, type Text } from '../../schema/index.ts';

/** What a retrospective cell says. */
export const retrospectiveWords = words('retrospective', {
  title: 'Looking back',
  campaign: 'Campaign',
  run: 'Run it without the campaign',
  running: 'Running the same people without it …',
  nothing: 'There is no campaign to look back at.',
  caption: 'The same people with the same luck, with “{campaign}” and without it',
  measure: 'Measure',
  with: 'With it',
  without: 'Without it',
  brought: 'It brought',
  whole: '{measure}, whole run',
  atEnd: '{measure}, when it ended (day {day})',
  after: '{measure}, {days} days later (day {day})',
  atLast: '{measure}, at the end of the run (day {day})',
  sentence: '“{campaign}” brought {brought}. It cost {cost} in all.',
  cheaper: '“{campaign}” brought {brought}. It saved {cost} in all.',
  part: '{measure} {change}',
  join: '{first}, {second}',
  remained: 'Beside the run without it, {measure} when it ended: {peak}; at the end of the run: {last}.',
  more: '{n} more',
  less: '{n} fewer',
  same: 'as many',
  old: 'Levers or plans moved since: run it again.',
});

/** For checking a language. */
export const retrospectiveTexts: readonly Text[] = Object.values(retrospectiveWords);
