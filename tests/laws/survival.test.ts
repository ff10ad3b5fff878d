import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  churnNodes,
  columnOf,
  dailySum,
  eachActiveDay,
  goneAndSilent,
  goneByReason,
  kaplanMeier,
  leavingByAge,
  leavingSeenByAge,
  lifeTable,
  measures,
  never,
  rowAt,
  seenSpells,
  seenSurvival,
  splitSpells,
  spellsOf,
  survivalAt,
  trueSpells,
  trueSurvival,
  wholeDay,
  type Job,
  type RunRecord,
} from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf, replicates } from '../jobs.ts';
import { mean, variance, varianceBand } from '../statistics.ts';
import { inAll, moved, runOnce, world } from './worlds.ts';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, one) => all + one, 0);

/** S(t) of the shifted-beta-geometric law. */
function betaGeometric(alpha: number, beta: number, t: number): number {
  let survival = 1;
  for (let day = 1; day <= t; day++) survival *= (beta + day - 1) / (alpha + beta + day - 1);
  return survival;
}

/** People come all the time and drift away by the law (0.668, 3.806); nothing else acts. */
const drifting = jobFor({
  levers: {
    ...nothingActs,
    ...alike(),
    'segments.everyone.driftShape': 'beta',
    'segments.everyone.driftAlpha': 0.668,
    'segments.everyone.driftBeta': 3.806,
    'channels.door.organicPerDay': 0.02,
  },
  people: 40_000,
  days: 40,
  seed: 'survival',
});

/** How many of its standard errors the curve lies from the law at each age. */
const errorsOff = (record: RunRecord, ages: readonly number[]): number[] =>
  ages.map((age) => {
    const { survival, error } = rowAt(trueSurvival(record), age)!;
    return (survival - betaGeometric(0.668, 3.806, age)) / error!;
  });

describe('drift alone is shifted-beta-geometric, seen by Kaplan and Meier', () => {
  test('where people join on all days and most are watched for a part of their life only', () => {
    const off = errorsOff(recordOf(drifting), [1, 2, 3, 5, 7, 10, 14, 21, 28, 35, 39]);
    off.forEach((errors) => expect(Math.abs(errors)).toBeLessThan(4));
  });

  test('where half of the people joined before the record began', () => {
    const job: Job = { ...drifting, warmUp: { days: 40, settings: drifting.settings } };
    const record = recordOf(job);
    const ages = [1, 3, 7, 14, 28, 40, 50, 60, 70];
    const off = errorsOff(record, ages);
    off.forEach((errors) => expect(Math.abs(errors)).toBeLessThan(4));
    // Whoever lets them count from joining on, as if nobody could have left before, sees far too many stay.
    const { duration, ended } = trueSpells(record);
    const naive = kaplanMeier(lifeTable(spellsOf(duration, ended)));
    for (const age of ages) {
      const { survival, error } = rowAt(naive, age)!;
      expect((survival - betaGeometric(0.668, 3.806, age)) / error!).toBeGreaterThan(8);
    }
  });

  test('and Greenwood’s error is how far it strays', () => {
    const small = { ...drifting, people: 4000, days: 30 };
    const curves = replicates(small, 200, wholeDay, (record) => errorsOff(record, [1, 7, 14, 25]));
    for (const at of [0, 1, 2, 3]) {
      const off = curves.map((errors) => errors[at]!);
      expect(Math.abs(mean(off)) * Math.sqrt(off.length)).toBeLessThan(4);
      expect(Math.abs(variance(off) - 1)).toBeLessThan(varianceBand(off.length));
    }
  });

  test('people who visit every day look as they are: silence dates their leaving to the day', () => {
    const job = moved(drifting, { 'segments.everyone.visitBase': 1000 });
    const record = recordOf(job);
    const [seen, truth] = [seenSurvival(record, 7), trueSurvival(record)];
    // The dashboard watches seven days less; both follow the same people up to there.
    const shorter = recordOf({ ...job, days: 33 });
    expect(seen.length).toBeGreaterThan(20);
    expect(truth.length).toBeGreaterThan(seen.length);
    seen.forEach((row, at) => expect(row).toEqual(trueSurvival(shorter)[at]));
  });
});

/** Worlds in which enough can be silent. */
const someWorld = world({ people: [1, 400], days: [1, 50] });

