import { describe, expect, test } from 'vitest';
import {
  columnOf,
  dailySum,
  doubles,
  mechanism,
  totalOf,
  wholes,
  type AnyMechanism,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf, type Plan } from '../jobs.ts';
import { mean, variance } from '../statistics.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

/** One rule, contacts that annoy nobody, and people who are alike but for their luck. */
const withRule = (levers: Readonly<Record<string, LeverValue>>, more: Partial<Plan> = {}): Job =>
  jobFor({
    items: { rules: ['push'] },
    levers: {
      ...nothingActs,
      ...alike(),
      'segments.everyone.visitBase': -1,
      'segments.everyone.careSpread': 0,
      'care.annoyancePerContact': 0,
      'rules.push.quietDays': 0,
      ...levers,
    },
    people: 2000,
    days: 40,
    ...more,
  });

/** Active days a person between two days, of those for whom `of` holds. */
function activeDays(record: RunRecord, from: number, to: number, of: (person: number) => boolean): number[] {
  return Array.from({ length: record.joined }, (_, person) => person)
    .filter(of)
    .map((person) => {
      let active = 0;
      for (let on = from; on < to; on++)
        active += (record.activity[person * record.words + (on >> 5)]! >>> (on & 31)) & 1;
      return active;
    });
}

/** The difference of two means, in standard errors. */
const apart = (a: readonly number[], b: readonly number[]): number =>
  (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);

describe('the answer to care', () => {
  const spread = 0.8;
  const record = recordOf(
    jobFor({
      items: { rules: ['push'] },
      levers: { 'segments.everyone.careSpread': spread, 'segments.everyone.carePerverse': 0.25 },
      people: 20_000,
      days: 1,
    }),
    dayWithOpenDoor,
  );
  const answer = columnOf(record, 'careSensitivity');
  const sizes = [...answer].map((value) => Math.abs(value));

  test('has mean 1 and the variance of its spread, and turns round for the share that was set', () => {
    const expected = Math.exp(spread ** 2) - 1;
    const fourth =
      (Math.exp(spread ** 2) ** 4 + 2 * Math.exp(spread ** 2) ** 3 + 3 * Math.exp(spread ** 2) ** 2 - 3) *
      expected ** 2;
    expect(Math.abs(mean(sizes) - 1) / Math.sqrt(expected / sizes.length)).toBeLessThan(4);
    const error = Math.sqrt((fourth - expected ** 2) / sizes.length);
    expect(Math.abs(variance(sizes) - expected) / error).toBeLessThan(4);
    const perverse = answer.filter((value) => value < 0).length / answer.length;
    expect(Math.abs(perverse - 0.25) / Math.sqrt((0.25 * 0.75) / answer.length)).toBeLessThan(4);
  });

  test('has nothing to do with the risk', () => {
    const risk = [...columnOf(record, 'driftHazard')];
    const [a, b] = [mean(risk), mean([...answer])];
    const together = sum(risk.map((value, at) => (value - a) * (answer[at]! - b))) / risk.length;
    const correlation = together / Math.sqrt(variance(risk) * variance([...answer]));
    expect(Math.abs(correlation) * Math.sqrt(risk.length)).toBeLessThan(4);
  });
});

