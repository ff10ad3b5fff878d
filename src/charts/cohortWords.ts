import { words } from '../schema/index.ts';

/** What tables of cohorts say. */
export const cohortWords = words('cohortChart', {
  ask: 'Which newcomers come back, and when?',
  // When somebody came back, seen from the start
  laterDays: '{n, plural, one {# day} other {# days}} later',
  laterWeeks: '{n, plural, one {# week} other {# weeks}} later',
  laterFromDay: 'on day {n} or later',
  laterFromWeek: 'in week {n} or later',
  laterBetween: 'on days {from} to {to}',
  laterLeast: 'on at least {least} of days {from} to {to}',
  // Who
  newcomers: 'Week {weeks}’s newcomers',
  newcomersOf: 'Newcomers of weeks {weeks}',
  allNewcomers: 'All newcomers',
  visits: 'Visits in week {weeks}',
  visitsOf: 'Visits in weeks {weeks}',
  allVisits: 'All visits',
  reading: '{who}, {later}: {list}',
  counted: '{share} ({count} of {among}, in progress)',
  // The picture
  week: 'Week',
  all: 'All',
  people: 'People',
  starts: 'Visits',
  days: 'Days since joining',
  weeks: 'Weeks since joining',
  daysAfterVisit: 'Days since the visit',
  weeksAfterVisit: 'Weeks since the visit',
  percent: '{axis} (cells: %)',
  orMore: '{share} or more',
  inProgress: 'in progress',
  few: 'fewer than {most} people',
  // Sentences
  inAll: 'Of all newcomers, {share} came back {later}.',
  inAllVisits: 'After all visits together, people came back {later} in {share} of cases.',
  between: 'The cohorts lie between {low} (week {lowWeeks}) and {high} (week {highWeeks}).',
  runs: 'Active again {later}: {list}.',
  tooFew: 'Every group here is smaller than {most} people: each share varies a lot by chance.',
  short: 'Nobody has been watched long enough after joining to fill one cell. Run for more days.',
});