/** A random world, at times after some days of its own. */
const worldOrWarm = fc
  .tuple(someWorld, fc.constantFrom(0, 0, 20))
  .map(([job, days]): Job =>
    days ? { ...job, calendar: [], warmUp: { days, settings: job.settings } } : job,
  );

const inAnyWorld = runOnce(worldOrWarm, 40);

describe('in any world', () => {
  test('the curve is the product of what the hazards leave, and the parts of the world make up the whole', () => {
    let steps = 0;
    inAnyWorld((record) => {
      const spells = trueSpells(record);
      const { atRisk, left } = leavingByAge(record);
      let product = 1;
      for (const row of trueSurvival(record)) {
        expect([row.atRisk, row.left]).toEqual([atRisk[row.time - 1], left[row.time - 1]]);
        product *= 1 - row.left / row.atRisk;
        expect(row.survival).toBeCloseTo(product, 9);
        steps += 1;
      }
      const parts = splitSpells(
        spells,
        columnOf(record, 'group'),
        record.channels.length * record.segments.length,
      );
      expect(sum(parts.map(({ duration }) => duration.length))).toBe(spells.duration.length);
      expect(sum(parts.map(({ ended }) => sum(ended)))).toBe(sum(spells.ended));
      // Each day under watch is one evening's presence; whoever came back lives another life.
      if (sum(dailySum(record, 'returned')) === 0 && !columnOf(record, 'spell').some((n) => n > 0))
        expect([sum(left), sum(atRisk)]).toEqual([
          sum(dailySum(record, 'gone')),
          sum(dailySum(record, 'present')),
        ]);
    });
    expect(steps).toBeGreaterThan(200);
  });

  test('what a dashboard sees is what a recount of plain days sees', () => {
    let goneEarly = 0;
    inAnyWorld((record, _, at) => {
      const silence = [3, 7, 14][at % 3]!;
      const { days } = record.about;
      const joinDay = columnOf(record, 'joinDay');
      const active = Array.from({ length: record.joined }, () => new Set<number>());
      eachActiveDay(record, (person, day) => active[person]!.add(day));
      const expected: number[][] = [];
      for (let person = 0; person < record.joined; person++) {
        const joined = joinDay[person]!;
        if (joined < 0 || joined > days - 1 - silence) continue;
        const quiet = (from: number) => {
          for (let day = from; day < from + silence; day++) if (active[person]!.has(day)) return false;
          return true;
        };
        let last = joined;
        while (last <= days - 1 - silence && !quiet(last + 1)) last += 1;
        const ended = last <= days - 1 - silence;
        expected.push([person, (ended ? last + 1 : days - silence) - joined, Number(ended)]);
        goneEarly += Number(ended);
      }
      const { person, entry, duration, ended } = seenSpells(record, silence);
      expect(Array.from(person, (one, at) => [one, duration[at], ended[at]])).toEqual(expected);
      expect(sum(entry)).toBe(0);
    });
    expect(goneEarly).toBeGreaterThan(500);
  });

  test('silent people are those who joined and were not active of late; truth and silence account for everybody', () => {
    const silent = measures.find(({ id }) => id === 'silent')!;
    let people = 0;
    inAnyWorld((record, _, at) => {
      const [variant, silence] = (
        [
          ['week', 7],
          ['fortnight', 14],
          ['month', 30],
        ] as const
      )[at % 3]!;
      const joinDay = columnOf(record, 'joinDay');
      const y = silent.series!(record, variant).lines[0]!.y;
      const beforehand = joinDay.some((day) => day < 0);
      const last = new Int32Array(record.joined).fill(-1000);
      const recount = new Array<number>(record.about.days).fill(0);
      const days = Array.from({ length: record.about.days }, () => [] as number[]);
      eachActiveDay(record, (person, day) => days[day]!.push(person));
      days.forEach((visitors, day) => {
        for (const person of visitors) last[person] = day;
        recount[day] = last.filter((seen, person) => joinDay[person]! <= day && day - seen >= silence).length;
      });
      y.forEach((count, day) => {
        expect(count).toBe(beforehand && day < silence - 1 ? null : recount[day]);
      });
      const table = goneAndSilent(record, silence);
      expect(table.reasons.map(({ id, label, people: count }) => ({ id, label, count }))).toEqual(
        goneByReason(record),
      );
      expect(table.gone.people + table.present.people).toBe(record.joined);
      expect(table.gone.silent).toBe(sum(table.reasons.map((one) => one.silent)));
      if (y.at(-1) !== null) expect(table.gone.silent + table.present.silent).toBe(y.at(-1));
      people += record.joined;
    });
    expect(people).toBeGreaterThan(2000);
  });

  test('who leaves at a node is among those who left for its reason; both shares are shares', () => {
    let left = 0;
    inAnyWorld((record) => {
      const nodes = churnNodes(record);
      const firstLeftDay = columnOf(record, 'firstLeftDay');
      const firstReason = columnOf(record, 'firstReason');
      // Whoever is gone for the first time is gone for that reason.
      const gone = columnOf(record, 'leftDay').map((day, one) => Number(day === firstLeftDay[one]));
      expect(columnOf(record, 'reason').filter((_, one) => gone[one] === 1)).toEqual(
        firstReason.filter((_, one) => gone[one] === 1),
      );
      expect(nodes).toHaveLength(record.reasons.filter(({ id }) => id.startsWith('nodes.')).length);
      for (const node of nodes) {
        const number = record.reasons.findIndex(({ id }) => id === `nodes.${node.name}`);
        const seen = firstLeftDay.filter(
          (day, one) => day !== never && day >= 0 && firstReason[one] === number,
        );
        expect(node.left).toBe(seen.length * record.about.weight);
        if (node.ofReached === null) expect(node.ofAll).toBeNull();
        else
          expect(node.ofAll! >= 0 && node.ofAll! <= node.ofReached + 1e-12 && node.ofReached <= 1).toBe(true);
        left += node.left;
      }
    });
    expect(left).toBeGreaterThan(10);
  });
});

