import { describe, expect, test } from 'vitest';
import { broughtBy, lookBack, retrospectiveCell } from '../../src/cells/retrospective/cell.ts';
import { pictured, trialCell } from '../../src/cells/trial/cell.ts';
import { measures } from '../../src/metrics/index.ts';
import { declarations } from '../../src/model/index.ts';
import { jobFor, recordOf } from '../jobs.ts';
import { bodyOf, namesOf } from './bodies.ts';

describe('looking back at a campaign', () => {
  const named = (id: string, variant?: string) => ({
    measure: measures.find((one) => one.id === id)!,
    variant,
  });
  const entry = {
    day: 10,
    until: 15,
    label: '',
    cost: 700,
    changes: [['channels.door.spendPerDay', 50_000]] as const,
  };
  const levers = {
    'channels.door.organicPerDay': 0.002,
    'channels.door.spendPerDay': 1000,
    'channels.door.reachPerDay': 0.01,
  };
  const plan = { levers, people: 800, days: 40 };
  const runs = {
    with: recordOf(jobFor({ ...plan, calendar: [entry] })),
    without: recordOf(jobFor(plan)),
  };

  test('tells of the whole run, of its last day, of some days later, and of the end', () => {
    const looked = lookBack(runs, entry, [named('joined'), named('cost')], named('active', 'week'), 10);
    expect(looked.map(({ at, day }) => [at, day])).toEqual([
      ['whole', null],
      ['whole', null],
      ['atEnd', 14],
      ['after', 24],
      ['atLast', 39],
    ]);
    const [joined, cost, atEnd] = looked.map(broughtBy);
    expect(joined).toBeGreaterThan(0);
    expect(cost).toBe(700 + 5 * 49_000);
    expect(atEnd).toBeGreaterThan(0);
    // Before it began the two runs are one: the same people with the same luck.
    const early = (run: (typeof runs)['with']) =>
      named('active').measure.series!(run).lines[0]!.y.slice(0, 10);
    expect(early(runs.with)).toEqual(early(runs.without));
  });

  test('has no days after the end of the run', () => {
    const stays = lookBack(runs, { day: 10 }, [], named('active', 'week'), 10);
    expect(stays.map(({ at }) => at)).toEqual(['atLast']);
  });

  test.each([
    ['', []],
    ['campaign: 2\nshow: [joined]\nfollow: active.month\ndaysLater: 7', []],
    [
      'campaign: 0\nshow: joined\nfollow: cost\ndaysLater: soon\nx: 1',
      ['keyUnknown 5', 'keyOption 3', 'runNumber 1', 'keyType 2', 'runNumber 4'],
    ],
    ['show: [joind]\nfollow: activ', ['measureUnknown 2', 'measureUnknown 1']],
  ])('a cell of %j', (yaml, expected) => {
    const { options, problems } = retrospectiveCell(measures).read(bodyOf(yaml), namesOf());
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
    expect(options.chart).toBeDefined();
  });
});

describe('a test on a small group', () => {
  test('is drawn with its interval and 0 on one stretch', () => {
    const drawn = pictured(2, [1, 3])!;
    expect(drawn.zero).toBeLessThan(drawn.low);
    expect((drawn.low + drawn.high) / 2).toBeCloseTo(drawn.value);
    expect(pictured(0, [0, 0])).toEqual({ zero: 0.5, value: 0.5, low: 0.5, high: 0.5 });
  });

  test.each([
    ['levers: [visit.novelty]\nof: orders', []],
    ['of: days', ['keyOption 1', 'keyMissing 1']],
    ['levers: [visit.noveltee, channels.ads.spendPerDay]', ['leverUnknown 1', 'trialShared 1']],
    ['levers: visit.novelty\nshare: 1', ['keyUnknown 2', 'keyType 1']],
    [`levers: [${Array(4).fill('visit.novelty').join(', ')}]`, ['itemsMany 1']],
  ])('a cell of %j', (yaml, expected) => {
    const { problems } = trialCell(declarations).read(bodyOf(yaml), namesOf());
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
  });
});
