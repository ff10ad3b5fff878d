import { describe, expect, it } from 'vitest';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { comparedData } from '../../src/app/comparedData.ts';
import { sayPairing, saySpending, type CompareOptions } from '../../src/cells/compare/cell.ts';
import {
  cellText,
  futureMarks,
  futurePlane,
  leverMap,
  pairBands,
  quantileDots,
  sayFuture,
  tableForFile,
  tornado,
  type AnyChartData,
  type AnyFigure,
  type ChartData,
  type DotsDrawn,
  type LeverMapDrawn,
  type MapAxis,
  type TornadoDrawn,
} from '../../src/charts/index.ts';
import { inNextRow } from '../../src/cells/chart/frame.ts';
import { isoLine, longestLine } from '../../src/charts/isoLine.ts';
import { zh } from '../../src/languages/zh.ts';
import type { Luck, ManyRuns } from '../../src/metrics/index.ts';
import { data, measure, rowsOf, speaker } from './cases.ts';

const names: Readonly<Record<string, string>> = { a: 'Ads', b: 'Half', c: 'None' };
const nameOf = (id: string) => names[id]!;

/** Runs whose value is the end of their line. */
function many(
  lines: readonly (readonly (readonly number[])[])[],
  luck: Luck = 'same',
  spent = [100, 100, 100],
): ManyRuns {
  return {
    luck,
    seeds: lines[0]!.length,
    axis: 'day',
    x: lines[0]![0]!.map((_, day) => day),
    strategies: lines.map((runs, at) => ({
      id: 'abc'[at]!,
      runs: runs.map((line) => ({ value: line.at(-1)!, line: Float64Array.from(line), spent: spent[at]! })),
    })),
  };
}

const options = (variant?: string): CompareOptions => ({
  strategies: ['a', 'b'],
  measure: measure('active'),
  variant,
  seeds: 3,
  luck: 'same',
});

const pairsOf = (all: ManyRuns) => comparedData(all, options('week'), nameOf, {}).pairs;

const flat = [10, 10, 10, 10];
const behindFirst = many([
  [flat, flat, flat],
  [
    [10, 8, 12, 15],
    [10, 7, 13, 14],
    [10, 9, 11, 9],
  ],
]);

describe('the paired difference', () => {
  it('says in how many seeds who is ahead, and from when on', () => {
    expect(pairBands.takeaway(pairsOf(behindFirst), speaker)).toBe(
      'Half is ahead of Ads in 2 of 3 seeds, by 2.7 on average. From day 2 on the middle of all runs is on that side.',
    );
    const turned = many(
      [behindFirst.strategies[1]!, behindFirst.strategies[0]!].map(({ runs }) =>
        runs.map(({ line }) => [...line]),
      ),
    );
    expect(pairBands.takeaway(pairsOf(turned), speaker)).toMatch(/^Ads is ahead of Half in 2 of 3 seeds/);
    expect(
      pairBands.takeaway(
        pairsOf(
          many([
            [flat, flat],
            [flat, flat],
          ]),
        ),
        speaker,
      ),
    ).toBe('Ads and Half are level in all 2 seeds.');
    const split = many(
      [
        [flat, flat],
        [
          [10, 10, 10, 12],
          [10, 10, 10, 7],
        ],
      ],
      'fresh',
    );
    expect(pairBands.takeaway(pairsOf(split), speaker)).toBe(
      'Ads and Half are each ahead in 1 of 2 pairs of runs.',
    );
    const odd = many([
      [flat, flat, flat],
      [
        [0, 0, 0, 11],
        [0, 0, 0, 11],
        [0, 0, 0, 1],
      ],
    ]);
    expect(pairBands.takeaway(pairsOf(odd), speaker)).toBe(
      'Half is ahead of Ads in 2 of 3 seeds, although on average Ads has 2.3 more. From day 3 on the middle of all runs is on that side.',
    );
  });

  it('reads the middle, every band with what it holds, and who is ahead', () => {
    expect(pairBands.readout(pairsOf(behindFirst), 2, speaker)).toBe(
      'Day 2: Half minus Ads +2 · 50% of runs +1 to +3 · ahead in 3 of 3, behind in 0',
    );
    const table = pairBands.table(pairsOf(behindFirst), speaker);
    expect(rowsOf(table)[3]).toEqual(['3', '+4', '−1 to +5', '2', '1']);
    expect(tableForFile(table)[0]).toEqual([
      'Day',
      'Middle run',
      '50% of runs: low end',
      '50% of runs: high end',
      'Ahead',
      'Behind',
    ]);
    expect(tableForFile(table)[4]).toEqual([3, 4, -1, 5, 2, 1]);
  });

  it('has no course of a measure that is one number', () => {
    expect(pairBands.tooLittle(pairsOf(many([[[]], [[]]])), speaker)).toMatch('has no course');
    expect(pairBands.tooLittle(pairsOf(behindFirst), speaker)).toBeNull();
  });
});

