import type { HeldPlan, Lorenz, MeasureUnit } from '../metrics/index.ts';
import type { ChartData, ChartRun } from './chart.ts';

/** What is drawn of a run: how unevenly something is held; null where nobody has any, or the run does not know. */
export interface LorenzDrawn {
  readonly plan: HeldPlan;
  readonly lorenz: Lorenz | null;
  /** Whether the run knows how much anybody has. */
  readonly known: boolean;
  /** For how many people one of the record stands. */
  readonly weight: number;
}

export type LorenzData = ChartData<LorenzDrawn>;
export type LorenzRun = ChartRun<LorenzDrawn> & { readonly drawn: { readonly lorenz: Lorenz } };

/** What all runs of the data are asked about. */
export const planOf = (data: LorenzData): HeldPlan => data.runs[0]!.drawn.plan;

/** The runs in which anybody has any. */
export const curvesIn = (data: LorenzData): LorenzRun[] =>
  data.runs.filter((run): run is LorenzRun => run.drawn.lorenz !== null);

/** What a person holds is counted in. */
export const heldUnit = ({ of }: HeldPlan): MeasureUnit => (of === 'spent' ? 'money' : 'ratio');
