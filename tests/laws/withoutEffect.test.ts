import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  declarations,
  hashRecord,
  itemsOf,
  listLevers,
  measures,
  totalOf,
  valueAt,
  type DatedChange,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { formulasFor, recordOf } from '../jobs.ts';
import { holds, inAll, moved, setting, valueOf, world } from './worlds.ts';

/* Levers that may move without anything happening, in worlds in which everything else does. */

const size = { people: [200, 1500], days: [5, 30] } as const;

/** A run with whatever formulas its levers hold by now. */
const run = (job: Job): RunRecord => recordOf({ ...job, formulas: formulasFor(job.settings, job.calendar) });

/** What one record keeps of people that another keeps as well: a formula nobody meets may ask for more. */
const shared = (record: RunRecord, other: RunRecord): string =>
  hashRecord({
    ...record,
    columns: record.columns.filter(({ name }) => other.columns.some((column) => column.name === name)),
    spans: record.spans.filter(({ name }) => other.spans.some((span) => span.name === name)),
  });

/** Holds one job to leave the same record as another, in all that both keep. */
function expectSame(job: Job, record: RunRecord): void {
  const other = run(job);
  expect(shared(other, record)).toBe(shared(record, other));
}

/** Every lever of a job whose path one of these patterns fits. */
const leversOf = ({ settings }: Job, fits: RegExp) =>
  listLevers(declarations, itemsOf(declarations, settings)).filter(({ path }) => fits.test(path));

const some = (job: Job, fits: RegExp): fc.Arbitrary<Record<string, LeverValue>> =>
  fc
    .tuple(
      ...leversOf(job, fits).map(({ path, lever }) => valueOf(lever).map((value) => [path, value] as const)),
    )
    .map((entries) => Object.fromEntries(entries));

/** What stands at nothing, and the levers that mean nothing then. */
const weightless: Readonly<Record<string, readonly [(job: Job) => Record<string, LeverValue>, RegExp]>> = {
  'a need that is the same for all': [
    (job) => inAll(job, 'segments', 'visitShape', 'point'),
    /^segments\..*\.(visitSpread|visitAlpha|visitBeta)$/,
  ],
  'a drift that is the same for all': [
    (job) => inAll(job, 'segments', 'driftShape', 'point'),
    /^segments\..*\.(driftAlpha|driftBeta)$/,
  ],
  'no early sign': [() => ({ 'visit.signShare': 0 }), /^visit\.sign(?!Share)/],
  'no novelty': [() => ({ 'visit.novelty': 0 }), /^visit\.noveltyDays$/],
  'no purchases': [
    (job) => ({ 'revenue.purchaseBase': -1000, ...inAll(job, 'incentives', 'kind', 'badge') }),
    /^revenue\.(?!purchaseBase|horizon)/,
  ],
  'no members': [() => ({ 'membership.joinBase': -1000 }), /^membership\.(?!joinBase)/],
  'no deals': [() => ({ 'marketplace.dealBase': -1000 }), /^marketplace\.(?!dealBase)/],
  'no ads': [() => ({ 'advertising.adsPerVisit': 0 }), /^advertising\.(?!adsPerVisit)/],
  'no invitations': [() => ({ 'referral.invites': 0 }), /^referral\.(?!invites$)/],
  'a node that takes nobody': [
    (job) => inAll(job, 'nodes', 'share', 0),
    /^nodes\..*\.(day|width|after|relief|halfSpend|steepness|strongest)$/,
  ],
  'a node without money': [
    (job) => inAll(job, 'nodes', 'spendPerDay', 0),
    /^nodes\..*\.(halfSpend|steepness|strongest)$/,
  ],
  'a programme without money': [() => ({ 'programme.spendPerDay': 0 }), /^programme\.(?!spendPerDay)/],
  'a rule that fits nobody': [(job) => inAll(job, 'rules', 'when', 'false'), /^rules\..*\.(?!when$)\w+$/],
  'a flow channel': [
    (job) => inAll(job, 'channels', 'kind', 'flow'),
    /^channels\..*\.(hoursPerDay|goodwillFade|halfGoodwill|lagDays|firstDay|everyDays|riseDays|fadeDays|roundCost|residue|imitation|adopters)$/,
  ],
  'no reward for signing up': [
    (job) => inAll(job, 'channels', 'signUpReward', 0),
    /^channels\..*\.(rewardEffect|halfReward|mostHunters)$/,
  ],
  'nobody who contributes': [
    (job) => inAll(job, 'segments', 'creatorShare', 0),
    /^segments\..*\.creator(?!Share)/,
  ],
  'freshness that does not count': [
    () => ({ 'coreProcess.freshnessWeight': 0 }),
    /^coreProcess\.freshnessFloor$/,
  ],
};

