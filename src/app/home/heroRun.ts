import { measures } from '../../metrics/index.ts';
import { jobOf, type Runner } from '../../runner/index.ts';
import { withValue, type Scenario } from '../../schema/index.ts';
import { openLab } from '../lab.ts';
import { openEdition } from '../library.ts';
import { dailyBudget, heroLevers, heroScenario, heroWeeks } from './heroWorld.ts';

/** The world of the home page, ready to be run. */
export interface HeroRun {
  /** Different people with a visit in each week, if this share of the money goes to newcomers; null if it was stopped. */
  readonly weeks: (share: number, signal: AbortSignal) => Promise<readonly number[] | null>;
  readonly close: () => void;
}

/** Loads the scenario and a worker: nothing of it is there before the reader touches the page. */
export async function openHero(): Promise<HeroRun> {
  const edition = await openEdition(heroScenario);
  if (!edition) throw new Error(`there is no scenario ${heroScenario}`);
  const lab = openLab();
  const { scenario } = edition.base;
  return {
    weeks: (share, signal) => weeksOf(lab.full, scenario, share, signal),
    close: () => lab.close(),
  };
}

async function weeksOf(
  runner: Runner,
  scenario: Scenario,
  share: number,
  signal: AbortSignal,
): Promise<readonly number[] | null> {
  const inflow = Math.round(dailyBudget * share);
  const settings = withValue(
    withValue(scenario.settings, heroLevers.inflow, inflow),
    heroLevers.leak,
    dailyBudget - inflow,
  );
  const outcome = await runner.run(jobOf(scenario, { settings, days: heroWeeks * 7 }), { signal });
  if (outcome.kind !== 'done') return null;
  const line = measures.find(({ id }) => id === 'active')?.series?.(outcome.record, 'week').lines[0];
  return Array.from({ length: heroWeeks }, (_, week) => line?.y[week * 7 + 6] ?? 0);
}
