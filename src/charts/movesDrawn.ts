import type { ClassMoves } from '../metrics/index.ts';
import type { ChartData } from './chart.ts';
import type { ClassDrawn } from './classDrawn.ts';

/** What is drawn of a run: its classes, and the moves between them on the last days. */
export interface MovesDrawn extends ClassDrawn {
  readonly moves: ClassMoves | null;
}

export type MovesData = ChartData<MovesDrawn>;

/** How many days are counted in the data. */
export const daysCounted = ({ runs }: MovesData): number =>
  Math.max(1, ...runs.map(({ drawn }) => (drawn.moves ? drawn.moves.to - drawn.moves.from + 1 : 0)));
