import { words, type Text } from '../../schema/index.ts';

/** What a calendar cell says. */
export const calendarWords = words('calendarCell', {
  title: 'Plan',
  timeline: 'The plan over the days of the run',
  fromDay: 'from day {day} on',
  fromTo: 'days {day} to {until}',
  bar: '{label}, {when}',
  keys: 'Arrow keys move it by a day, with Shift its end; Page Up and Page Down by a week; Delete takes it out.',
  nothing: 'Nothing is planned.',
  add: 'Add a campaign',
  back: 'Back to the notebook’s plan',
  fresh: 'Campaign {n}',
  unnamed: 'Without a name',
  edit: 'Edit: {label}',
  remove: 'Take it out',
  label: 'Name',
  day: 'First day',
  until: 'Over from day',
  untilHint: 'empty: it stays',
  cost: 'Costs once',
  sets: 'Sets {lever}',
  unset: 'does not move it',
  others: 'It sets as well: {levers}',
  checklist: 'Checklist: {count} of {all} answered',
  conflicts: 'Conflicts',
  clash:
    'On days {from} to {to}, “{first}” and “{second}” both set {levers}. What “{holds}” says holds, because it began last.',
  noClash: 'No two campaigns set the same lever on the same day.',
  total: 'The plan costs {cost} once, besides what its levers spend each day.',
  refused: 'Not taken: {problem}',
  sheet: 'SOP sheet',
  print: 'Print the sheet',
  save: 'Save as CSV',
  framework: '1. Framework: what each campaign is for',
  schedule: '2. Day by day: what is set and what is needed',
  campaign: 'Campaign',
  onDay: 'Day',
  what: 'What is done',
  begins: 'begins',
  ends: 'ends; its levers go back',
  lever: '{lever}: {value}',
  notAnswered: 'not answered yet',
});

/** For checking a language. */
export const calendarTexts: readonly Text[] = Object.values(calendarWords);