describe('a contact', () => {
  test('is felt on its day and so many days in all, and wears off with repetition', () => {
    const felt: number[] = [];
    const onlooker = mechanism({
      id: 'onlooker',
      title: 'Onlooker',
      help: 'Reads what the first person feels.',
      levers: {},
      start: () => ({
        pass: (block) => {
          felt.push(doubles(block, 'care-push')[wholes(block, 'number').indexOf(0)]!);
        },
      }),
    });
    const list: readonly AnyMechanism[] = dayWithOpenDoor.flatMap((one) =>
      one.id === 'care' ? [one, onlooker] : [one],
    );
    const levers = {
      'rules.push.when': 'age == 2 or age == 8 or age == 9',
      'rules.push.lastsDays': 3,
      'rules.push.size': 0.8,
      'care.repeatFade': 0.5,
    };
    // The rule matches nobody from day 9 on, and what it did on day 8 is over when its time is over.
    const calendar = [{ day: 9, label: 'stop', changes: [['rules.push.when', 'false'] as const], cost: 0 }];
    recordOf(withRule(levers, { people: 50, days: 14, calendar }), list);
    expect(felt).toEqual([0, 0, 0.8, 0.8, 0.8, 0, 0, 0, 0.4, 0.4, 0.4, 0, 0, 0]);
  });

  const half = { 'rules.push.when': 'age > 0', 'rules.push.holdOut': 0.5 };
  const groups = (record: RunRecord) =>
    [true, false].map((heldOut) => {
      const times = columnOf(record, 'careTimes-push');
      return activeDays(record, 1, 40, (person) => times[person]! < 0 === heldOut);
    });

  test.each([
    ['helps', 0.5, 0, 1],
    ['changes nothing at strength 0', 0, 0, 0],
    ['backfires on those it reminds', 0.5, 1, -1],
  ])('%s, as the hold-out shows', (_, size, perverse, sign) => {
    const levers = {
      ...half,
      'rules.push.size': size,
      'care.repeatFade': 1,
      'segments.everyone.carePerverse': perverse,
    };
    const [heldOut, contacted] = groups(recordOf(withRule(levers), dayWithOpenDoor));
    expect(heldOut!.length + contacted!.length).toBe(2000);
    expect(Math.abs(heldOut!.length - 1000)).toBeLessThan(4 * Math.sqrt(500));
    const difference = apart(contacted!, heldOut!);
    if (sign === 0) expect(Math.abs(difference)).toBeLessThan(4);
    else expect(difference * sign).toBeGreaterThan(10);
  });

  test('leaves the hold-out as they would be without the rule', () => {
    const [with_, without] = ['age > 0', 'false'].map((when) =>
      recordOf(withRule({ ...half, 'rules.push.when': when }), dayWithOpenDoor),
    );
    const times = columnOf(with_!, 'careTimes-push');
    const lives = (record: RunRecord) => activeDays(record, 0, 40, (person) => times[person]! < 0);
    expect(lives(with_!)).toEqual(lives(without!));
    expect(lives(with_!).length).toBeGreaterThan(900);
  });

  test('against drift makes nobody leave earlier', () => {
    const leaving = (when: string) =>
      columnOf(
        recordOf(
          withRule(
            {
              'segments.everyone.driftChance': 0.05,
              'rules.push.target': 'drift',
              'rules.push.when': when,
              'rules.push.quietDays': 6,
            },
            { people: 3000 },
          ),
          dayWithOpenDoor,
        ),
        'firstLeftDay',
      );
    const [before, after] = [leaving('false'), leaving('visits(28) > 2')];
    let later = 0;
    before.forEach((on, person) => {
      const [was, is] = [on, after[person]!].map((left) => (left < 0 ? Infinity : left));
      expect(is).toBeGreaterThanOrEqual(was!);
      later += Number(is! > was!);
    });
    expect(later).toBeGreaterThan(700);
  });
});

describe('annoyance', () => {
  const many = {
    'rules.push.when': 'true',
    'rules.push.size': 0.8,
    'rules.push.lastsDays': 1,
    'rules.push.cap': 3650,
    'care.repeatFade': 1,
    'care.annoyancePerContact': 0.1,
    'care.annoyanceFade': 0.01,
    'care.annoyanceWeight': 0.3,
  };
  const year = (quietDays: number, more: Readonly<Record<string, LeverValue>> = {}) =>
    recordOf(
      withRule({ ...many, 'rules.push.quietDays': quietDays, ...more }, { people: 4000, days: 365 }),
      dayWithOpenDoor,
    );

  test('fewer notifications lower use at first and raise it in the end', () => {
    // The direction of a year-long randomised test (science.md 1.11).
    const active = [0, 4].map((quiet) => dailySum(year(quiet), 'active'));
    const between = (from: number, to: number) => active.map((daily) => mean([...daily.slice(from, to)]));
    const [manyAtFirst, fewAtFirst] = between(1, 15);
    const [manyInTheEnd, fewInTheEnd] = between(300, 365);
    expect(fewAtFirst! / manyAtFirst!).toBeLessThan(0.85);
    expect(fewInTheEnd! / manyInTheEnd!).toBeGreaterThan(1.15);
  });

  test('beyond what people bear it makes them leave, and only then', () => {
    const annoyedBy = (hazard: number, borne: number) => {
      const record = year(0, { 'care.annoyedHazard': hazard, 'care.annoyanceThreshold': borne });
      const at = record.reasons.findIndex(({ id }) => id === 'annoyed');
      const { values, width } = totalOf(record, 'leftFor');
      return {
        left: sum(values.filter((_, index) => index % width === at)),
        gone: sum(dailySum(record, 'gone')),
      };
    };
    expect(annoyedBy(0, 1)).toEqual({ left: 0, gone: 0 });
    const [some, more, tolerant] = [annoyedBy(0.0002, 1), annoyedBy(0.0005, 1), annoyedBy(0.0005, 5)];
    expect(some.left).toBe(some.gone);
    expect(some.left).toBeGreaterThan(500);
    expect(more.left).toBeGreaterThan(some.left);
    expect(tolerant.left).toBeLessThan(more.left);
    // A steady daily contact of .1 ends at .1 / .01 = 10: nobody who bears that leaves.
    expect(annoyedBy(1, 10).left).toBe(0);
  });
});
