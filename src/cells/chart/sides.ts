import type { AnyChart } from '../../charts/index.ts';
import { knowsVariant, measures, sidesAmong, type Measure } from '../../metrics/index.ts';

/** What a chart shows of a run: what the engine knows, what a dashboard shows in its place, or one over the other. */
export type Side = 'truth' | 'dashboard' | 'both';

/** What of a measure is drawn. */
interface Drawn {
  readonly measure: Measure;
  readonly variant: string | undefined;
  readonly chart: AnyChart;
  readonly compare: readonly string[];
}

/** The sides that a chart can show of a measure: both and each, of several runs each alone, or only its own. */
export function sidesOf({ measure, chart, compare }: Drawn): readonly Side[] {
  const sides = sidesAmong(measures, measure);
  const drawable = sides && [sides.truth, sides.dashboard].every(({ id }) => chart.draws.includes(id));
  if (!drawable) return [ownSide(measure)];
  return compare.length > 0 ? ['truth', 'dashboard'] : ['truth', 'dashboard', 'both'];
}

/** The side that a measure is. */
export const ownSide = ({ tag }: Measure): 'truth' | 'dashboard' => (tag === 'truth' ? 'truth' : 'dashboard');

/** The measure of one side, and its variant if it has that one. */
export function onSide(
  { measure, variant }: Pick<Drawn, 'measure' | 'variant'>,
  side: 'truth' | 'dashboard',
): Pick<Drawn, 'measure' | 'variant'> {
  const found = sidesAmong(measures, measure)?.[side] ?? measure;
  return { measure: found, variant: knowsVariant(found, variant) ? variant : undefined };
}
