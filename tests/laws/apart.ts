import { columnOf, itemNames, marketOf, valueAt, type Job, type RunRecord } from '#lab';
import { inAll, moved } from './worlds.ts';

/* Worlds in which nobody has anything to do with anybody else, and what one has of some of the people of a record. */

export const names = (job: Job, collection: string) => itemNames(job.settings, collection);

/** Couplings off, and shares that are whole people. */
export function apart(job: Job): Job {
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
    ...inAll(job, 'steps', 'guidanceCost', 0),
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

/** Everything of everybody but those of one channel: columns, activity and totals by group, groups by their names. */
export function everybodyBut(record: RunRecord, extra: string): unknown {
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
