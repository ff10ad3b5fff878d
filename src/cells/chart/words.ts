import { words, type Text } from '../../schema/index.ts';

/** What the frame of a chart says around it. */
export const frameWords = words('chartFrame', {
  position: 'Reading position',
  back: 'One step back',
  forward: 'One step on',
  showTable: 'Table',
  hideTable: 'Hide the table',
  allRows: '{count, plural, other {Show all # rows}}',
  briefRows: 'Show fewer rows',
  rescaled: 'Axis rescaled',
  held: 'Axis held',
  refit: 'Fit the axis',
  empty: 'Not run yet. The picture is drawn from a run.',
  run: 'Run',
  stale: 'Levers moved: this is the last run',
  queued: 'Waiting to run',
  failed: '{message} The picture shows the last good run.',
  noPlot: 'The picture could not be loaded. The table has the same numbers.',
  locked: 'Covered for now',
  soFar: '{day, plural, one {After # day} other {After # days}} of {days}: the run goes on.',
  notesMore: '{count, plural, one {# more in the table} other {# more in the table}}',
  saveAs: 'Save as {format}',
  side: 'Whose view',
  truth: 'What really happens',
  dashboard: 'What a dashboard sees',
  both: 'Both',
  truthLine: 'The truth',
  dashboardLine: 'A dashboard',
});

/** For checking a language. */
export const frameTexts: readonly Text[] = Object.values(frameWords);
