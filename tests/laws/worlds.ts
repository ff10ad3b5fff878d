import fc from 'fast-check';
import {
  assemble,
  day,
  declarations,
  initialSettings,
  itemNames,
  listLevers,
  pieceOf,
  simulate,
  together,
  withValues,
  type AnyMechanism,
  type DatedChange,
  type Heard,
  type Items,
  type Job,
  type LeverValue,
  type RunRecord,
  type Said,
  type ScalarLever,
} from '#lab';
import { formulasFor, recordOf } from '../jobs.ts';

/* Worlds made at random from the declarations alone, so that a new lever takes part in the laws by being declared. */

/** Checks a law on so many random inputs; the same ones every time. */
export const holds = <T>(law: fc.IProperty<T>, numRuns: number): void =>
  fc.assert(law, { seed: 20_261_122, numRuns, endOnFailure: process.env.SHRINK !== '1' });

/** What holds of a run: its record, its job, and which of the runs it is. */
type LawOfRun = (record: RunRecord, job: Job, at: number) => void;

/** Checks laws that only look at a run on so many random ones; they are the same for every law, and run once. */
export function runOnce(jobs: fc.Arbitrary<Job>, numRuns: number): (law: LawOfRun) => void {
  let runs: readonly (readonly [RunRecord, Job])[] | undefined;
  return (law) => {
    runs ??= fc.sample(jobs, { seed: 20_261_122, numRuns }).map((job) => [recordOf(job), job]);
    runs.forEach(([record, job], at) => {
      try {
        law(record, job, at);
      } catch (error) {
        throw new Error(`in random world ${at}: ${fc.stringify(job)}`, { cause: error });
      }
    });
  };
}

const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((part) => low + ((high - low) * part) / 1000);

/** Formulas that hold in every world. */
const formulas = {
  truth: ['true', 'age < 3', 'daysSinceVisit > 6 * usualGap', 'visits(28) >= 4 and contacts < 5'],
  number: ['visits(90)', '-daysSinceVisit', 'min(age, 30) / (1 + contacts)', 'daysSinceContact'],
} as const;

/** A value that the lever may have: mostly a plausible one, in so many of a hundred cases any in its range. */
export function valueOf(lever: ScalarLever, odd = 20): fc.Arbitrary<LeverValue> {
  if (lever.kind === 'toggle') return fc.boolean();
  if (lever.kind === 'choice') return fc.constantFrom(...Object.keys(lever.options));
  if (lever.kind === 'expression') return fc.constantFrom(lever.initial, ...formulas[lever.wants]);
  const anywhere = fc.oneof(
    { weight: 100 - odd, arbitrary: between(...lever.plausible) },
    { weight: odd, arbitrary: between(lever.min, lever.max) },
  );
  if (lever.kind === 'number' || lever.kind === 'share') return anywhere;
  const whole = anywhere.map((value) => Math.min(lever.max, Math.max(lever.min, Math.round(value))));
  return lever.kind === 'limit' ? fc.option(whole) : whole;
}

const names = (from: readonly string[], min: number, max: number): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...from], { minLength: min, maxLength: max });

const itemsOfWorld: fc.Arbitrary<Items> = fc.record({
  channels: names(['ads', 'mouth', 'search'], 1, 3),
  segments: names(['new', 'old', 'young'], 1, 3),
  steps: names(['first', 'second', 'third'], 0, 3),
  nodes: names(['signup', 'week'], 0, 2),
  features: names(['search', 'speed'], 0, 2),
  circles: names(['readers', 'makers'], 0, 2),
  processes: names(['answering', 'publishing'], 0, 2),
  incentives: names(['badge', 'coupon', 'gift'], 0, 2),
  rules: names(['call', 'push', 'winback'], 0, 3),
});

/** Levers of this world that any test may set: shares of segments must go on summing to 1. */
const settable = (items: Items) =>
  listLevers(declarations, items).filter(({ root, name }) => !(root === 'segments' && name === 'share'));

function datedChange(items: Items, days: number): fc.Arbitrary<DatedChange> {
  const change = fc
    .constantFrom(...settable(items))
    .chain(({ path, lever }) => valueOf(lever).map((value): [string, LeverValue] => [path, value]));
  return fc.record({
    day: fc.integer({ min: 0, max: days - 1 }),
    label: fc.constant(''),
    changes: fc.array(change, { maxLength: 3 }),
    cost: fc.integer({ min: 0, max: 100_000 }),
  });
}

/** How large random worlds are. */
export interface Size {
  readonly people?: readonly [least: number, most: number];
  readonly days?: readonly [least: number, most: number];
}

