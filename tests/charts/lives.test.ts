import { describe, expect, it } from 'vitest';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { powerBars } from '../../src/charts/powerBars.ts';
import { powerShape } from '../../src/charts/powerShape.ts';
import { survivalCurve } from '../../src/charts/survivalCurve.ts';
import { zh } from '../../src/languages/zh.ts';
import { kaplanMeier, lifeTable, spellsOf, type SurvivalRow } from '../../src/metrics/index.ts';
import { plainRecord, type PlainLife } from '../plainRecord.ts';
import { dataOf, measure, rowsOf, speaker } from './cases.ts';

const chinese = makeSpeaker('zh', zh, 'CNY');
/** Lifetimes: so many people left at the end of that day, or were last watched then. */
type Lives = readonly (readonly [people: number, day: number, left: boolean])[];

function curveOf(lives: Lives): SurvivalRow[] {
  const each = lives.flatMap(([people, day, left]) => Array.from({ length: people }, () => ({ day, left })));
  return kaplanMeier(
    lifeTable(
      spellsOf(
        each.map(({ day }) => day),
        each.map(({ left }) => Number(left)),
      ),
    ),
  );
}

const survivalOf = (all: readonly Lives[], { id = 'survival', variant = '' } = {}) =>
  dataOf(
    id,
    all.map((lives) => ({ curve: curveOf(lives) })),
    variant || undefined,
  );

const takeSurvival = (...args: Parameters<typeof survivalOf>) =>
  survivalCurve.takeaway(survivalOf(...args), speaker);

/** 200 people: 40 leave on day 3, 60 on day 20, the rest is watched for 60 days. */
const halfGone: Lives = [
  [40, 3, true],
  [60, 20, true],
  [100, 60, false],
];

const mild: Lives = [
  [50, 10, true],
  [150, 60, false],
];

