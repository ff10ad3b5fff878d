import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnOf,
  day,
  marketOf,
  mechanism,
  totalOf,
  type AnyMechanism,
  type Job,
  type LeverValue,
  type RunRecord,
  type Settings,
} from '#lab';
import { doorOpens, recordOf } from '../jobs.ts';
import { apart, names } from './apart.ts';
import { holds, moved, world } from './worlds.ts';

/* Where nobody has anything to do with anybody else, it is all the same who else is simulated, and in which order. */

const size = { people: [100, 1500], days: [5, 40] } as const;

/** Apart also in what a whole product has in common: its circles, its stage, whom its staff can ask. */
function alone(random: Job): Job {
  const job = apart(random);
  const circles = names(job, 'circles').flatMap((circle) =>
    names(job, 'segments').map((segment): [string, LeverValue] => [
      `circles.${circle}.joining.${segment}`,
      0,
    ]),
  );
  return moved(job, {
    ...Object.fromEntries(circles),
    'stage.fixed': 'oneToN',
    'survey.every': 0,
    'care.interviewsPerDay': 0,
  });
}

/** Who somebody is: her channel, her segment, and the how-many-th she was to join that way. */
function identities(record: RunRecord): string[] {
  const segments = record.segments.length;
  const seen = new Map<number, number>();
  return Array.from(columnOf(record, 'group'), (group) => {
    seen.set(group, (seen.get(group) ?? 0) + 1);
    return `${record.channels[Math.floor(group / segments)]}/${record.segments[group % segments]}/${seen.get(group)}`;
  });
}

/** Everybody's columns and activity by who she is; her place in the order of joining is another matter. */
function lives(record: RunRecord): Map<string, unknown> {
  const columns = record.columns.filter(({ name }) => name !== 'number' && name !== 'group');
  return new Map(
    identities(record).map((who, person) => [
      who,
      [
        ...columns.map(({ values }) => values[person]!),
        ...record.activity.subarray(person * record.words, (person + 1) * record.words),
      ],
    ]),
  );
}

/** Who comes on a day comes in another order. */
const turnedRound: AnyMechanism = mechanism({
  id: 'turnedRound',
  title: 'The other way round',
  help: 'The groups that join on a day stand in the opposite order.',
  levers: {},
  start: (run) => ({ morning: () => void run.joining.reverse() }),
});

test('relation 10: people in another order live the same lives, and add up to the same', () => {
  let elsewhere = 0;
  holds(
    fc.property(world(size), (random) => {
      const job = alone(random);
      const [record, turned] = [recordOf(job), recordOf(job, [...day, turnedRound])];
      const [before, after] = [identities(record), identities(turned)];
      elsewhere += before.filter((who, place) => who !== after[place]).length;
      const moved = lives(turned);
      expect(moved.size).toBe(before.length);
      lives(record).forEach((life, who) => expect(moved.get(who), who).toEqual(life));
      for (const { name, values } of record.totals)
        expect(totalOf(turned, name).values, name).toEqual(values);
    }),
    15,
  );
  expect(elsewhere).toBeGreaterThan(1000);
});

/** The job with one of its segments only, and its people. */
function only(job: Job, segment: string): Job {
  const segments = job.settings.segments as Readonly<Record<string, object>>;
  const settings = {
    ...job.settings,
    segments: { [segment]: { ...segments[segment], share: 1 } },
  } as Settings;
  return { ...job, people: marketOf(job)[names(job, 'segments').indexOf(segment)]!, settings };
}

test('relation 11: segments in runs of their own live as they do together', () => {
  let split = 0;
  holds(
    fc.property(world(size), (random) => {
      const job = alone(random);
      const joint = lives(recordOf(job));
      let people = 0;
      for (const segment of names(job, 'segments')) {
        const own = only(job, segment);
        if (own.people === 0) continue;
        const record = recordOf(own);
        people += record.joined;
        lives(record).forEach((life, who) => expect(joint.get(who), who).toEqual(life));
      }
      expect(people).toBe(joint.size);
      if (names(job, 'segments').length > 1) split += people;
    }),
    15,
  );
  expect(split).toBeGreaterThan(1000);
});

test('relation 12: the first people of a larger run are those of a smaller one', () => {
  // Acquisition is off: everybody comes by the door, on the first day.
  const list = day.flatMap((one) => (one.id === 'acquisition' ? [one, doorOpens] : [one]));
  let compared = 0;
  holds(
    fc.property(world(size), fc.integer({ min: 1, max: 99 }), (random, percent) => {
      const job = only(alone(random), names(random, 'segments')[0]!);
      const large: Job = { ...job, off: ['acquisition'] };
      const small: Job = { ...large, people: Math.ceil((large.people * percent) / 100) };
      if (large.people === 0) return;
      const [most, first] = [recordOf(large, list), recordOf(small, list)];
      expect(most.joined).toBe(large.people);
      const all = lives(most);
      lives(first).forEach((life, who) => expect(all.get(who), who).toEqual(life));
      compared += first.joined;
    }),
    15,
  );
  expect(compared).toBeGreaterThan(2000);
});

test('what keeps them apart matters: with couplings on, who else is there moves somebody', () => {
  let moved = 0;
  holds(
    fc.property(world(size), (random) => {
      const job: Job = { ...random, calendar: [] };
      if (names(job, 'segments').length === 1) return;
      const joint = lives(recordOf(job));
      lives(recordOf(only(job, names(job, 'segments')[0]!))).forEach((life, who) => {
        if (JSON.stringify(joint.get(who)) !== JSON.stringify(life)) moved += 1;
      });
    }),
    8,
  );
  expect(moved).toBeGreaterThan(100);
});