describe('churn nodes', () => {
  /** Three nodes upon a constant drift; everybody joins on the first day. */
  const job = jobFor({
    items: { nodes: ['signup', 'week', 'habit'] },
    levers: {
      ...nothingActs,
      ...alike(),
      'segments.everyone.driftChance': 0.02,
      'segments.everyone.visitBase': -1,
      'onboarding.activationCount': 1,
      'nodes.signup.share': 0.3,
      'nodes.signup.day': 0,
      'nodes.signup.width': 1.25,
      'nodes.week.share': 0.15,
      'nodes.week.day': 7,
      'nodes.week.width': 1.5,
      'nodes.habit.share': 0.4,
      'nodes.habit.day': 3,
      'nodes.habit.width': 1,
      'nodes.habit.after': 'activation',
    },
    people: 20_000,
    days: 60,
    seed: 'nodes',
  });
  const record = recordOf(job, dayWithOpenDoor);
  const find = (found: ReturnType<typeof churnNodes>, name: string) =>
    found.find((node) => node.name === name)!;

  /** Of so many, about as many as are at risk when the node comes. */
  const within = (found: number, share: number, among: number) =>
    expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / among));

  test('of those who reach it, the share that its lever says leaves, whatever else takes people', () => {
    const found = churnNodes(record, { habit: 'activation' });
    within(find(found, 'signup').ofReached!, 0.3, 19_000);
    within(find(found, 'week').ofReached!, 0.15, 9000);
    const activated = columnOf(record, 'activatedDay').filter((day) => day !== never).length;
    expect(activated).toBeGreaterThan(2000);
    within(find(found, 'habit').ofReached!, 0.4, activated * 0.6);
  });

  test('of all who sign up, where everybody was watched from the first day: those who left at it', () => {
    const found = churnNodes(record);
    const counts = new Map(goneByReason(record).map(({ id, count }) => [id, count]));
    for (const { name, left, ofAll } of found) {
      expect(left).toBe(counts.get(`nodes.${name}`));
      expect(ofAll).toBeCloseTo(left / record.joined, 9);
    }
    // Few are ever activated, so of all who sign up few leave at the node of those who are.
    expect(find(found, 'habit').ofAll!).toBeLessThan(0.25);
  });

  test('a node that nobody reaches takes nobody', () => {
    const calm = recordOf(moved(job, inAll(job, 'nodes', 'share', 0)), dayWithOpenDoor);
    for (const node of churnNodes(calm)) expect(node).toMatchObject({ left: 0, ofReached: 0, ofAll: 0 });
  });
});

test('the curve as seen has the hazards as seen', () => {
  const record = recordOf(drifting);
  const { atRisk, left } = leavingSeenByAge(record);
  for (const row of seenSurvival(record)) {
    expect([row.atRisk, row.left]).toEqual([atRisk[row.time - 1], left[row.time - 1]]);
    expect(survivalAt(seenSurvival(record), row.time)).toBe(row.survival);
  }
});
