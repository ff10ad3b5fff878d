import { measuresOfBasin } from '../cells/pond/basinMeasures.ts';
import type { ChartLink } from '../cells/pond/props.ts';
import type { ChartOptions } from '../cells/chart/cell.ts';
import { measureText, personStates, type PersonState } from '../metrics/index.ts';
import { cellsOf, type Notebook } from '../notebook/index.ts';
import type { Say } from '../schema/index.ts';
import type { Session } from './session.svelte.ts';

/** The basin of a pond whose people stand out in all of the page. */
class LitBasin {
  current = $state.raw<{ readonly pond: string; readonly basin: PersonState } | null>(null);
}

const bySession = new WeakMap<Session, LitBasin>();

/** What stands out in a reader’s page. */
export function litBasinOf(session: Session): LitBasin {
  const known = bySession.get(session) ?? new LitBasin();
  bySession.set(session, known);
  return known;
}

/** Whether a chart is about the people of a basin. */
export const isAbout = ({ measure }: ChartOptions, basin: PersonState): boolean =>
  measuresOfBasin[basin].includes(measure.id);

/** The charts of a notebook that are about the people of each basin, by basin. */
export function chartsOfBasins({ document }: Notebook, say: Say): ChartLink[][] {
  const charts = cellsOf(document).flatMap(({ cell, id, options }) =>
    cell === 'chart' && options !== undefined && id !== null
      ? [{ id, options: options as ChartOptions }]
      : [],
  );
  return personStates.map((basin) =>
    charts
      .filter(({ options }) => isAbout(options, basin))
      .map(({ id, options }) => ({
        title: say(measureText(options.measure, options.variant, 'title')),
        element: `nb-${id}`,
      })),
  );
}

/** To a chart, whose cell takes the focus. */
export function goToChart({ element }: ChartLink): void {
  const cell = document.getElementById(element);
  const back = cell?.querySelector<HTMLElement>('[data-lit] button');
  cell?.scrollIntoView({ block: 'center' });
  back?.focus({ preventScroll: true });
}
