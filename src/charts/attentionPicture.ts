import { amount } from './amounts.ts';
import {
  attentionParts,
  headParts,
  roleName,
  visitsOf,
  type AttentionData,
  type AttentionDrawn,
} from './attentionDrawn.ts';
import { attentionWords } from './attentionWords.ts';
import type { Box, ChartRun, Drawing, Picture } from './chart.ts';
import { classColour } from './classAreasPicture.ts';
import { blankPicture, written } from './gridPicture.ts';
import { repel } from './repel.ts';
import { layRibbons, ribbonPath, type Band } from './ribbons.ts';
import { svgElement } from './svgElement.ts';
import { textWidth, wrapped } from './textWidth.ts';
import { chartWords } from './words.ts';

/** Sizes of the text: of a panel, of its head, and of the foot below the bars. */
const panelLines = 15;
const footLines = 0.6;

const headLines = ({ runs }: AttentionData): number => (runs.length > 1 ? 3.2 : 1.6);

export const attentionTall = (data: AttentionData, textSize: number): number =>
  data.runs.length * (panelLines + headLines(data)) * textSize;

/** Where everything of a panel stands, in pixels. */
interface Layout {
  /** The bars of the heads, of the attention, and of those who give it. */
  readonly left: number;
  readonly middle: number;
  readonly right: number;
  readonly bar: number;
  readonly top: number;
  readonly height: number;
  readonly panelHeight: number;
  /** How wide the names on the left may be. */
  readonly names: number;
}

/**
 * A panel for each run: a bar of those who contribute and one of the attention they get, with a lane from each part to
 * its other; and from there ribbons to those who give it, as wide as their visits.
 */
export function drawAttention(data: AttentionData, drawing: Drawing): Picture {
  const layout = layOut(data, drawing);
  const svg = blankPicture(drawing);
  data.runs.forEach((run, panel) => {
    const place = { transform: `translate(0 ${panel * layout.panelHeight})` };
    const [axes, group] = [svgElement(svg, 'g', { ...place, 'data-axis': '' }), svgElement(svg, 'g', place)];
    axes.append(...headTexts(svg, data, run, layout, drawing));
    group.append(
      ...laneMarks(svg, run.drawn, layout, drawing),
      ...audienceMarks(svg, run.drawn, layout, drawing),
      ...shareTexts(svg, run.drawn, layout, drawing),
    );
    svg.append(group, axes);
  });
  const { left, right, bar, top, height, panelHeight } = layout;
  return {
    svg,
    area: { left, right: right + bar, top, bottom: (data.runs.length - 1) * panelHeight + top + height },
    x: () => left,
    y: (value, run) => run * panelHeight + top + value * height,
    outlines: (at) => data.runs.flatMap(({ drawn }, panel) => boxesOf(drawn, at, panel, layout)),
    nearest: (_x, y) => {
      const own = (y % panelHeight) - top;
      const parts = data.runs.map(({ drawn }) => attentionParts(drawn)).find((one) => one.length > 0) ?? [];
      let sum = 0;
      const at = parts.findIndex((part) => (sum += part) * height >= own);
      return at < 0 ? Math.max(0, parts.length - 1) : at;
    },
  };
}

function layOut(data: AttentionData, { width, textSize, speaker }: Drawing): Layout {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, textSize)));
  const own = widest(data.runs.flatMap(({ drawn }) => leftTexts(drawn, { speaker })));
  const names = Math.min(own, width * (width < 480 ? 0.3 : 0.4));
  const left = Math.ceil(names + textSize * 0.8);
  const bar = textSize * 1.2;
  const panelHeight = (panelLines + headLines(data)) * textSize;
  const top = headLines(data) * textSize;
  const others = data.runs.flatMap(({ drawn }) => audienceTexts(drawn, { speaker }));
  const beside = others.length > 0 ? widest(others.flat()) : textWidth('100.0%', textSize);
  const right = Math.floor(width - beside - textSize * 0.8 - bar);
  return {
    names,
    left,
    bar,
    middle: others.length > 0 ? Math.round(left + bar + (right - left - bar) * 0.4) : right,
    right,
    top,
    height: panelHeight - top - textSize * (1 + footLines),
    panelHeight,
  };
}

/** `Stars 18%`. */
const leftTexts = (drawn: AttentionDrawn, { speaker }: Pick<Drawing, 'speaker'>): string[] =>
  (drawn.roles ?? []).map(({ role }, at) =>
    speaker.say(chartWords.named, {
      name: roleName(drawn, role, speaker),
      value: amount(speaker, 'share', headParts(drawn)[at]!),
    }),
  );

/** The parts of those who look, in two lines each: who, and their visits a day. */
const audienceTexts = (drawn: AttentionDrawn, { speaker }: Pick<Drawing, 'speaker'>): [string, string][] =>
  (drawn.audience ?? []).map(({ role, visits }) => [
    roleName(drawn, role, speaker),
    speaker.say(attentionWords.visits, { n: speaker.number(Math.round(visits * drawn.weight), 'number') }),
  ]);

function headTexts(
  svg: Element,
  data: AttentionData,
  run: ChartRun<AttentionDrawn>,
  { left, middle, right, bar, top }: Layout,
  { speaker, textSize, width }: Drawing,
): SVGElement[] {
  const y = top - textSize * 0.9;
  const audience = speaker.say(attentionWords.audience);
  const end = Math.min(right, width - textWidth(audience, textSize));
  return [
    ...(data.runs.length > 1 ? [written(svg, run.label, 0, textSize * 0.8, 'start', 'var(--ink)')] : []),
    written(svg, speaker.say(attentionWords.heads), left + bar, y, 'end'),
    written(svg, speaker.say(attentionWords.attention), middle, y, middle < right ? 'middle' : 'start'),
    ...(run.drawn.audience && middle < right ? [written(svg, audience, end, y, 'start')] : []),
  ];
}

