import { words } from '../../schema/index.ts';

/** What the palette and the sheet of keys say. */
export const keyWords = words('keys', {
  palette: 'Do something, or go somewhere',
  paletteHint: 'Type what you are looking for',
  found: '{count, plural, =0 {Nothing is called that} one {# thing} other {# things}}',
  help: 'Keys',
  helpLead: 'Whatever a mouse or a finger can do here, keys can do as well.',
  close: 'Close',
  everywhere: 'Everywhere',
  go: 'Go to',
  run: 'Run',
  look: 'Look',
  charts: 'In a chart',
  step: 'One step',
  tenSteps: 'Ten steps',
  ends: 'First and last',
  table: 'Open or close the table',
  listen: 'Hear the line',
  levers: 'On a lever',
  leverStep: 'One step; with PgUp and PgDn a tenth of the range',
  runAll: 'Run again',
  stop: 'Stop what runs',
  resetLevers: 'All levers back',
  singleOff: 'Keys that are pressed alone are switched off in the settings.',
});
