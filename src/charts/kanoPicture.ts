import type { Markish } from '@observablehq/plot';
import type { Box, Drawing, Picture } from './chart.ts';
import { written } from './gridPicture.ts';
import {
  featureLabel,
  featureOf,
  featuresIn,
  lastOf,
  pathOf,
  pointOf,
  type KanoData,
  type KanoPoint,
} from './kanoDrawn.ts';
import { kanoWords } from './kanoWords.ts';
import type { Across } from './across.ts';
import { drawPicture } from './picture.ts';
import { repel } from './repel.ts';
import { strokeOf } from './strokes.ts';
import { svgElement } from './svgElement.ts';
import { textWidth, wrapped } from './textWidth.ts';

/** Coefficients lie from 0 to 1; the marks of those at the ends need room, and the quadrants’ names above and below. */
const ends = [-0.06, 1.06] as const;
const bands = [-0.16, 1.16] as const;

/** Radius of a dot. */
const dot = 5;

/** Features as dots in four quadrants, each with its name beside it. */
export function drawKano(data: KanoData, drawing: Drawing): Picture {
  const { speaker, textSize } = drawing;
  const picture = drawPicture(
    { ...drawing, domain: bands },
    {
      unit: 'ratio',
      across: acrossOf(drawing),
      right: textSize * 1.2,
      row: data.runs.length > 1,
      head: speaker.say(kanoWords.better),
      marks: [...quadrantMarks(drawing), ...pathMarks(data, drawing), ...dotMarks(data, drawing)],
    },
  );
  nameFeatures(picture, data, drawing);
  if (data.runs.length > 1) nameRuns(picture, data, drawing);
  return { ...picture, ...cursorOf(picture, data) };
}

const acrossOf = ({ speaker }: Drawing): Across => ({
  domain: ends,
  label: speaker.say(kanoWords.worse),
  ticks: () => [0, 0.5, 1],
  write: (share) => speaker.number(share, 'decimal'),
});

/** Their names stand in the outer corners, beyond what a coefficient can be. */
function quadrantMarks({ plot, speaker, textSize }: Drawing): Markish[] {
  const corner = (x: number, y: number, text: string): Markish =>
    plot.text([[x, y]], {
      text: () => text,
      textAnchor: x < 0.5 ? 'start' : 'end',
      dx: x < 0.5 ? 4 : -4,
      dy: y > 0.5 ? textSize * 0.7 : -textSize * 0.7,
      fill: 'var(--ink-3)',
    });
  const line = { stroke: 'var(--control)', strokeDasharray: '2 3' };
  const { attractive, oneDimensional, mustBe, indifferent } = kanoWords;
  return [
    plot.ruleX([0.5], line),
    plot.ruleY([0.5], line),
    corner(ends[0], bands[1], speaker.say(attractive)),
    corner(ends[1], bands[1], speaker.say(oneDimensional)),
    corner(ends[1], bands[0], speaker.say(mustBe)),
    corner(ends[0], bands[0], speaker.say(indifferent)),
  ];
}

/** Of one run, the way that each feature went from survey to survey; of several, from run to run. */
function pathMarks(data: KanoData, { plot, strokeScale }: Drawing): Markish[] {
  const [first] = data.runs;
  const paths =
    data.runs.length === 1
      ? (first!.drawn.features ?? []).map((feature) => pathOf(feature))
      : featuresIn(data).map((name) => pointsOf(data, name).map(({ point }) => point));
  return paths
    .filter((path) => path.length > 1)
    .map((path) =>
      plot.line(path, {
        x: '0',
        y: '1',
        stroke: 'var(--ink-3)',
        strokeOpacity: 0.6,
        strokeWidth: strokeScale,
      }),
    );
}

/** Where a feature lies in each run. */
function pointsOf(data: KanoData, name: string): { readonly run: number; readonly point: KanoPoint }[] {
  return data.runs.flatMap(({ drawn }, run) => {
    const survey = lastOf(featureOf(drawn, name));
    return survey ? [{ run, point: pointOf(survey) }] : [];
  });
}