/** Where each part of a bar begins and ends, as parts of its height. */
function edgesOf(parts: readonly number[]): [from: number, to: number][] {
  let sum = 0;
  return parts.map((part) => [sum, (sum += part)]);
}

function laneMarks(svg: Element, drawn: AttentionDrawn, layout: Layout, drawing: Drawing): SVGElement[] {
  const { left, middle, bar, top, height, names } = layout;
  const { textSize } = drawing;
  const [heads, attention] = [edgesOf(headParts(drawn)), edgesOf(attentionParts(drawn))];
  const y = (part: number) => top + part * height;
  const texts = leftTexts(drawn, drawing).map((text) => wrapped(text, names, textSize));
  const apart = textSize * 1.25 * Math.max(1, ...texts.map((lines) => lines.length));
  const places = repel(
    heads.map(([from, to]) => y((from + to) / 2)),
    apart,
    top + apart / 2,
    top + height,
  );
  return (drawn.roles ?? []).flatMap(({ role }, at) => {
    const colour = classColour('roles', roleAt(role));
    const [[a, b], [c, d]] = [heads[at]!, attention[at]!];
    const lane = ribbonPath(left + bar, [y(a), y(b)], middle, [y(c), y(d)]);
    return [
      svgElement(svg, 'path', { d: lane, fill: colour, 'fill-opacity': 0.3 }),
      barPart(svg, left, [y(a), y(b)], bar, colour),
      barPart(svg, middle, [y(c), y(d)], bar, colour),
      ...texts[at]!.map((line, row, lines) =>
        written(
          svg,
          line,
          left - textSize * 0.5,
          places[at]! + (row - (lines.length - 1) / 2) * textSize * 1.2,
          'end',
          'var(--ink)',
        ),
      ),
    ];
  });
}

const barPart = (svg: Element, x: number, [y, bottom]: Band, width: number, fill: string): SVGElement =>
  svgElement(svg, 'rect', { x, y, width, height: Math.max(1, bottom - y - 1), fill });

/** Each part of the attention as a number, beside its bar; where there is no room the cursor and the table tell it. */
function shareTexts(svg: Element, drawn: AttentionDrawn, layout: Layout, drawing: Drawing): SVGElement[] {
  const { middle, right, bar, top, height } = layout;
  const { textSize, speaker } = drawing;
  const parts = attentionParts(drawn);
  if (middle < right && right - middle - bar < textWidth('100.0%', textSize) * 1.5) return [];
  const places = repel(
    edgesOf(parts).map(([from, to]) => top + ((from + to) / 2) * height),
    textSize * 1.25,
    top + textSize * 0.6,
    top + height,
  );
  const x = middle + bar + textSize * 0.4;
  return parts.map((part, at) =>
    written(svg, amount(speaker, 'share', part), x, places[at]!, 'start', 'var(--ink)'),
  );
}

/** Ribbons from the attention to those who give it. */
function audienceMarks(svg: Element, drawn: AttentionDrawn, layout: Layout, drawing: Drawing): SVGElement[] {
  const { middle, right, bar, top, height } = layout;
  const { textSize } = drawing;
  const laid = layRibbons(visitsOf(drawn), { top, height, gap: 0 });
  if (laid.right.length === 0) return [];
  const colour = (role: string) => (roleAt(role) < 0 ? 'var(--ink-3)' : classColour('roles', roleAt(role)));
  const places = repel(
    laid.right.map(([from, to]) => (from + to) / 2),
    textSize * 2.6,
    top + textSize * 1.2,
    top + height - textSize,
  );
  const x = right + bar + textSize * 0.4;
  return [
    ...laid.ribbons.map(({ from, start, end }) =>
      svgElement(svg, 'path', {
        d: ribbonPath(middle + bar, start, right, end),
        fill: colour(drawn.roles![from]!.role),
        'fill-opacity': 0.3,
      }),
    ),
    ...laid.right.map((band, at) => barPart(svg, right, band, bar, colour(drawn.audience![at]!.role))),
    ...audienceTexts(drawn, drawing).flatMap(([name, visits], at) => [
      written(svg, name, x, places[at]! - textSize * 0.6, 'start', 'var(--ink)'),
      written(svg, visits, x, places[at]! + textSize * 0.6, 'start'),
    ]),
  ];
}

/** The place of a role among all classes of people, which decides its colour; all who contribute have none. */
const roleAt = (role: string): number =>
  ['onlooker', 'fan', 'selfEntertainer', 'ordinaryCreator', 'star'].indexOf(role);

function boxesOf(drawn: AttentionDrawn, at: number, panel: number, layout: Layout): Box[] {
  const { left, middle, bar, top, height, panelHeight } = layout;
  const box = (x: number, edges: readonly [number, number][]): Box[] => {
    const edge = edges[at];
    if (!edge) return [];
    const [from, to] = edge;
    return [
      {
        left: x - 2,
        top: panel * panelHeight + top + from * height - 1,
        width: bar + 4,
        height: Math.max(3, (to - from) * height + 1),
      },
    ];
  };
  return [...box(left, edgesOf(headParts(drawn))), ...box(middle, edgesOf(attentionParts(drawn)))];
}
