import { beforeAll, describe, expect, test } from 'vitest';
import {
  declarations,
  gateFlow,
  itemsOf,
  listLevers,
  pondGates,
  pondOf,
  usualStates,
  valueAt,
  withValue,
  type Job,
  type LeverValue,
  type PondGate,
} from '#lab';
import { leversOfGate } from '../../src/cells/pond/gates.ts';
import { jobOfEverything } from '../bench/everything.ts';
import { formulasFor, recordOf } from '../jobs.ts';

/* Every lever to which a gate of the pond leads moves what flows through it: each is moved in a world in which all acts. */

const sides = ['truth', 'dashboard'] as const;
type Side = (typeof sides)[number];

const busy = jobOfEverything(
  {
    'channels.ads.organicPerDay': 0.02,
    'segments.everyone.visitBase': -2,
    'revenue.purchaseBase': -2.2,
    'care.returnLevel': 0.5,
  },
  5000,
  91,
  'several',
);

const change = (job: Job, values: Readonly<Record<string, LeverValue>>): Job => {
  const settings = Object.entries(values).reduce(
    (all, [path, value]) => withValue(all, path, value),
    job.settings,
  );
  return { ...job, settings, formulas: formulasFor(settings) };
};

const keyRule = 'contributions(28) > 3 or orders(28) > 1';
const world = change(busy, { 'rules.warn.target': 'return', 'customers.keyRule': keyRule });

/** What is moved otherwise than from one end of its plausible range to the other, and in which world. */
const moves: Readonly<Record<string, readonly Readonly<Record<string, LeverValue>>[]>> = {
  'customers.keyRule': [{ 'customers.keyRule': 'orders(28) > 3' }],
  // A rule moves what it acts on: here those who have just come, and those who are silent.
  'rules.size': [0.1, 1.5].map((size) => ({
    'rules.warn.target': 'visit',
    'rules.warn.when': 'daysSinceVisit > 13',
    'rules.welcome.size': size,
    'rules.warn.size': size,
  })),
};

/** The chance of a day to pass each gate, over the whole run. */
function chancesOf(job: Job): Record<Side, Record<PondGate, number>> {
  const record = recordOf(job);
  const of = (side: Side) => {
    // Shorter than usual, so that some come back within the run.
    const rule = {
      ...usualStates,
      gone: side === 'truth' ? ('truth' as const) : ('seen' as const),
      goneDays: 42,
    };
    const pond = pondOf(record, { rule, mostDots: 1000 });
    const chance = (gate: PondGate) => {
      let [count, before] = [0, 0];
      for (let day = 6; day < pond.days; day += 7) {
        const flow = gateFlow(pond, gate, day);
        count += flow.count;
        before += flow.perDay ? flow.count / flow.perDay : 0;
      }
      return before === 0 ? 0 : count / before;
    };
    return Object.fromEntries(pondGates.map((gate) => [gate, chance(gate)])) as Record<PondGate, number>;
  };
  return { truth: of('truth'), dashboard: of('dashboard') };
}

/** By how much two chances differ, as a logarithm; where nobody passes at all it is as much as can be. */
const apart = (a: number, b: number): number =>
  a === b ? 0 : a === 0 || b === 0 ? 9 : Math.abs(Math.log(a / b));

const levers = listLevers(declarations, itemsOf(declarations, world.settings));

/** The runs in which a lever stands elsewhere; of a collection the first item whose lever does something is enough. */
function movedJobs(name: string): Job[] {
  const known = moves[name];
  if (known) return known.map((values) => change(world, values));
  return levers
    .filter(({ path }) => `${path.split('.')[0]}.${path.split('.').at(-1)}` === name)
    .filter(({ path }) => !path.startsWith('channels.') || path.startsWith('channels.ads.'))
    .flatMap(({ path, lever }) => {
      const { plausible } = lever as { plausible: readonly [number, number] };
      return plausible
        .filter((value) => value !== valueAt(world.settings, path))
        .map((value) => change(world, { [path]: value }));
    });
}

/** All of them take a minute: every day the first of each gate are moved, which are what a notebook shows soonest. */
const first = process.env.SLUICE_FULL === '1' ? Infinity : 1;
const named = [
  ...new Set(sides.flatMap((side) => pondGates.flatMap((gate) => leversOfGate[side][gate].slice(0, first)))),
].sort();

let base: ReturnType<typeof chancesOf>;
let lucks: ReturnType<typeof chancesOf>[];
beforeAll(() => {
  base = chancesOf(world);
  lucks = [1, 2, 3].map((replicate) => chancesOf({ ...world, replicate }));
}, 60_000);

/** What another luck does to a gate. */
function luckOf(side: Side, gate: PondGate): number {
  const squares = lucks.map((luck) => apart(luck[side][gate], base[side][gate]) ** 2);
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length);
}

describe.each(named)('%s', (name) => {
  test('moves the gates that lead to it', () => {
    const jobs = movedJobs(name);
    expect(jobs.length).toBeGreaterThan(0);
    const chances = [base, ...jobs.map(chancesOf)];
    for (const side of sides)
      for (const gate of pondGates) {
        if (!leversOfGate[side][gate].includes(name)) continue;
        const all = chances.map((one) => one[side][gate]);
        const most = Math.max(...all.flatMap((a) => all.map((b) => apart(a, b))));
        expect(most, `${side} ${gate}`).toBeGreaterThan(Math.max(0.05, luckOf(side, gate)));
      }
  });
});
