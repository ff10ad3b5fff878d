import type { ChartOptions } from '../../cells/chart/cell.ts';
import { readAnswer } from '../../cells/predict/answer.ts';
import type { PredictOptions } from '../../cells/predict/cell.ts';
import { sayGap } from '../../cells/predict/sentences.ts';
import type { Expected } from '../../charts/index.ts';
import type { Page } from '../context.ts';
import { ownRun } from '../session.svelte.ts';
import { cameOf } from './came.ts';

/** The curve that was predicted of what a chart shows of some runs, and what came of it where one of them says so. */
export function expectedOf(
  { curtain, session, speaker }: Page,
  { chart, measure, variant }: Pick<ChartOptions, 'chart' | 'measure' | 'variant'>,
  runs: readonly string[],
): { readonly curve: Expected; readonly told: string | null } | null {
  if (chart.id !== 'timeLines') return null;
  for (const { cell } of curtain.nodes) {
    const options = cell.cell === 'predict' ? (cell.options as PredictOptions | undefined) : undefined;
    if (!options?.of || options.of.measure.id !== measure.id || options.of.variant !== variant) continue;
    const prediction = readAnswer(session.answerOf(cell.id ?? ''), options)?.prediction;
    if (prediction?.form !== 'curve') continue;
    const asked = { measure: measure.id, strategy: options.of.strategy ?? null };
    const run = runs.findIndex((id) =>
      curtain.tells({ measure: measure.id, strategy: id === ownRun ? null : id }, asked),
    );
    const record = run < 0 ? null : session.recordOf(runs[run]!);
    const { at, values } = prediction;
    return {
      curve: { at, values, run: run < 0 ? null : run },
      told: record && sayGap(options, prediction, cameOf(options.of, record), speaker),
    };
  }
  return null;
}
