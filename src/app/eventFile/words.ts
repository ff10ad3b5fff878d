import { words } from '../../schema/index.ts';

/** What is said where the events of a run become a file. */
export const eventFileWords = words('eventFile', {
  title: 'Events as a file',
  help: 'What an analytics tool would have logged of this run, with the levers as they stand: distinct_id, event, time and properties. The same bytes come from “sluice events”.',
  format: 'Format',
  csv: 'CSV, a table',
  jsonl: 'JSON, one event a line',
  start: 'Date of day 0',
  noDate: 'This is no date: write it as 2024-01-31.',
  observed: 'Save the events',
  truth: 'Save the truth apart',
  truthHelp: 'The truth is who left, when and why, as only the engine knows: to check an analysis by.',
  sizes: 'About {log}, the truth {truth}.',
  sizing: 'Working out how long it is …',
  kilobytes: '{n} kB',
  megabytes: '{n} MB',
  sample: 'One person of the log stands for {weight}.',
  writing: 'Saving: {share}, {size}',
  stop: 'Stop saving',
  saved: 'Saved {count} events, {size}: {name}',
  stopped: 'Stopped. Nothing was saved.',
  failed: 'It could not be saved: {reason}',
  tooLong:
    'This browser has to hold a file until it is whole, and at most {most} is held here. Take fewer people or days, another browser that writes straight to the disk, or “sluice events”.',
});