/** How many people and days: mostly anything in between, sometimes one of the ends. */
const sized = ([least, most]: readonly [number, number]): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.noBias(fc.integer({ min: least, max: most })) },
    { weight: 1, arbitrary: fc.integer({ min: least, max: most }) },
  );

/** Something in between, or in one case of eight the given value of its own. */
const mostly = <T extends LeverValue>(low: number, high: number, other: T): fc.Arbitrary<number | T> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.noBias(between(low, high)) },
    { weight: 1, arbitrary: fc.constant(other) },
  );

/**
 * A random world with random levers and a random calendar. One in three has many odd levers, among them often one
 * that leaves it without people or without money; in the others people come, and come back, and something happens.
 */
export function world({ people = [1, 3000], days = [1, 50] }: Size = {}): fc.Arbitrary<Job> {
  return fc
    .record({
      seed: fc.string({ minLength: 1, maxLength: 8 }),
      replicate: fc.nat(3),
      people: sized(people),
      days: sized(days),
      odd: fc.constantFrom(2, 2, 20),
      items: itemsOfWorld,
    })
    .chain(({ items, odd, ...size }) =>
      fc
        .record({
          values: fc.tuple(...settable(items).map(({ lever }) => valueOf(lever, odd))),
          // Enough people join for something to happen to them, and are there to do something.
          organic: fc.tuple(...items.channels!.map(() => mostly(0.02, 0.3, 0))),
          rates: fc.tuple(...items.channels!.map(() => between(0.6, 1))),
          need: fc.tuple(...items.segments!.map(() => mostly(-2.5, 0.5, -12))),
          // Where money ends, nearly everything does.
          budget: fc.oneof(
            { weight: 3, arbitrary: fc.constant(null) },
            { weight: 1, arbitrary: fc.noBias(fc.integer({ min: 0, max: 1_000_000_000 })) },
          ),
          parts: fc.tuple(...items.segments!.map(() => fc.integer({ min: 1, max: 5 }))),
          calendar: fc.array(datedChange(items, size.days), { maxLength: 3 }),
        })
        .map(({ values, organic, rates, need, budget, parts, calendar }): Job => {
          const all = parts.reduce((sum, part) => sum + part, 0);
          const levers: (readonly [string, LeverValue])[] = [
            ...settable(items).map(({ path }, index) => [path, values[index]!] as const),
            ...items.channels!.map(
              (name, index) => [`channels.${name}.organicPerDay`, organic[index]!] as const,
            ),
            ...items.channels!.flatMap((name, index) => [
              [`channels.${name}.visitRate`, rates[index]!] as const,
              [`channels.${name}.signUpRate`, rates[index]!] as const,
            ]),
            ...items.segments!.map((name, index) => [`segments.${name}.share`, parts[index]! / all] as const),
            ...items.segments!.map((name, index) => [`segments.${name}.visitBase`, need[index]!] as const),
            ['ledger.budget', budget],
          ];
          const settings = setting(initialSettings(declarations, items), levers);
          return {
            scenario: null,
            strategy: null,
            weight: 1,
            currency: 'CNY',
            ...size,
            settings,
            calendar,
            formulas: formulasFor(settings, calendar),
            off: [],
            warmUp: null,
            trial: null,
          };
        }),
    );
}

/** The same settings with some levers moved. */
export const setting = (
  settings: Job['settings'],
  levers: Iterable<readonly [string, LeverValue]>,
): Job['settings'] => withValues(settings, levers);

/** One lever of every item of a collection at the same value. */
export const inAll = (
  { settings }: Job,
  collection: string,
  lever: string,
  value: LeverValue,
): Record<string, LeverValue> =>
  Object.fromEntries(
    itemNames(settings, collection).map((item) => [`${collection}.${item}.${lever}`, value]),
  );

/** The same job with some levers moved. */
export const moved = (job: Job, levers: Readonly<Record<string, LeverValue>>): Job => ({
  ...job,
  settings: setting(job.settings, Object.entries(levers)),
});

/** Runs a job cut into shares, side by side as workers do: they tell each other what the others must know. */
export function recordInParts(job: Job, of: number, list: readonly AnyMechanism[] = day): RunRecord {
  const runs = Array.from({ length: of }, (_, part) => simulate(job, list, { part, of }));
  let heard: Heard | undefined;
  for (;;) {
    const steps = runs.map((run) => {
      let step = run.next(heard);
      while (!step.done && (step.value.kind === 'worked' || step.value.kind === 'over')) step = run.next();
      return step;
    });
    const said: Said[] = [];
    const pieces = steps.flatMap((step) => {
      if (step.done) return [pieceOf(step.value)];
      if (step.value.kind !== 'worked' && step.value.kind !== 'over') said.push(step.value);
      return [];
    });
    if (pieces.length > 0) return assemble(job, list, pieces);
    heard = together(said);
  }
}
