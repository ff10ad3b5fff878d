import type { Markish, RenderFunction } from '@observablehq/plot';
import type { MeasureUnit } from '../metrics/index.ts';
import { rowBelow, type Across } from './across.ts';
import { valueAxis } from './amounts.ts';
import { acrossPart, axisPart, markAxes } from './bareAxes.ts';
import type { Drawing, Picture } from './chart.ts';
import { laneRows, noteLane } from './notes.ts';
import { textWidth } from './textWidth.ts';

/** What a chart puts on its axes. */
export interface Content {
  readonly unit: MeasureUnit;
  readonly across: Across;
  /** Width kept free on the right for labels. */
  readonly right: number;
  readonly marks: readonly Markish[];
  /** A text above the data instead of the name of the unit. */
  readonly head?: string;
  /** Keeps a row free between that and the data. */
  readonly row?: boolean;
  /** How many rows of text are kept free under the axis. */
  readonly below?: number;
  /** Where the data begin at the earliest: so that pictures below each other have one axis across. */
  readonly left?: number;
}

/** Draws axes, grid and marks with Plot, and makes of the result something that can be laid into a page. */
export function drawPicture(drawing: Drawing, content: Content): Picture {
  const { domain, height, textSize, width } = drawing;
  const values = axisOf(drawing, content.unit);
  const area = {
    left: Math.max(content.left ?? 0, axisWidth(drawing, content.unit)),
    right: Math.floor(width - content.right),
    top: Math.ceil(textSize * (content.row ? 3.2 : 1.9)),
    bottom: Math.floor(
      height - textSize * (3 + rowBelow * ((content.below ?? 0) + laneRows(content.across))),
    ),
  };
  const svg = drawing.plot.plot({
    width,
    height,
    marginLeft: area.left,
    marginRight: width - area.right,
    marginTop: area.top,
    marginBottom: height - area.bottom,
    style: { fontSize: `${textSize}px`, fontFamily: 'inherit', color: 'var(--ink-2)', background: 'none' },
    x: { type: content.across.type ?? 'linear', domain: [...content.across.domain], axis: null },
    y: { domain: [...domain], axis: null },
    r: { type: 'identity' },
    marks: [...axisMarks(drawing, content, values, area), ...laneMarks(drawing, content), ...content.marks],
  });
  const [xScale, yScale] = [svg.scale('x')!, svg.scale('y')!];
  return {
    svg: quiet(svg as Element as SVGSVGElement),
    area,
    x: (at) => xScale.apply(at) as number,
    y: (value) => yScale.apply(value) as number,
  };
}

const axisOf = ({ speaker, domain, height }: Drawing, unit: MeasureUnit) =>
  valueAxis(speaker, unit, domain, height < 200 ? 3 : 5);

/** The width that the numbers beside the vertical axis take. */
export function axisWidth(drawing: Drawing, unit: MeasureUnit): number {
  const { ticks, write } = axisOf(drawing, unit);
  return Math.ceil(Math.max(...ticks.map((tick) => textWidth(write(tick), drawing.textSize))) + 12);
}

function axisMarks(
  { plot, width, textSize, domain }: Drawing,
  { across, head }: Content,
  { ticks, write, label }: ReturnType<typeof valueAxis>,
  area: Picture['area'],
): Markish[] {
  const name = { fill: 'var(--ink-2)', ariaDescription: axisPart };
  return [
    plot.gridY(ticks, { stroke: 'var(--hairline)', strokeOpacity: 1 }),
    plot.axisY(ticks, { tickFormat: write, tickSize: 0, tickPadding: 6, label: null }),
    plot.axisX(across.ticks(placeOn(across, area), mostTicks(width, textSize)), {
      tickFormat: across.write,
      tickSize: 4,
      // Large texts keep clear of the lowest number beside the axis.
      tickPadding: Math.round(textSize * 0.4),
      label: null,
      anchor: 'bottom',
    }),
    plot.ruleY([Math.max(0, domain[0])], { stroke: 'var(--control)', ariaDescription: axisPart }),
    plot.text([head ?? label], {
      ...name,
      frameAnchor: 'top-left',
      textAnchor: 'start',
      dx: 2 - area.left,
      dy: textSize * 0.2 - area.top,
    }),
    plot.text([across.label], {
      ...name,
      ariaDescription: acrossPart,
      frameAnchor: 'bottom-right',
      textAnchor: 'end',
      dy: textSize * (2.8 + rowBelow * laneRows(across)),
    }),
  ];
}

const laneMarks = (drawing: Drawing, { across }: Content): Markish[] =>
  laneRows(across) > 0 ? [noteLane(drawing, across)] : [];

/** A place in the order of the marks for what is drawn once the scales are known: `g.name`. */
export const groupOf =
  (name: string): RenderFunction =>
  (_index, _scales, _values, _dimensions, { document }) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    made.setAttribute('class', name);
    return made;
  };

/** How many ticks a horizontal axis has room for. */
export const mostTicks = (width: number, textSize: number): number =>
  width < 480 ? 5 : Math.min(13, Math.floor(width / (textSize * 5)));

function placeOn({ domain: [low, high], type }: Across, { left, right }: Picture['area']) {
  const bend = type === 'sqrt' ? Math.sqrt : (at: number) => at;
  return (at: number) => left + ((bend(at) - bend(low)) / (bend(high) - bend(low) || 1)) * (right - left);
}

/**
 * Takes off what Plot puts on its SVG and this page cannot have: labels on groups without a role, which fail axe, and
 * a style element, which the content security policy refuses. The frame says in words what the picture shows.
 */
export function quiet(svg: SVGSVGElement): SVGSVGElement {
  markAxes(svg);
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.removeAttribute('class');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg;
}
