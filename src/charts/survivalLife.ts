import { rowAt, survivalAt, type SurvivalRow } from '../metrics/index.ts';
import type { ChartData, ChartRun } from './chart.ts';

/** What the survival chart draws of a run: its steps; none where nobody was watched. */
export interface SurvivalDrawn {
  readonly curve: readonly SurvivalRow[];
}

export type SurvivalData = ChartData<SurvivalDrawn>;
export type SurvivalRun = ChartRun<SurvivalDrawn>;

/** Where fewer are at risk the line fades: each that leaves moves it by more than a tenth. */
export const fewAtRisk = 10;

/** What is known of an age. */
export interface AgeReading {
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Who was watched up to that age and had not left before it. */
  readonly atRisk: number;
}

/** Null beyond the last moment at which anybody was watched. */
export function readAge(curve: readonly SurvivalRow[], age: number): AgeReading | null {
  const share = survivalAt(curve, age);
  if (share === null) return null;
  const { low = null, high = null } = rowAt(curve, age) ?? {};
  return { share, low, high, atRisk: atRiskAt(curve, age) };
}

export const atRiskAt = (curve: readonly SurvivalRow[], age: number): number =>
  curve.find(({ time }) => time >= age)?.atRisk ?? 0;

/** The last age of a curve; 0 without one. */
export const lastAge = (curve: readonly SurvivalRow[]): number => curve.at(-1)?.time ?? 0;

/** The last age of all runs. */
export const lastOf = ({ runs }: SurvivalData): number =>
  Math.max(0, ...runs.map(({ drawn }) => lastAge(drawn.curve)));

/** From the first row on after which there are never enough at risk: how many rows before it are solid. */
export const solidRows = (curve: readonly SurvivalRow[]): number =>
  curve.findLastIndex(({ atRisk }) => atRisk >= fewAtRisk) + 1;

/** Whether a run has enough people for a curve anywhere. */
export const isDrawable = ({ drawn }: SurvivalRun): boolean => solidRows(drawn.curve) > 0;

/** Corners of the steps, from everybody at joining on. */
export const corners = (curve: readonly SurvivalRow[]): [age: number, share: number][] =>
  curve.length === 0
    ? []
    : [[0, 1], ...curve.map(({ time, survival }): [number, number] => [time, survival])];
