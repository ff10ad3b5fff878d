import { describe, expect, test } from 'vitest';
import { pondCell } from '../../src/cells/pond/cell.ts';
import { declarations } from '../../src/model/index.ts';
import { readYaml } from '../../src/notebook/index.ts';
import { linesOf } from '../../src/notebook/lines.ts';
import { initialSettings, type RawMap } from '../../src/schema/index.ts';

const items = { channels: ['ads'], segments: ['everyone'], steps: [], nodes: [] };
const names = {
  items,
  strategies: ['mix', 'calm'],
  settings: initialSettings(declarations, items),
  currency: 'CNY',
  days: 100,
} as const;

function read(yaml: string) {
  const { raw } = readYaml(linesOf(yaml), 0, yaml.length);
  const empty: RawMap = {
    kind: 'map',
    entries: [],
    place: { line: 1, column: 1, endColumn: 1 },
  } as unknown as RawMap;
  return pondCell.read(raw?.kind === 'map' ? raw : empty, names);
}

const usual = {
  strategy: undefined,
  colour: 'state',
  side: 'truth',
  from: 0,
  dots: 20_000,
  pause: [],
  calendar: true,
};

describe('a pond cell', () => {
  test('needs nothing said', () => {
    expect(read('')).toEqual({ options: usual, problems: [] });
  });

  test('shows what is asked for', () => {
    const yaml =
      'strategy: mix\ncolour: channel\nside: dashboard\nfrom: 99\ndots: 100000\npause:\n  60: The ads stop.\n  7: 1000\ncalendar: false';
    expect(read(yaml)).toEqual({
      options: {
        strategy: 'mix',
        colour: 'channel',
        side: 'dashboard',
        from: 99,
        dots: 100_000,
        pause: [
          { day: 7, text: '1000' },
          { day: 60, text: 'The ads stop.' },
        ],
        calendar: false,
      },
      problems: [],
    });
  });

  test.each([
    ['color: state', ['keyUnknown 1']],
    ['strategy: mixx', ['strategyUnknown 1']],
    ['colour: rainbow\nside: both', ['keyOption 1', 'keyOption 2']],
    ['from: 100', ['runNumber 1']],
    ['from: soon\ndots: 200000', ['runNumber 1', 'runNumber 2']],
    ['colour: [state]', ['keyOption 1']],
    ['calendar: often', ['keyOption 1']],
    ['pause: 7', ['keyType 1']],
    [
      'pause:\n  100: Too late.\n  -1: Too early.\n  soon: When?',
      ['runNumber 2', 'runNumber 3', 'runNumber 4'],
    ],
    ['pause:\n  7:\n  8: [a]', ['keyType 2', 'keyType 3']],
  ])('says what is wrong with %j, and shows the usual', (yaml, expected) => {
    const { options, problems } = read(yaml);
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
    expect(options).toEqual(usual);
  });
});
