import type { Speaker } from '../../schema/index.ts';
import type { PredictAnswer, Prediction } from './answer.ts';
import type { PredictOptions } from './cell.ts';
import type { Draft } from './draft.ts';
import type { Came, Ground } from './ground.ts';

export type { Speaker };

/** What the view of a prediction is given; it knows neither the session nor the runs. */
export interface PredictProps {
  readonly id: string;
  readonly options: PredictOptions;
  /** Null until it is answered. */
  readonly answer: PredictAnswer | null;
  /** The axes; null until the run at the start stands, or where no measure is asked for. */
  readonly ground: Ground | null;
  readonly came: Came | null;
  readonly speaker: Speaker;
  /** What was placed before and not yet given, as it was kept. */
  readonly placed: unknown;
  readonly onplace: (placed: Partial<Draft>) => void;
  /** Null skips it. */
  readonly onanswer: (prediction: Prediction | null) => void;
  readonly onwhy: (why: string) => void;
  readonly ontakeback: () => void;
}

/** What the parts are given that make up a prediction in one form. */
export interface FormProps<Draft> {
  readonly options: PredictOptions;
  readonly ground: Ground;
  readonly speaker: Speaker;
  readonly draft: Draft;
  readonly onmove: (draft: Draft) => void;
}
