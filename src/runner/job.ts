import { lifeOf, type Job } from '../engine/index.ts';
import type { Life } from '../record/index.ts';
import {
  itemsOf,
  listLevers,
  valueAt,
  withValue,
  withValues,
  type DatedChange,
  type Formulas,
  type Scenario,
  type Settings,
} from '../schema/index.ts';
import { day, declarations } from '../model/index.ts';

/** What may differ from what the scenario says. */
export interface JobChanges {
  readonly strategy?: string | null;
  /** Replaces all settings; without it the scenario's, changed by the strategy, are taken. */
  readonly settings?: Settings;
  /** Replaces the scenario’s calendar; what a strategy does on single days comes on top. */
  readonly calendar?: readonly DatedChange[];
  /** The formulas of these settings that the scenario does not have. */
  readonly formulas?: Formulas;
  readonly seed?: string;
  readonly people?: number;
  /** How many of them are simulated. */
  readonly sample?: number;
  readonly days?: number;
  readonly replicate?: number;
}

/** The job that a scenario asks for. */
export function jobOf(scenario: Scenario, changes: JobChanges = {}): Job {
  const strategy = changes.strategy ?? null;
  const chosen = scenario.strategies.find(({ id }) => id === strategy);
  const { sample, warmUpDays } = scenario;
  const job: Job = {
    scenario: scenario.id,
    strategy,
    seed: changes.seed ?? scenario.seed,
    replicate: changes.replicate ?? 0,
    people: changes.people ?? scenario.people,
    days: changes.days ?? scenario.days,
    weight: 1,
    currency: scenario.currency,
    settings: changes.settings ?? settingsUnder(scenario, strategy),
    calendar: [...(changes.calendar ?? scenario.calendar), ...(chosen?.calendar ?? [])],
    formulas: { ...scenario.formulas, ...changes.formulas },
    off: scenario.off,
    warmUp: warmUpDays > 0 ? { days: warmUpDays, settings: scenario.settings } : null,
    trial: chosen?.trial ?? null,
  };
  const simulated = changes.sample ?? sample ?? job.people;
  return simulated < job.people ? sampleJob(job, Math.round(job.people / simulated)) : job;
}

/** The life of the `number`-th person to join in a run of this job (counted from 0), or null if so many never do. */
export const watchLife = (job: Job, number: number): Life | null => lifeOf(job, day, number);

/** The scenario's settings with one strategy's changes on top. An unknown strategy is a mistake of the caller. */
export function settingsUnder(scenario: Scenario, strategy: string | null): Settings {
  if (strategy === null) return scenario.settings;
  const chosen = scenario.strategies.find(({ id }) => id === strategy);
  if (!chosen) throw new Error(`no strategy ${strategy}`);
  return withValues(scenario.settings, chosen.changes);
}

/**
 * A small sample of the same world: one simulated person for `weight` of them, and every lever that scales with the
 * world scaled with it. The same people come first, with the same luck, so it moves as the whole world does.
 */
export function sampleJob(job: Job, weight: number): Job {
  const items = itemsOf(declarations, job.settings);
  const extensive = new Map(
    listLevers(declarations, items)
      .filter(({ lever }) => 'extensive' in lever && lever.extensive)
      .map(({ path, lever }) => [path, lever]),
  );
  // Hours and capacities may be any number; money and whole numbers stay whole.
  const scale = (value: number, path?: string) =>
    path !== undefined && extensive.get(path)?.kind === 'number'
      ? value / weight
      : Math.round(value / weight);
  const scaled = (settings: Settings) =>
    [...extensive.keys()].reduce((all, path) => {
      const value = valueAt(all, path);
      return typeof value === 'number' ? withValue(all, path, scale(value, path)) : all;
    }, settings);
  const calendar = job.calendar.map((entry) => ({
    ...entry,
    cost: scale(entry.cost),
    changes: entry.changes.map(([path, value]) =>
      extensive.has(path) && typeof value === 'number'
        ? ([path, scale(value, path)] as const)
        : ([path, value] as const),
    ),
  }));
  return {
    ...job,
    people: Math.max(1, Math.round(job.people / weight)),
    weight: job.weight * weight,
    settings: scaled(job.settings),
    warmUp: job.warmUp && { ...job.warmUp, settings: scaled(job.warmUp.settings) },
    calendar,
  };
}
