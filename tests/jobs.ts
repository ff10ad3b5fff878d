import {
  assemble,
  day,
  declarations,
  formulaNames,
  formulasOf,
  initialSettings,
  marketOf,
  mechanism,
  pieceOf,
  readFormula,
  simulate,
  withValues,
  type AnyMechanism,
  type DatedChange,
  type Formulas,
  type Job,
  type LeverValue,
  type RunRecord,
  type Settings,
} from '#lab';

/** What a test says about its job; all else is as plain as can be. */
export interface Plan {
  readonly items?: Readonly<Record<string, readonly string[]>>;
  readonly levers?: Readonly<Record<string, LeverValue>>;
  readonly people?: number;
  readonly days?: number;
  readonly seed?: string;
  readonly replicate?: number;
  readonly calendar?: readonly DatedChange[];
  readonly off?: readonly string[];
  readonly warmUpDays?: number;
  readonly trial?: Job['trial'];
}

/** The trees of the formulas that a job needs. */
export function formulasFor(settings: Settings, calendar: readonly DatedChange[] = []): Formulas {
  const changes = calendar.map((entry) => entry.changes);
  return formulasOf(declarations, settings, changes, (text, wants) => readFormula(text, formulaNames, wants));
}

/** A job whose levers stand at their initial values, changed by the plan. */
export function jobFor(plan: Plan = {}): Job {
  const { items, levers, people, days, seed, replicate, calendar, off, warmUpDays, trial } = plan;
  const all = { channels: ['door'], segments: ['everyone'], steps: [], nodes: [], ...items };
  const settings = withValues(initialSettings(declarations, all), Object.entries(levers ?? {}));
  return {
    scenario: null,
    strategy: null,
    seed: seed ?? 'sluice',
    replicate: replicate ?? 0,
    people: people ?? 1000,
    days: days ?? 30,
    weight: 1,
    currency: 'CNY',
    settings,
    calendar: calendar ?? [],
    formulas: formulasFor(settings, calendar),
    off: off ?? [],
    warmUp: warmUpDays ? { days: warmUpDays, settings } : null,
    trial: trial ?? null,
  };
}

/** Levers of the mechanisms at which nothing acts on anything: what is left is need and drift. */
export const nothingActs: Readonly<Record<string, LeverValue>> = {
  'visit.novelty': 0,
  'visit.habitWeight': 0,
  'leave.activatedEffect': 0,
  'leave.habitEffect': 0,
};

/** Levers of one segment whose people are all alike and never leave. */
export const alike = (segment = 'everyone'): Record<string, LeverValue> => ({
  [`segments.${segment}.visitShape`]: 'point',
  [`segments.${segment}.driftShape`]: 'point',
  [`segments.${segment}.driftChance`]: 0,
  [`segments.${segment}.intentSpread`]: 0,
  [`segments.${segment}.habitSpread`]: 0,
});

/** Brings the whole market in by the first channel on day 0, which no lever can. */
export const doorOpens = mechanism({
  id: 'doorOpens',
  title: 'The door opens',
  help: 'Everybody joins on the first day.',
  levers: {},
  start: (run) => ({
    morning: (today) => {
      if (today > 0) return;
      marketOf(run.job).forEach((count, segment) => run.joining.push({ channel: 0, segment, count }));
    },
  }),
});

/** The day of the product, with everybody joining on day 0. */
export const dayWithOpenDoor: readonly AnyMechanism[] = day.flatMap((one) =>
  one.id === 'acquisition' ? [one, doorOpens] : [one],
);

/** Runs a job to its end on this thread, without pauses. */
export function recordOf(job: Job, list: readonly AnyMechanism[] = day): RunRecord {
  const run = simulate(job, list);
  let step = run.next();
  while (!step.done) step = run.next();
  return assemble(job, list, [pieceOf(step.value)]);
}

/** Reads something off each of `count` replicates of a job. */
export function replicates<T>(
  job: Job,
  count: number,
  list: readonly AnyMechanism[],
  read: (record: RunRecord) => T,
): T[] {
  return Array.from({ length: count }, (_, replicate) => read(recordOf({ ...job, replicate }, list)));
}
