import type { ChartRun, Role } from './chart.ts';

/** How a run is drawn: told apart by colour, by dash, and by the label at its end. */
export interface Stroke {
  readonly colour: string;
  /** Pixels, dashes too: thicker lines take longer ones. */
  readonly width: number;
  /** Empty for a solid line. */
  readonly dash: string;
}

const strokes: Readonly<Record<Role, Stroke>> = {
  current: { colour: 'var(--data-water)', width: 2.5, dash: '' },
  baseline: { colour: 'var(--data-slate)', width: 1.5, dash: '2 2' },
  a: { colour: 'var(--data-water)', width: 2, dash: '' },
  b: { colour: 'var(--data-amber)', width: 2, dash: '6 3' },
  c: { colour: 'var(--data-plum)', width: 2, dash: '2 3' },
  dashboard: { colour: 'var(--ink)', width: 1.5, dash: '4 3' },
};

/** One's own levers are water too; beside strategy A they are ink, so that no two lines look alike. */
export function strokeOf(run: ChartRun<unknown>, runs: readonly ChartRun<unknown>[], scale = 1): Stroke {
  const { colour, width, dash } = strokes[run.role];
  const beside = run.role === 'current' && runs.some(({ role }) => role === 'a');
  const dashes = dash.split(' ').map((length) => Math.round(Number(length) * scale * 10) / 10);
  return {
    colour: beside ? 'var(--ink)' : colour,
    width: width * scale,
    dash: dash === '' ? '' : dashes.join(' '),
  };
}