describe('the survival curve', () => {
  it('names the day by which half are gone, its interval, and who is left on day 30', () => {
    expect(takeSurvival([halfGone])).toBe(
      'Half are gone by day 20 (20 or later); on day 30, 50% are still here.',
    );
    expect(takeSurvival([halfGone], { variant: 'd7' })).toBe(
      'Half are gone by day 20 (20 or later); on day 7, 80% are still here.',
    );
    expect(takeSurvival([halfGone], { id: 'survivalSeen' })).toBe(
      'Half have fallen silent by day 20 (20 or later); on day 30, 50% have not.',
    );
    const falling: Lives = Array.from({ length: 60 }, (_, day) => [5, day + 1, true]);
    expect(takeSurvival([falling])).toBe(
      'Half are gone by day 30 (27 to 34); on day 30, 50% are still here.',
    );
    // Nobody was watched up to day 30: the last age at which enough were stands for it.
    expect(
      takeSurvival([
        [
          [90, 4, true],
          [60, 20, false],
        ],
      ]),
    ).toBe('Half are gone by day 4; on day 14, 40% are still here.');
  });

  it('says that half have not left, and that nobody has', () => {
    expect(takeSurvival([mild])).toBe(
      'By day 60, as far as anyone was watched, not half are gone: 75% are still here.',
    );
    expect(takeSurvival([[[50, 40, false]]])).toBe(
      'Nobody has left by day 40, as far as anyone was watched.',
    );
  });

  it('compares runs on the last asked age at which each has people enough', () => {
    expect(takeSurvival([halfGone, mild])).toBe(
      'On day 60, Half and half is 25 points ahead (75% against 50%). Half are gone: All in by day 20, Half and half not yet.',
    );
    const thinning: Lives = [...mild, [5, 90, false]];
    expect(takeSurvival([thinning, thinning])).toBe('On day 60, both stand at 75.6%.');
    expect(takeSurvival([halfGone, mild, [[50, 40, false]]])).toBe(
      'On day 30: Nothing 100%, Half and half 75%, All in 50%. Half are gone: All in by day 20, Half and half not yet, Nothing not yet.',
    );
    // A run with too few people for a curve is left out.
    expect(takeSurvival([[[2, 5, true]], mild])).toBe('On day 60: Half and half 75%.');
  });

  it('reads the share, its interval and how many are watched, run by run', () => {
    const one = survivalOf([halfGone]);
    expect(survivalCurve.readout(one, 10, speaker)).toBe('Day 10: 80% (95%: 73.8% to 84.9%; 160 watched)');
    expect(survivalCurve.readout(one, 1, speaker)).toBe('Day 1: 100% (200 watched)');
    const two = survivalOf([halfGone, [...mild, [5, 90, false]]]);
    expect(survivalCurve.readout(two, 80, speaker)).toBe(
      'Day 80: All in nothing counted · Half and half 75.6% (95%: 69.1% to 80.9%; 5 watched, few people)',
    );
    expect(survivalCurve.readings(two, 80).map(({ run }) => run)).toEqual([1]);
  });

  it('begins to read at day 30, or at the age that is asked for', () => {
    expect(survivalCurve.start(survivalOf([halfGone]))).toBe(30);
    expect(survivalCurve.start(survivalOf([halfGone], { variant: 'd7' }))).toBe(7);
    expect(survivalCurve.start(survivalOf([[[20, 4, true]]]))).toBe(4);
    expect(survivalCurve.positions(survivalOf([halfGone]))).toHaveLength(61);
    expect(survivalCurve.extent(survivalOf([halfGone]))).toEqual([0, 1]);
  });

  it('has a table with the interval and the watched', () => {
    const table = survivalCurve.table(survivalOf([halfGone]), speaker);
    expect(table.columns).toHaveLength(4);
    expect(rowsOf(table)[20]).toEqual(['20', '50%', '42.9% to 56.7%', '160']);
    expect(rowsOf(table)[0]).toEqual(['0', '100%', '–', '200']);
    expect(table.brief.at(-1)).toBe(60);
  });

  it('says in a sentence that there is nobody, or one person', () => {
    expect(takeSurvival([[]])).toMatch('Nobody was watched');
    expect(takeSurvival([[]], { id: 'survivalSeen' })).toMatch('the last 14 days of a run are not watched');
    expect(takeSurvival([[[1, 5, true]]])).toBe(
      'Only 1 person was watched from joining on: fewer than 10 make no curve.',
    );
    for (const lives of [[], [[1, 5, true]]] as Lives[]) {
      const little = survivalOf([lives]);
      expect(survivalCurve.tooLittle(little, speaker)).toBe(survivalCurve.takeaway(little, speaker));
      expect(JSON.stringify(survivalCurve.table(little, speaker))).not.toMatch(/NaN|Infinity/);
    }
    expect(survivalCurve.tooLittle(survivalOf([halfGone]), speaker)).toBeNull();
  });

  it('speaks Chinese', () => {
    expect(survivalCurve.takeaway(survivalOf([halfGone]), chinese)).toBe(
      '到第20天，一半人已经离开（95%区间：第20天或更晚）；第30天仍有50%的人在。',
    );
    expect(survivalCurve.readout(survivalOf([halfGone]), 10, chinese)).toBe(
      '第10天：80%（95%区间73.8%至84.9%；观察160人）',
    );
  });
});

/** So many people for each number of active days, among the last of the run. */
function powerOf(id: string, all: readonly Readonly<Record<number, number>>[], length = 28, weight = 1) {
  const drawn = all.map((counts) => {
    const lives = Object.entries(counts).flatMap(([active, people]) =>
      Array.from({ length: people }, (): PlainLife => ({
        joined: 0,
        active: Array.from({ length: Number(active) }, (_, day) => day),
      })),
    );
    return powerBars.read(plainRecord(lives, { days: length, weight }), measure(id), undefined)!;
  });
  return dataOf(id, drawn);
}

