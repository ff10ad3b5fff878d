import { amount } from './amounts.ts';
import {
  attentionParts,
  headParts,
  roleName,
  type AttentionData,
  type AttentionDrawn,
} from './attentionDrawn.ts';
import { attentionWords } from './attentionWords.ts';
import type { Box, ChartRun, Drawing, Picture } from './chart.ts';
import { classColour } from './classAreasPicture.ts';
import { blankPicture, written } from './gridPicture.ts';
import { repel } from './repel.ts';
import { svgElement } from './svgElement.ts';
import { textWidth } from './textWidth.ts';
import { chartWords } from './words.ts';

/** Sizes of the text: of a panel, of its head, and of the foot below the bars. */
const panelLines = 15;
const footLines = 0.6;

const headLines = ({ runs }: AttentionData): number => (runs.length > 1 ? 3.2 : 1.6);

export const attentionTall = (data: AttentionData, textSize: number): number =>
  data.runs.length * (panelLines + headLines(data)) * textSize;

/** Where everything of a panel stands, in pixels. */
interface Layout {
  /** The bars of the heads and of the attention. */
  readonly left: number;
  readonly right: number;
  readonly bar: number;
  readonly top: number;
  readonly height: number;
  readonly panelHeight: number;
}

/** A panel for each run: two bars of parts, and a lane from each part to its other. */
export function drawAttention(data: AttentionData, drawing: Drawing): Picture {
  const layout = layOut(data, drawing);
  const svg = blankPicture(drawing);
  data.runs.forEach((run, panel) => {
    const group = svgElement(svg, 'g', { transform: `translate(0 ${panel * layout.panelHeight})` });
    group.append(
      ...headTexts(svg, data, run, layout, drawing),
      ...laneMarks(svg, run.drawn, layout, drawing),
    );
    svg.append(group);
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
  const texts = data.runs.flatMap(({ drawn }) => leftTexts(drawn, { speaker }));
  const names = Math.max(0, ...texts.map((text) => textWidth(text, textSize)));
  const left = Math.ceil(Math.min(names, width * 0.45) + textSize * 0.8);
  const bar = textSize * 1.4;
  const panelHeight = (panelLines + headLines(data)) * textSize;
  const top = headLines(data) * textSize;
  return {
    left,
    bar,
    right: Math.floor(width - textWidth('100.0%', textSize) - textSize * 0.8 - bar),
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

function headTexts(
  svg: Element,
  data: AttentionData,
  run: ChartRun<AttentionDrawn>,
  { left, right, bar, top }: Layout,
  { speaker, textSize }: Drawing,
): SVGElement[] {
  const y = top - textSize * 0.9;
  return [
    ...(data.runs.length > 1 ? [written(svg, run.label, 0, textSize * 0.8, 'start', 'var(--ink)')] : []),
    written(svg, speaker.say(attentionWords.heads), left + bar, y, 'end'),
    written(svg, speaker.say(attentionWords.attention), right, y, 'start'),
  ];
}

/** Where each part of a bar begins and ends, as parts of its height. */
function edgesOf(parts: readonly number[]): [from: number, to: number][] {
  let sum = 0;
  return parts.map((part) => [sum, (sum += part)]);
}

function laneMarks(svg: Element, drawn: AttentionDrawn, layout: Layout, drawing: Drawing): SVGElement[] {
  const { left, right, bar, top, height } = layout;
  const { textSize, speaker } = drawing;
  const [heads, attention] = [edgesOf(headParts(drawn)), edgesOf(attentionParts(drawn))];
  const y = (part: number) => top + part * height;
  const middle = (edges: readonly [number, number][]) => edges.map(([from, to]) => y((from + to) / 2));
  const spread = (edges: readonly [number, number][]) =>
    repel(middle(edges), textSize * 1.25, top + textSize * 0.6, top + height);
  const [leftPlaces, rightPlaces] = [spread(heads), spread(attention)];
  const texts = leftTexts(drawn, drawing);
  return (drawn.roles ?? []).flatMap(({ role, attention: part }, at) => {
    const colour = classColour('roles', roleAt(role));
    const [[a, b], [c, d]] = [heads[at]!, attention[at]!];
    const lane = lanePath([left + bar, y(a), y(b)], [right, y(c), y(d)]);
    const rect = (x: number, from: number, to: number) =>
      svgElement(svg, 'rect', {
        x,
        y: y(from),
        width: bar,
        height: Math.max(1, y(to) - y(from) - 1),
        fill: colour,
      });
    return [
      svgElement(svg, 'path', { d: lane, fill: colour, 'fill-opacity': 0.3 }),
      rect(left, a, b),
      rect(right, c, d),
      written(svg, texts[at]!, left - textSize * 0.5, leftPlaces[at]!, 'end', 'var(--ink)'),
      written(
        svg,
        amount(speaker, 'share', part),
        right + bar + textSize * 0.5,
        rightPlaces[at]!,
        'start',
        'var(--ink)',
      ),
    ];
  });
}

/** From one end of a lane to the other; each is a place across, its upper and its lower edge. */
function lanePath([x1, a, b]: readonly number[], [x2, c, d]: readonly number[]): string {
  const mid = (x1! + x2!) / 2;
  return `M${x1},${a}C${mid},${a} ${mid},${c} ${x2},${c}` + `L${x2},${d}C${mid},${d} ${mid},${b} ${x1},${b}Z`;
}

/** The place of a role among all classes of people, which decides its colour. */
const roleAt = (role: string): number =>
  ['onlooker', 'fan', 'selfEntertainer', 'ordinaryCreator', 'star'].indexOf(role);

function boxesOf(drawn: AttentionDrawn, at: number, panel: number, layout: Layout): Box[] {
  const { left, right, bar, top, height, panelHeight } = layout;
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
  return [...box(left, edgesOf(headParts(drawn))), ...box(right, edgesOf(attentionParts(drawn)))];
}