describe('how much a pairing helps', () => {
  const says = (all: ManyRuns) => sayPairing(all, nameOf, speaker).join(' ');
  const ends = (...values: readonly number[]) => values.map((value) => [value]);

  it('tells the correlation and how many seeds it is worth', () => {
    const luck = ends(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    const alike = luck.map(([value], at) => [value! + 5 + (at % 2)]);
    expect(says(many([luck, alike]))).toMatch(
      /^The same luck helps: the two runs of a seed move together \(correlation 1\), so their difference varies [\d,]+ times less than with fresh luck\. 10 seeds tell as much as [\d,]+ would\.$/,
    );
    expect(says(many([luck, luck.map(([value]) => [value! + 5])]))).toMatch(
      'in every seed the difference is the same',
    );
    expect(says(many([luck, ends(7, 1, 8, 2, 9, 3, 7, 2, 8, 1)]))).toMatch('helps little here');
    expect(says(many([luck, alike], 'fresh'))).toMatch(/^With fresh luck/);
    expect(says(many([ends(1, 2), ends(2, 4)]))).toMatch('2 seeds tell little');
  });

  it('flags strategies that do not spend the same', () => {
    const all = many([[flat], [flat], [flat]], 'same', [10_000, 10_000, 20_000]);
    expect(saySpending(all, nameOf, speaker)).toEqual([
      'Ads and None do not spend the same: ¥100 against ¥200, without what serving people costs. A lead may be bought.',
    ]);
  });
});

describe('single futures', () => {
  const { futures } = comparedData(behindFirst, options('week'), nameOf, {});

  it('say what every strategy came to in one of them', () => {
    expect(sayFuture(futures, 2, speaker)).toBe('Future 3 of 3: Ads 10, Half 9 (−1)');
  });

  it('have the same axes, and a line for each strategy, or a dot where there is no course', () => {
    const size = { width: 400, height: 200, textSize: 13 };
    const marks = futureMarks(futures, 0, futurePlane(futures, size, speaker));
    expect(marks.map(({ path, dot }) => [path.split('L').length, dot])).toEqual([
      [4, null],
      [4, null],
    ]);
    const plain = { ...futures, many: { ...behindFirst, x: [] } };
    const plane = futurePlane(plain, { ...size, textSize: 0 }, speaker);
    const [first, second] = futureMarks(plain, 0, plane).map(({ dot }) => dot!);
    expect([first!.x < second!.x, first!.y > second!.y, plane.up.ticks]).toEqual([true, true, []]);
  });
});

const dotsOf = (...drawn: readonly DotsDrawn[]): AnyChartData => ({
  ...data('active', []),
  runs: drawn.map((one, at) => ({ id: `${at}`, label: 'abc'[at]!, role: 'a', drawn: one })),
});

describe('outcomes as dots', () => {
  it('counts either side of a threshold', () => {
    const one = dotsOf({ values: [1, 2, 3, null, 10], threshold: 3 });
    expect(quantileDots.start(one)).toBe(3);
    expect(quantileDots.positions(one)).toContain(3);
    expect(quantileDots.readout(one, 3, speaker)).toBe('3: 2 below, 2 there or above');
    expect(quantileDots.takeaway(dotsOf({ values: [1, 2, 3, 4] }), speaker)).toBe(
      'a: half of 4 runs lie between 2 and 3, the middle at 3.',
    );
    expect(quantileDots.takeaway(dotsOf({ values: [1, 2], met: [true, false] }), speaker)).toBe(
      '1 of 2 runs meet the goal.',
    );
    expect(rowsOf(quantileDots.table(dotsOf({ values: [1, 2], met: [true, false] }), speaker))).toEqual([
      ['1', '1', 'yes'],
      ['2', '2', 'no'],
    ]);
    expect(quantileDots.tooLittle(dotsOf({ values: [null] }), speaker)).not.toBeNull();
  });
});

const moved = (title: string, low: number, high: number) => ({
  title,
  now: '5',
  value: 5,
  low: { set: '4', value: 4, effect: low, error: 1 },
  high: { set: '6', value: 6, effect: high, error: 1 },
});

const storm: ChartData<TornadoDrawn> = {
  measure: measure('active'),
  runs: [
    {
      id: 'own',
      label: '',
      role: 'current',
      drawn: { baseline: 100, levers: [moved('Ads', -20, 12), moved('Fee', 1, -3)] },
    },
  ],
};

it('a tornado names the lever that moves most', () => {
  expect(tornado.takeaway(storm, speaker)).toBe(
    'Ads moves it most: −20 at its low end, +12 at its high end. At the levers as they stand it comes to 100.',
  );
  expect(tornado.readout(storm, 1, speaker)).toBe(
    'Fee, now 5: at 4 +1 (standard error 1) · at 6 −3 (standard error 1)',
  );
  expect(tornado.extent(storm)).toEqual([-20, 12]);
});

const rising = (name: string, stops: readonly number[]): MapAxis => ({
  name,
  title: `${name} (per day)`,
  value: stops[0]!,
  stops,
  say: (value) => `¥${Math.round(value)}`,
  tell: (value) => `¥${Math.round(value)} per day`,
});

/** Comes to 10 · across + 20 · up, so that ¥2 of the one are worth ¥1 of the other. */
const mapFor = (goal: number | null): ChartData<LeverMapDrawn> => {
  const [across, up] = [rising('Ads', [0, 1, 2]), rising('Care', [0, 1])];
  const cells = up.stops.flatMap((high) =>
    across.stops.map((wide) => ({ value: 10 * wide + 20 * high, effect: 10 * wide + 20 * high, error: 1 })),
  );
  const drawn = { across, up, baseline: 0, goal, seeds: 2, cells };
  return {
    measure: measure('active'),
    runs: [{ id: 'map', label: '', role: 'current', drawn }],
  };
};

describe('a map of two levers', () => {
  it('says where it is highest, how many settings come to a goal, and what one lever is worth of the other', () => {
    expect(leverMap.takeaway(mapFor(null), speaker)).toBe(
      'In this model it is highest, 40, at Ads ¥2 per day, Care ¥1 per day; as the levers stand it comes to 0.',
    );
    expect(leverMap.takeaway(mapFor(20), speaker)).toBe(
      'In this model 4 of 6 settings come to 20 or more; as the levers stand it comes to 0. On the line it stays about 20: from Ads ¥0 per day, Care ¥1 per day to Ads ¥2 per day, Care ¥0 per day.',
    );
    expect(leverMap.takeaway(mapFor(50), speaker)).toMatch(
      'none of 6 settings comes to 50; the highest, 40, is at Ads ¥2 per day, Care ¥1 per day.',
    );
  });

  it('begins where the levers stand, and goes row by row with the greatest above', () => {
    expect(leverMap.start(mapFor(null))).toBe(3);
    expect(leverMap.readout(mapFor(null), 2, speaker)).toBe(
      'Ads ¥2 per day, Care ¥1 per day: 40 (+40 against now, standard error 1)',
    );
    const down = inNextRow(leverMap.positions(mapFor(null)), 1, leverMap.columns!(mapFor(null)))!;
    expect([down(1), down(-1)]).toEqual([4, 1]);
    expect(rowsOf(leverMap.table(mapFor(null), speaker))).toEqual([
      ['¥1', '20', '30', '40'],
      ['¥0', '0', '10', '20'],
    ]);
  });

  it('joins where two opposite corners are higher as their middle says', () => {
    const saddle = (column: number, row: number) => (column === row ? 4 : 0);
    expect(isoLine(2, 2, saddle, 1)).toHaveLength(2);
    const two = isoLine(2, 2, saddle, 1);
    expect(longestLine([...two, [two[0]![1], [5, 5]]])).toHaveLength(2);
    expect(isoLine(2, 2, () => null, 1)).toEqual([]);
    expect(isoLine(2, 2, (column) => column, 0.5)).toEqual([
      [
        [0.5, 0],
        [0.5, 1],
      ],
    ]);
  });
});

const figures: readonly (readonly [string, AnyFigure, AnyChartData])[] = [
  ['pairBands', pairBands, pairsOf(behindFirst)],
  ['quantileDots', quantileDots, comparedData(behindFirst, options(), nameOf, {}).dots],
  ['tornado', tornado, storm],
  ['leverMap', leverMap, mapFor(null)],
  ['leverMap with a goal', leverMap, mapFor(24)],
];

it.each(figures)('%s says everything in both languages, without a hole', (_, figure, shown) => {
  const odd = /NaN|Infinity|undefined|null|\[object|[{}]/;
  for (const one of [speaker, makeSpeaker('zh', zh, 'CNY')]) {
    const { columns, rows, caption } = figure.table(shown, one);
    const said = [
      figure.takeaway(shown, one),
      ...figure.positions(shown).map((at) => figure.readout(shown, at, one)),
      one.say(figure.question(shown.measure, undefined)),
      caption,
      ...rows.flat().map(cellText),
    ];
    expect(said.filter((text) => odd.test(text))).toEqual([]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});
