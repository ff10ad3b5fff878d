import type { AnyChartData, AnyFigure, Picture, TextRoom } from '../../charts/index.ts';
import { nearestIndex } from './frame.ts';

/** How tall a picture is, in pixels: as asked for, as the chart needs, or as its width suggests. */
export function heightOf(
  chart: AnyFigure,
  data: AnyChartData,
  { width, textSize, speaker }: TextRoom & { readonly textSize: number },
  asked: number | undefined,
): number {
  if (asked === undefined && chart.tall) return Math.round(chart.tall(data, textSize, { width, speaker }));
  const own = asked ?? (width < 480 ? 240 : Math.min(380, Math.max(260, width * 0.42)));
  return Math.round(own + (chart.panels(data) - 1) * Math.max(170, own * 0.55));
}

/** Which of the runs is one's own, of which a preview is drawn. */
export const ownRunOf = ({ runs }: AnyChartData): number =>
  Math.max(
    0,
    runs.findIndex(({ role }) => role === 'current'),
  );

/** The position of the cursor that is nearest to a place in the picture. */
export const positionAt = (
  { x, nearest }: Picture,
  positions: readonly number[],
  left: number,
  top: number,
): number =>
  nearest
    ? nearest(left, top)
    : (positions[nearestIndex(positions, (position) => Math.abs(x(position) - left))] ?? 0);
