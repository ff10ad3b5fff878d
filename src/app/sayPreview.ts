import type { FigureOptions } from '../cells/chart/cell.ts';
import { sayPreviewed } from '../charts/index.ts';
import type { Page } from './context.ts';
import { previewValue } from './previewSeries.ts';
import { ownRun } from './session.svelte.ts';

/** What the lever that is being moved would bring the headline number of a chart to; null while none is. */
export function sayPreview(
  { session, speaker }: Page,
  { measure, variant }: Pick<FigureOptions, 'measure' | 'variant'>,
): string | null {
  const preview = session.previewer.current;
  const record = session.recordOf(ownRun);
  const moved = preview && record && previewValue(measure, variant, record, preview);
  return moved && sayPreviewed(measure, moved, speaker);
}