describe('relation 7: a lever that weighs nothing is as good as another, at any value', () => {
  test.each(Object.entries(weightless))('%s', (_, [nothing, fits]) => {
    let levers = 0;
    holds(
      fc.property(
        world(size).chain((random) => {
          const job: Job = { ...moved(random, nothing(random)), calendar: [] };
          return some(job, fits).map((values) => ({ job, values }));
        }),
        ({ job, values }) => {
          levers += Object.keys(values).length;
          expectSame(moved(job, values), run(job));
        },
      ),
      6,
    );
    expect(levers).toBeGreaterThan(0);
  });
});

describe('relation 6: a lever that moves away and comes back was never moved', () => {
  test('in the settings, or in the calendar of a single morning', () => {
    let different = 0;
    holds(
      fc.property(
        world(size).chain((random) => {
          const job: Job = { ...random, calendar: [] };
          return fc.record({
            job: fc.constant(job),
            away: some(job, /^(?!segments\..*\.share$|.*\.kind$|.*\.place$)/),
            day: fc.nat(job.days - 1),
          });
        }),
        ({ job, away, day }) => {
          const back = Object.keys(away).map((path) => [path, valueAt(job.settings, path)!] as const);
          const there = moved(job, away);
          const plain = run(job);
          expectSame({ ...there, settings: setting(there.settings, back) }, plain);
          const change = (changes: DatedChange['changes']): DatedChange => ({
            day,
            label: '',
            changes,
            cost: 0,
          });
          const twice = [change(Object.entries(away)), change(back)];
          expectSame({ ...job, calendar: twice }, plain);
          if (hashRecord(run(there)) !== hashRecord(plain)) different += 1;
        },
      ),
      10,
    );
    expect(different).toBeGreaterThan(8);
  });
});

describe('relation 8: a look changes nothing', () => {
  test('every measure of a random world, in every variant, leaves its record as it was', () => {
    let read = 0;
    holds(
      fc.property(world(size), (job) => {
        const record = recordOf(job);
        const before = hashRecord(record);
        for (const measure of measures)
          for (const variant of [undefined, ...(measure.variants ?? []).map(({ id }) => id)]) {
            measure.value(record, variant);
            measure.series?.(record, variant);
            read += 1;
          }
        expect(hashRecord(record)).toBe(before);
        expect(hashRecord(recordOf({ ...job, scenario: 'other', strategy: 'another' }))).toBe(before);
      }),
      10,
    );
    expect(read).toBeGreaterThan(10 * measures.length - 1);
  });
});

describe('relation 26: a limit that is never reached is none', () => {
  test('of the run, of a rule, of an incentive', () => {
    let limits = 0;
    holds(
      fc.property(world(size), (random) => {
        // Where the world spends more than anybody can have, every limit is one.
        const paths = leversOf(random, /./).filter(({ lever }) => lever.kind === 'limit');
        const none = Object.fromEntries(paths.map(({ path }) => [path, null]));
        const job: Job = { ...moved(random, none), calendar: [] };
        const record = run(job);
        const cost = totalOf(record, 'cost').values.reduce((sum, value) => sum + value, 0);
        const most = paths.map(
          ({ path, lever }) => [path, lever.kind === 'limit' ? lever.max : null] as const,
        );
        fc.pre(most.every(([, value]) => value !== null && value > cost));
        limits += most.length;
        expectSame(moved(job, Object.fromEntries(most)), record);
      }),
      12,
    );
    expect(limits).toBeGreaterThan(20);
  });
});

describe('relation 13: money of channels counted in a unit four times smaller', () => {
  /** What is an amount itself, or is reckoned from amounts that stay as they are. */
  const amounts = ['channelSpend', 'signUpRewardSpend', 'pressure'];
  const reckoned = ['marginalJoins', 'cost', 'unitCost', 'unfunded', 'stageIncome', 'costAlert'];

  test('moves nobody; four times as much of it is spent', () => {
    let spent = 0;
    holds(
      fc.property(world(size), (random) => {
        const job: Job = { ...moved(random, { 'ledger.budget': null }), calendar: [] };
        const finer = leversOf(job, /^channels\./)
          .filter(({ lever }) => lever.kind === 'money')
          .map(({ path }) => [path, 4 * Number(valueAt(job.settings, path))] as const);
        const [record, other] = [run(job), run(moved(job, Object.fromEntries(finer)))];
        for (const { name, values } of record.totals) {
          const unit = amounts.includes(name) ? 4 : 1;
          if (reckoned.includes(name)) continue;
          // A Hill curve takes logarithms of money, whose last digit is another one.
          values.forEach((value, at) => {
            const off = Math.abs(totalOf(other, name).values[at]! - unit * value);
            if (off > 1e-12 * Math.abs(unit * value)) throw new Error(`${name} at ${at} is off by ${off}`);
          });
          if (unit === 4) spent += values.reduce((sum, value) => sum + value, 0);
        }
        expect(other.columns).toEqual(record.columns);
      }),
      10,
    );
    expect(spent).toBeGreaterThan(1_000_000);
  });
});