const takePower = (...args: Parameters<typeof powerOf>) => powerBars.takeaway(powerOf(...args), speaker);

describe('the power-user curve', () => {
  it('says how many came, which part nearly every day, and what the curve looks like', () => {
    expect(takePower('powerUsers', [{ 1: 60, 3: 28, 25: 12 }])).toBe(
      'Of 100 people active in the last 28 days, 12% came on 21 or more. The curve smiles: many come on few days, many nearly every day, and fewer in between.',
    );
    expect(takePower('powerUsers', [{ 1: 60, 10: 40 }])).toBe(
      'Of 100 people active in the last 28 days, nobody came on 21 or more. The curve leans to the left: more come on few days than on many.',
    );
    expect(takePower('powerUsers', [{ 1: 30, 25: 10 }], 28, 10)).toMatch('Of 400 people active');
  });

  it('knows five shapes', () => {
    const people = (left: number, middle: number, right: number) =>
      Array.from({ length: 29 }, (_, day) => (day === 0 ? 0 : day <= 7 ? left : day < 21 ? middle : right));
    expect(powerShape(people(9, 3, 1))).toBe('left');
    expect(powerShape(people(9, 3, 3))).toBe('left');
    expect(powerShape(people(1, 3, 9))).toBe('right');
    expect(powerShape(people(9, 3, 5))).toBe('smile');
    expect(powerShape(people(3, 9, 3))).toBe('hill');
    expect(powerShape(people(100, 98, 101))).toBe('even');
  });

  it('compares the shares of power users', () => {
    expect(
      takePower('powerShare', [
        { 2: 90, 22: 10 },
        { 2: 80, 22: 20 },
      ]),
    ).toBe('Active on 21 days or more: Half and half is 10 points ahead (20% against 10%).');
    expect(takePower('powerShare', [{ 2: 90, 22: 10 }, { 2: 80, 22: 20 }, { 2: 3 }])).toBe(
      'Active on 21 days or more: Half and half 20%, All in 10%.',
    );
  });

  it('draws people for a measure of people, and shares for one of shares', () => {
    const counts = [{ 1: 30, 25: 10 }];
    expect(powerBars.extent(powerOf('powerUsers', counts, 28, 10))).toEqual([0, 300]);
    expect(powerBars.extent(powerOf('powerShare', counts, 28, 10))).toEqual([0, 0.75]);
    expect(powerBars.readings(powerOf('powerUsers', counts), 25).map(({ value }) => value)).toEqual([10]);
    expect(powerBars.readout(powerOf('powerUsers', counts), 25, speaker)).toBe('On 25 days: 10 (25%)');
    expect(powerBars.readout(powerOf('powerUsers', counts), 1, chinese)).toBe('来了1天：30人（75%）');
    expect(rowsOf(powerBars.table(powerOf('powerUsers', counts), speaker))[24]).toEqual(['25', '10 (25%)']);
  });

  it('says in a sentence that there is nobody, one person, or not yet a window', () => {
    expect(takePower('powerUsers', [{}])).toBe('Nobody was active in the last 28 days.');
    expect(takePower('powerUsers', [{ 3: 1 }])).toBe(
      'Only 1 person was active in the last 28 days: fewer than 30 make no curve.',
    );
    expect(takePower('powerUsers', [{ 3: 50 }], 12)).toBe(
      'The curve looks back over 28 whole days, and there are only 12. Run for more days.',
    );
    for (const little of [powerOf('powerShare', [{}]), powerOf('powerShare', [{ 3: 1 }], 12)]) {
      expect(powerBars.tooLittle(little, speaker)).toBe(powerBars.takeaway(little, speaker));
      const said = [
        rowsOf(powerBars.table(little, speaker)),
        powerBars.extent(little),
        powerBars.readout(little, 3, speaker),
      ];
      expect(JSON.stringify(said)).not.toMatch(/NaN|Infinity|null/);
    }
  });
});
