import { runNumbers } from '../schema/index.ts';
import { usualEnds, usualPairs, usualSettings, usualStops } from '../study/index.ts';
import { memoryFlag, workersFlag, worldFlags, type Command, type Flag } from './flags.ts';

const measureFlag: Flag = {
  name: '--measure',
  value: 'MEASURE',
  help: 'What is compared: a measure, with its form behind a dot, such as retention.d30.',
};

const outFlag: Flag = {
  name: '--out',
  value: 'FILE|-',
  help: 'Where the result goes; - is standard output. A file appears whole or not at all.',
};

const formatFlag = (json: string, csv: string): Flag => ({
  name: '--format',
  value: 'table|json|csv',
  help: `A summary for people, ${json}, or ${csv}.`,
  options: ['table', 'json', 'csv'],
});

const runsFlag = (usual: number, help: string): Flag => ({
  name: '--replicates',
  value: 'N',
  help: `${help}; ${usual} unless given.`,
  range: runNumbers.replicates,
});

/** The world of a study: which strategy is run is told in another way, or none is. */
const studiedWorld = (without: string): readonly Flag[] => worldFlags.filter(({ name }) => name !== without);

export const compare: Command = {
  name: 'compare',
  help: 'Run strategies over many seeds, with the same luck for all, and print how they differ.',
  files: { usage: 'FILE|-', least: 1, most: 1 },
  flags: [
    {
      name: '--strategies',
      value: 'A,B[,C]',
      help: 'Two or three strategies of FILE; the others are held against the first. “own” is FILE without any.',
    },
    measureFlag,
    ...studiedWorld('--strategy'),
    runsFlag(usualPairs, 'How many runs of each strategy'),
    { name: '--fresh', help: 'Other people and other luck in every run, as in real life.' },
    workersFlag,
    memoryFlag,
    formatFlag('everything', 'a line for each run as strategy, seed, value, spent'),
    outFlag,
  ],
};

export const sensitivity: Command = {
  name: 'sensitivity',
  help: 'Move levers to either end of their range, one at a time, and print what that does to a measure.',
  files: { usage: 'FILE|-', least: 1, most: 1 },
  flags: [
    measureFlag,
    {
      name: '--lever',
      value: 'PATH',
      help: 'A lever to move; without any, those that the levers cells of FILE show.',
      repeats: true,
    },
    {
      name: '--reach',
      value: 'plausible|15%',
      help: 'Through the range that a reasonable world lies in, or by 15% of their value.',
      options: ['plausible', '15%'],
    },
    ...worldFlags,
    runsFlag(usualEnds, 'How many runs at each end of a lever'),
    workersFlag,
    memoryFlag,
    formatFlag('everything', 'a line for each end as lever, end, set, effect, error'),
    outFlag,
  ],
};

export const sweep: Command = {
  name: 'sweep',
  help: 'Move two levers together through their ranges, and print what a measure comes to at each setting.',
  files: { usage: 'FILE|-', least: 1, most: 1 },
  flags: [
    measureFlag,
    {
      name: '--lever',
      value: 'PATH[=LOW..HIGH]',
      help: 'Given twice: the lever that goes across, and the one that goes down; without ends, through the range that a reasonable world lies in.',
      repeats: true,
    },
    {
      name: '--grid',
      value: 'N',
      help: `How many values each lever takes; ${usualStops} unless given.`,
      range: { min: 3, max: 51 },
    },
    ...worldFlags,
    runsFlag(usualSettings, 'How many runs of each setting'),
    workersFlag,
    memoryFlag,
    formatFlag('everything', 'a line for each setting as both levers, value, effect, error'),
    outFlag,
  ],
};

export const doctor: Command = {
  name: 'doctor',
  help: 'Ask the engine whether scenarios make their point: goals, chance, claims in many worlds, levers, words; fails if not. Without FILE, all that are shipped.',
  files: { usage: '[FILE...]', least: 0, most: Infinity },
  flags: [
    { name: '--quick', help: 'Fewer worlds and fewer random settings, as the tests do it.' },
    workersFlag,
    memoryFlag,
    {
      name: '--format',
      value: 'table|json',
      help: 'Columns for people, or an array of objects.',
      options: ['table', 'json'],
    },
  ],
};
