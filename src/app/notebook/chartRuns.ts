import { strategyRoles, type ChartOptions, type RunOfChart } from '../../cells/chart/cell.ts';
import type { Page } from '../context.ts';
import { ownRun, startRun } from '../session.svelte.ts';
import { appWords } from '../words.ts';

/** A run that a chart shows, by the name under which it is run. */
export type WantedRun = Omit<RunOfChart, 'record'>;

/**
 * The runs of a chart: those it compares, or one's own beside the start. What waits for a prediction has axes only, and
 * these are of the start: nothing of what will come is in them.
 */
export function runsWanted(
  { session, shown, speaker: { say } }: Page,
  { compare }: ChartOptions,
  waits: boolean,
): WantedRun[] {
  const { moved } = session;
  const atStart = say(appWords.atStart);
  if (waits) return [{ id: moved ? startRun : ownRun, label: atStart, role: 'current' }];
  if (compare.length > 0)
    return compare.slice(0, strategyRoles.length).map((strategy, index) => ({
      id: strategy,
      label: shown.scenario.labels[`strategies.${strategy}`] ?? strategy,
      role: strategyRoles[index]!,
    }));
  const own: WantedRun = { id: ownRun, label: say(appWords.yourRun), role: 'current' };
  return moved ? [own, { id: startRun, label: atStart, role: 'baseline' }] : [own];
}

/** Those of which there is a record; while a run goes on, of the days that are over if that is asked for. */
export const runsKnown = (wanted: readonly WantedRun[], { session }: Page, soFar: boolean): RunOfChart[] =>
  wanted.flatMap((run) => {
    const state = session.runs.of(run.id);
    const record = (soFar ? state.soFar : null) ?? state.record;
    return record ? [{ ...run, record }] : [];
  });
