import type { PondGate } from '../../metrics/index.ts';
import { words, type Text } from '../../schema/index.ts';

/** What the pond says. */
export const pondWords = words('pond', {
  title: 'Where is everybody, and where do they leak out?',
  truthRule:
    'Everybody who has joined stands in one basin every evening. Gone: she has left, as only the engine knows. At risk: no visit for 14 days. Key: meets the rule for key customers. Regular: visits on at least 8 of the last 28 days. Activated: by the log. New: none of these.',
  dashboardRule:
    'Everybody who has joined stands in one basin every evening. Gone: no visit for 60 days. At risk: no visit for 14 days. Key: meets the rule for key customers. Regular: visits on at least 8 of the last 28 days. Activated: by the log. New: none of these.',
  fresh: 'New',
  activated: 'Activated',
  regular: 'Regular',
  key: 'Key',
  atRisk: 'At risk',
  gone: 'Gone',
  activate: 'Got further',
  settle: 'Became regular',
  becomeKey: 'Became key',
  cool: 'Fell silent',
  return: 'Came again',
  back: 'Came back',
  leak: 'Left',
  flow: '{count} a week',
  chance: '{share} a day',
  joining: '{count} a week join',
  channels: 'They come by',
  toLever: 'Lever: {lever}',
  week: 'Week {n}',
  weekColumn: 'Week',
  dayOfWeek: 'Week {week}, day {day}: {there} there, {gone} gone',
  transport: 'Play the pond',
  play: 'Play',
  pause: 'Pause',
  first: 'To the start',
  dayBack: 'A day back',
  dayOn: 'A day on',
  weekBack: 'A week back',
  weekOn: 'A week on',
  pace: 'Weeks a second',
  position: 'Day shown',
  colour: 'Colour',
  colourstate: 'State',
  colourchannel: 'Channel',
  coloursegment: 'Segment',
  side: 'Who is gone',
  sidetruth: 'Who has left',
  sidedashboard: 'Who is silent',
  legend: 'Colours',
  active: 'Activated, regular',
  others: 'Others',
  hunter: 'Hollow: came for the reward only',
  levelMark: 'Line: the level at the start',
  oneDot: '{count, plural, one {1 dot = 1 person} other {1 dot = # people, always the same ones}}',
  frameDot:
    '{count, plural, one {In these frames 1 dot = 1 person} other {In these frames 1 dot = # people}}',
  summary:
    '{weeks, plural, one {# week} other {# weeks}}: {joined} joined, {left} left and {back} came back; at the end {there} are there, {net} since the start.',
  leakMost: 'Most went from “{basin}”: {count}.',
  leakNone: 'Nobody has gone.',
  sentences: '{first} {second}',
  nobody: 'Nobody has joined in this run yet, so the pond is empty.',
  noDays: 'This run has no days to show.',
  counting: 'Counting the people: {share}',
  empty: 'Not run yet. The pond is filled by a run.',
  run: 'Run',
  stale: 'Levers moved: this is the last run',
  showTable: 'Table',
  hideTable: 'Hide the table',
  allRows: '{count, plural, other {Show all # weeks}}',
  briefRows: 'Show fewer weeks',
  tableTitle: 'Stocks and flows by week',
  joined: 'Joined',
  went: 'Left',
  cameBack: 'Came back',
  net: 'Net',
  frames: 'The pond on four days',
  netSince: '{net} since the frame before',
});

/** For checking a language. */
export const pondTexts: readonly Text[] = Object.values(pondWords);

/** What a gate is called. */
export const gateText = (gate: PondGate): Text =>
  gate.startsWith('leak') ? pondWords.leak : pondWords[gate as Exclude<PondGate, `leak${string}`>];
