import { defaultStart } from '../record/index.ts';
import { runNumbers } from '../schema/index.ts';
import { memoryFlag, workersFlag, worldFlags, type Command } from './flags.ts';
import { compare, doctor, sensitivity, sweep } from './studyCommands.ts';

const plan: Command = {
  name: 'plan',
  help: 'Print the order of a day, a mechanism a line. With FILE, those it switches off are marked.',
  files: { usage: '[FILE]', least: 0, most: 1 },
  flags: [],
};

const levers: Command = {
  name: 'levers',
  help: 'List everything that can be set. With FILE: the items of its world, and the values in force.',
  files: { usage: '[FILE]', least: 0, most: 1 },
  flags: [
    {
      name: '--format',
      value: 'table|json|markdown',
      help: 'Columns for people, an array of objects, or the reference page.',
      options: ['table', 'json', 'markdown'],
    },
  ],
};

const check: Command = {
  name: 'check',
  help: 'Read files and list what is wrong with them, on standard output, as file:line:column code message.',
  files: { usage: 'FILE...', least: 1, most: Infinity },
  flags: [
    {
      name: '--format',
      value: 'text|json',
      help: 'Lines, or an array of objects.',
      options: ['text', 'json'],
    },
  ],
};

const run: Command = {
  name: 'run',
  help: 'Run a scenario and print what came of it.',
  files: { usage: 'FILE|-', least: 1, most: 1 },
  flags: [
    ...worldFlags,
    {
      name: '--replicates',
      value: 'N',
      help: 'How many independent runs; the first is the seed itself, and more of them only add.',
      range: runNumbers.replicates,
    },
    workersFlag,
    memoryFlag,
    {
      name: '--format',
      value: 'table|json|csv',
      help: 'A summary for people, everything, or the daily numbers as replicate, day, metric, value.',
      options: ['table', 'json', 'csv'],
    },
    {
      name: '--out',
      value: 'FILE|-',
      help: 'Where the result goes; - is standard output. A file appears whole or not at all.',
    },
  ],
};

const events: Command = {
  name: 'events',
  help: 'Run a scenario and write the log of its events, as analytics tools import it: distinct_id, event, time, properties.',
  files: { usage: 'FILE|-', least: 1, most: 1 },
  flags: [
    ...worldFlags,
    workersFlag,
    memoryFlag,
    {
      name: '--format',
      value: 'csv|jsonl',
      help: 'A table with a column for each property, or an object a line.',
      options: ['csv', 'jsonl'],
    },
    {
      name: '--start',
      value: 'DATE',
      help: `The date of day 0, such as ${defaultStart}, which is taken unless given: a Monday, as day 0 is in the model.`,
    },
    {
      name: '--out',
      value: 'FILE|-',
      help: 'Where the log goes; - is standard output. A file appears whole or not at all.',
    },
    {
      name: '--truth',
      value: 'FILE',
      help: 'Also write what no analyst could see, for the teacher: who left when and why, and which clicks were meant.',
    },
  ],
};

const why: Command = {
  name: 'why',
  help: 'Say why people left, in the whole run; with --person, tell the life of one of them with its chances.',
  files: { usage: 'FILE|-', least: 1, most: 1 },
  flags: [
    ...worldFlags,
    {
      name: '--person',
      value: 'N',
      help: 'The N-th to join, counted from 0.',
      range: { min: 0, max: runNumbers.people.max },
    },
    {
      name: '--day',
      value: 'N',
      help: 'Every choice and risk of that day of hers, with the terms that made it.',
      range: { min: 0, max: runNumbers.days.max },
    },
    {
      name: '--format',
      value: 'table|json',
      help: 'Lines for people, or one object.',
      options: ['table', 'json'],
    },
  ],
};

const makeNew: Command = {
  name: 'new',
  help: 'Begin a scenario: a file with every section of a lesson, to be written over. One that is there is left alone.',
  files: { usage: 'SLUG', least: 1, most: 1 },
  flags: [
    { name: '--title', value: 'TEXT', help: 'What it is called; the slug unless given.' },
    { name: '--world', value: 'NAME', help: 'The starting world, community unless given.' },
    {
      name: '--out',
      value: 'FILE|-',
      help: 'Where it goes, scenarios/SLUG.md unless given; - is standard output.',
    },
  ],
};

const schema: Command = {
  name: 'schema',
  help: 'Print the JSON schema of the front matter of a scenario, for editors that complete and check YAML.',
  files: { usage: '', least: 0, most: 0 },
  flags: [{ name: '--out', value: 'FILE|-', help: 'Where it goes; - is standard output.' }],
};

const exportLesson: Command = {
  name: 'export',
  help: 'Write a scenario with its other languages (FILE.zh.md beside it) as one HTML file that runs without a network.',
  files: { usage: 'FILE', least: 1, most: 1 },
  flags: [
    {
      name: '--student',
      help: 'Leave out what stands under :::instructor. Answers of quizzes stay, for the feedback needs them.',
    },
    {
      name: '--out',
      value: 'FILE|-',
      help: 'Where the page goes; - is standard output. A file appears whole or not at all.',
    },
  ],
};

/** Every command there is. */
export const commands: readonly Command[] = [
  plan,
  levers,
  check,
  makeNew,
  schema,
  run,
  events,
  why,
  compare,
  sensitivity,
  sweep,
  doctor,
  exportLesson,
];
