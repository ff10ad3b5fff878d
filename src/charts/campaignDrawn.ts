import { entriesOf, type Measure, type Series } from '../metrics/index.ts';
import { layCalendar, type CalendarLayout } from './calendarLayout.ts';
import type { ChartData } from './chart.ts';
import { mainLine } from './runLines.ts';

type RunRecord = Parameters<Measure['value']>[0];

/** What is drawn of a run under its calendar: a measure by day, what it may be at most, and the pull of each channel. */
export interface CampaignDrawn {
  readonly series: Series;
  /** Null where there is no such limit. */
  readonly capacity: readonly number[] | null;
  readonly pull: Readonly<Record<string, readonly number[]>>;
}

export type CampaignData = ChartData<CampaignDrawn>;

export function readCampaign(
  record: RunRecord,
  measure: Measure,
  variant: string | undefined,
): CampaignDrawn | null {
  const series = measure.series?.(record, variant);
  if (!series) return null;
  const offered = series.lines.find(({ id }) => id === 'offered');
  const pull = entriesOf(record, 'pull');
  return {
    series,
    capacity: offered ? offered.y.map((value) => value ?? 0) : null,
    pull: Object.fromEntries((pull?.names ?? []).map((name, at) => [name, Array.from(pull!.of[at]!)])),
  };
}

export const daysIn = ({ runs }: CampaignData): number =>
  Math.max(0, ...runs.map(({ drawn }) => drawn.series.x.length));

export const layoutOf = (data: CampaignData): CalendarLayout =>
  layCalendar(data.notes ?? [], data.soFar?.days ?? daysIn(data));

/** An event that brings people in bursts: how hot each day is, as a part of its hottest. */
export interface Event {
  readonly name: string;
  readonly heat: readonly number[];
  readonly peak: number;
}

/** The events of the first run, those that have been hot at all. */
export function eventsOf({ runs, bursts = [] }: CampaignData): Event[] {
  const pull = runs[0]?.drawn.pull ?? {};
  return bursts.flatMap((name): Event[] => {
    const values = pull[name] ?? [];
    const most = Math.max(0, ...values);
    if (most === 0) return [];
    return [{ name, heat: values.map((value) => value / most), peak: values.indexOf(most) }];
  });
}

/** The measure on a day; null where it has no number. */
export const valueOn = ({ series }: CampaignDrawn, day: number): number | null =>
  mainLine(series).y[day] ?? null;

/** The limit of the first run that has one. */
export const capacityIn = ({ runs }: CampaignData): readonly number[] | null =>
  runs.find(({ drawn }) => drawn.capacity?.some((value) => value > 0))?.drawn.capacity ?? null;