function dotMarks(data: KanoData, { plot, strokeScale }: Drawing): Markish[] {
  return data.runs.map((run, at) =>
    plot.dot(
      featuresIn(data).flatMap((name) => pointsOf(data, name).filter((one) => one.run === at)),
      {
        x: ({ point }: { point: KanoPoint }) => point[0],
        y: ({ point }: { point: KanoPoint }) => point[1],
        r: dot * Math.sqrt(strokeScale),
        fill: strokeOf(run, data.runs).colour,
        stroke: 'var(--surface)',
      },
    ),
  );
}

interface Name {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
}

/** Beside a feature’s dots, on the side where there is more room; pushed apart where they would meet. */
function nameFeatures(picture: Picture, data: KanoData, { textSize }: Drawing): void {
  const { svg, area } = picture;
  const names = featuresIn(data).flatMap((name): Name[] => {
    const points = pointsOf(data, name).map(({ point }) => point);
    const [first] = points;
    if (!first) return [];
    const side = first[0] < 0.5 ? 'right' : 'left';
    const across = points.map(([worse]) => picture.x(worse));
    const x = side === 'right' ? Math.max(...across) : Math.min(...across);
    const y = picture.y(first[1], 0);
    const room = side === 'right' ? area.right - x : x - area.left;
    return [{ lines: wrapped(featureLabel(data, name), room - dot * 2 - 7, textSize), x, y, side }];
  });
  for (const side of ['left', 'right'] as const) {
    const own = names.filter((one) => one.side === side);
    const tallest = Math.max(1, ...own.map(({ lines }) => lines.length));
    const places = repel(
      own.map(({ y }) => y),
      textSize * 1.2 * tallest,
      area.top + textSize * 1.6,
      area.bottom - textSize * 1.6,
    );
    own.forEach(({ lines, x }, at) =>
      lines.forEach((line, row) => {
        const y = places[at]! + (row - (lines.length - 1) / 2) * textSize * 1.2;
        // Beyond the frame that the cursor draws.
        const place = side === 'right' ? x + dot + 8 : x - dot - 8;
        const text = written(svg, line, place, y, side === 'right' ? 'start' : 'end', 'var(--ink)');
        // The lines of the quadrants must not run through the letters.
        text.setAttribute('stroke', 'var(--surface)');
        text.setAttribute('stroke-width', '3');
        text.setAttribute('paint-order', 'stroke');
        svg.append(text);
      }),
    );
  }
}

/** In the row above the data, each run after its dot; where they do not fit all are cut alike. */
function nameRuns({ svg, area }: Picture, data: KanoData, { textSize }: Drawing): void {
  const beside = dot * 2 + 4;
  const width = (area.right - area.left) / data.runs.length - beside - textSize;
  const all = data.runs.reduce((sum, { label }) => sum + beside + textWidth(label, textSize) + textSize, 0);
  const fits = all - textSize <= area.right - area.left;
  let { left: x } = area;
  const y = area.top - textSize * 0.9;
  for (const run of data.runs) {
    const label = fits ? run.label : wrapped(run.label, width, textSize)[0]!;
    svg.append(
      svgElement(svg, 'circle', { cx: x + dot, cy: y, r: dot, fill: strokeOf(run, data.runs).colour }),
      written(svg, label, x + beside, y, 'start', 'var(--ink)'),
    );
    x += beside + textWidth(label, textSize) + textSize;
  }
}

/** The cursor frames a feature’s dots. */
function cursorOf(picture: Picture, data: KanoData): Pick<Picture, 'x' | 'outlines' | 'nearest'> {
  const names = featuresIn(data);
  const boxesOf = (at: number): Box[] =>
    pointsOf(data, names[at] ?? '').map(({ point }) => {
      const [x, y] = [picture.x(point[0]), picture.y(point[1], 0)];
      return { left: x - dot - 4, top: y - dot - 4, width: 2 * dot + 8, height: 2 * dot + 8 };
    });
  return {
    x: (at) => {
      const [box] = boxesOf(at);
      return box ? box.left + box.width / 2 : picture.area.left;
    },
    outlines: boxesOf,
    nearest: (x, y) => {
      let [best, least] = [0, Infinity];
      names.forEach((_, at) => {
        for (const { left, top, width, height } of boxesOf(at)) {
          const far = (left + width / 2 - x) ** 2 + (top + height / 2 - y) ** 2;
          if (far < least) [best, least] = [at, far];
        }
      });
      return best;
    },
  };
}
