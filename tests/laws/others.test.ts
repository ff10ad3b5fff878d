import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnOf,
  declarations,
  initialSettings,
  itemNames,
  marketOf,
  totalOf,
  valueAt,
  type Items,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { recordOf } from '../jobs.ts';
import { holds, inAll, moved, setting, world } from './worlds.ts';

/*
 * A further channel that brings one person from a market of her own touches nobody else. Fair means: the market has
 * one person more, so that every other segment keeps its people; the new channel and the old segments, and the old
 * channels and the new segment, do not fit; nothing is shared (no budget, no programme per person present).
 */

const names = (job: Job, collection: string) => itemNames(job.settings, collection);

/** Couplings off, and shares that are whole people. */
function apart(job: Job): Job {
  const sizes = marketOf(job);
  const shares = names(job, 'segments').map(
    (name, at) => [`segments.${name}.share`, sizes[at]! / job.people] as const,
  );
  const alone = names(job, 'channels').map((name) => [`channels.${name}.imitation`, 0] as const);
  const off = {
    'programme.spendPerDay': 0,
    'referral.invites': 0,
    'ledger.budget': null,
    'marketplace.networkEffect': 0,
    'unitCosts.perVisit': 0,
    'unitCosts.perOrder': 0,
    'unitCosts.ofRevenue': 0,
    'coreProcess.failureHazard': 0,
    'coreProcess.freshnessWeight': 0,
    ...inAll(job, 'rules', 'hours', 0),
    ...inAll(job, 'rules', 'cost', 0),
    ...Object.fromEntries(shares),
    ...Object.fromEntries(
      names(job, 'circles').flatMap((name) => [
        [`circles.${name}.packetsPerDay`, 0],
        [`circles.${name}.hostHours`, 0],
      ]),
    ),
    ...Object.fromEntries(alone),
    ...Object.fromEntries(names(job, 'segments').map((name) => [`segments.${name}.creatorShare`, 0])),
  };
  // Neighbours share red packets, and everybody the money for rewards.
  const own = names(job, 'incentives').map((name) => [
    ...(valueAt(job.settings, `incentives.${name}.kind`) === 'redPacket'
      ? [[`incentives.${name}.kind`, 'gift']]
      : []),
    // What she costs herself is another matter.
    [`incentives.${name}.reward`, 0],
    [`incentives.${name}.budgetPerDay`, null],
    ...(valueAt(job.settings, `incentives.${name}.trigger`) === 'group'
      ? [[`incentives.${name}.trigger`, 'visit']]
      : []),
  ]);
  return { ...moved(job, { ...off, ...Object.fromEntries(own.flat()) }), calendar: [] };
}

/** The same world with one person more, whom only the channel `extra` can bring. */
function withExtra(job: Job, extra: string): Job {
  const sizes = marketOf(job);
  const items: Items = Object.fromEntries(
    ['channels', 'segments', 'steps', 'nodes', 'incentives'].map((name) => [
      name,
      [...names(job, name), ...(name === 'channels' || name === 'segments' ? [extra] : [])],
    ]),
  );
  const fresh = initialSettings(declarations, items);
  const merged = {
    ...job.settings,
    channels: { ...fresh.channels, ...job.settings.channels },
    segments: { ...fresh.segments, ...job.settings.segments },
  } as Job['settings'];
  const people = job.people + 1;
  const levers: [string, LeverValue][] = [
    ...names(job, 'channels').map((name): [string, LeverValue] => [`channels.${name}.fit.${extra}`, 0]),
    ...names(job, 'segments').map((name): [string, LeverValue] => [`channels.${extra}.fit.${name}`, 0]),
    ...names(job, 'segments').map((name, at): [string, LeverValue] => [
      `segments.${name}.share`,
      sizes[at]! / people,
    ]),
    [`segments.${extra}.share`, 1 / people],
    [`channels.${extra}.organicPerDay`, 1],
  ];
  return { ...job, people, settings: setting(merged, levers) };
}

/** Everything of everybody but those of one channel: columns, activity and totals by group, groups by their names. */
function everybodyBut(record: RunRecord, extra: string): unknown {
  const segments = record.segments.length;
  const groupName = (group: number) =>
    `${record.channels[Math.floor(group / segments)]}/${record.segments[group % segments]}`;
  const group = columnOf(record, 'group');
  const people = Array.from(group.keys()).filter(
    (person) => !groupName(group[person]!).startsWith(`${extra}/`),
  );
  // Her place in the order of joining moves that of those who come after her, and nothing else.
  const own = record.columns.filter(({ name }) => name !== 'number');
  const columns = own.map(({ name, values }) =>
    people.map((person) => (name === 'group' ? groupName(values[person]!) : values[person]!)),
  );
  const activity = people.map((person) => [
    ...record.activity.subarray(person * record.words, (person + 1) * record.words),
  ]);
  const totals = record.totals
    .filter(({ by }) => by === 'group')
    .map(({ width, values }) =>
      Object.fromEntries(
        Array.from({ length: width }, (_, at): [string, number[]] => [
          groupName(at),
          [...values.filter((__, i) => i % width === at)],
        ]).filter(([name]) => !name.includes(extra)),
      ),
    );
  return { columns, activity, totals };
}

test.each(['aaa', 'zzz'])('a channel %s with one join and its own market changes nobody else', (extra) => {
  let came = 0;
  holds(
    fc.property(world({ people: [1, 1500], days: [1, 40] }), (random) => {
      const job = apart(random);
      const more = withExtra(job, extra);
      const at = names(more, 'segments').indexOf(extra);
      expect(marketOf(more).filter((_, segment) => segment !== at)).toEqual(marketOf(job));
      expect(marketOf(more)[at]).toBe(1);
      const [without, withHer] = [recordOf(job), recordOf(more)];
      came += withHer.joined - without.joined;
      expect(everybodyBut(withHer, extra)).toEqual(everybodyBut(without, extra));
      expect(totalOf(withHer, 'cost').values).toEqual(totalOf(without, 'cost').values);
    }),
    30,
  );
  // She does come in most worlds: a channel that brings nobody would prove nothing.
  expect(came).toBeGreaterThan(20);
});
