import type { Markish } from '@observablehq/plot';
import type { ChannelAccount } from '../metrics/index.ts';
import type { Across } from './across.ts';
import { valueAxis } from './amounts.ts';
import type { ChannelsData, ChannelsDrawn } from './channelsDrawn.ts';
import type { Box, ChartRun, Drawing, Picture } from './chart.ts';
import { costWords } from './costWords.ts';
import { written } from './gridPicture.ts';
import { itemLabel } from './itemNames.ts';
import { inPanels } from './panels.ts';
import { partStroke } from './partStrokes.ts';
import { drawPicture, mostTicks } from './picture.ts';
import { firstFitting, textWidth, wrapped } from './textWidth.ts';

/** A channel whose people have a cost and a share of whom it is known whether they stayed. */
export interface Placed {
  readonly account: ChannelAccount;
  /** Its place among the channels of its run, which decides its colour. */
  readonly part: number;
  readonly each: number;
  readonly stay: number;
}

/** The channels of a run that have a place. */
export const placedIn = ({ channels }: ChannelsDrawn): Placed[] =>
  channels.flatMap((account, part): Placed[] => {
    const { returned, eligible } = account.day30;
    if (account.each === null || eligible === 0) return [];
    return [{ account, part, each: account.each, stay: returned / eligible }];
  });

const largest = 15;

/** A panel for each run: channels as dots, and a line from what people cost to what the next one would. */
export function drawCosts(data: ChannelsData, drawing: Drawing): Picture {
  const panels: Picture[] = [];
  const picture = inPanels(data.runs, drawing, (run, panel) => {
    const made = drawPanel(data, run, panel);
    panels.push(made);
    return made;
  });
  const height = drawing.height / data.runs.length;
  const names = channelNames(data);
  const boxes = (at: number): Box[] =>
    data.runs.flatMap(({ drawn }, run) => {
      const one = placedIn(drawn).find(({ account }) => account.name === names[at]);
      if (!one) return [];
      const r = radius(one, data) + 3;
      const [x, y] = [panels[run]!.x(one.each), panels[run]!.y(one.stay, 0) + run * Math.floor(height)];
      return [{ left: x - r, top: y - r, width: 2 * r, height: 2 * r }];
    });
  return {
    ...picture,
    x: (at) => centre(boxes(at)[0])?.x ?? picture.area.left,
    outlines: boxes,
    nearest: (x, y) => {
      const far = (at: number) =>
        Math.min(Infinity, ...boxes(at).map((box) => Math.hypot(centre(box)!.x - x, centre(box)!.y - y)));
      return names.reduce((best, _, at) => (far(at) < far(best) ? at : best), 0);
    },
  };
}

const centre = (box: Box | undefined) => box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };

/** Every channel that has a place in some run. */
export const channelNames = ({ runs }: ChannelsData): string[] => [
  ...new Set(runs.flatMap(({ drawn }) => placedIn(drawn).map(({ account }) => account.name))),
];

/** The area of a dot is the number of people. */
function radius({ account }: Placed, { runs }: ChannelsData): number {
  const most = Math.max(1, ...runs.flatMap(({ drawn }) => drawn.channels.map(({ joined }) => joined)));
  return Math.max(4, largest * Math.sqrt(account.joined / most));
}

/** Up to the dearest next newcomer, unless she costs many times what all others do: then an arrow says so. */
export function dearest(data: ChannelsData): number {
  const each = Math.max(1, ...data.runs.flatMap(({ drawn }) => placedIn(drawn).map((one) => one.each)));
  const next = data.runs.flatMap(({ drawn }) =>
    placedIn(drawn).flatMap(({ account }) => account.marginal ?? []),
  );
  return Math.max(each, Math.min(each * 4, Math.max(0, ...next)));
}

function drawPanel(data: ChannelsData, run: ChartRun<ChannelsDrawn>, drawing: Drawing): Picture {
  const { speaker, textSize, width } = drawing;
  const most = dearest(data) * 1.1;
  const placed = placedIn(run.drawn);
  const money = valueAxis(speaker, 'money', [0, most], mostTicks(width, textSize));
  const across: Across = {
    domain: [0, most],
    label: speaker.say(costWords.across, { unit: money.label }),
    ticks: () => money.ticks,
    write: money.write,
  };
  const head = firstFitting(
    [costWords.head, costWords.headShort].map((text) => speaker.say(text)),
    width,
    textSize,
  );
  const picture = drawPicture(drawing, {
    unit: 'share',
    across,
    right: textSize,
    row: data.runs.length > 1,
    head: data.runs.length > 1 ? run.label : head,
    marks: [
      ...quadrants(run.drawn, most, drawing),
      ...placed.flatMap((one) => marksOf(one, most, data, drawing)),
    ],
  });
  nameChannels(picture, data, placed, drawing);
  return picture;
}

/** Lines through the mean of all channels part cheap from dear, and who stays from who does not. */
function quadrants(
  { whole }: ChannelsDrawn,
  most: number,
  { plot, speaker, textSize, domain }: Drawing,
): Markish[] {
  const { returned, eligible } = whole.day30;
  if (whole.each === null || eligible === 0) return [];
  const line = { stroke: 'var(--control)', strokeDasharray: '2 3' };
  const corner = (x: number, y: number, text: string): Markish =>
    plot.text([[x, y]], {
      text: () => text,
      textAnchor: x === 0 ? 'start' : 'end',
      dx: x === 0 ? 4 : -4,
      dy: y > domain[0] ? textSize * 0.8 : -textSize * 0.8,
      fill: 'var(--ink-2)',
    });
  const { cheapStay, dearStay, cheapGo, dearGo } = costWords;
  return [
    plot.ruleX([whole.each], line),
    plot.ruleY([returned / eligible], line),
    corner(0, domain[1], speaker.say(cheapStay)),
    corner(most, domain[1], speaker.say(dearStay)),
    corner(0, domain[0], speaker.say(cheapGo)),
    corner(most, domain[0], speaker.say(dearGo)),
  ];
}

function marksOf(one: Placed, most: number, data: ChannelsData, { plot, strokeScale }: Drawing): Markish[] {
  const { account, part, each, stay } = one;
  const { colour } = partStroke(part, 1);
  const place = { x: '0', y: '1' };
  const dot = plot.dot([[each, stay]], {
    ...place,
    r: radius(one, data),
    fill: colour,
    fillOpacity: 0.75,
    stroke: 'var(--surface)',
  });
  if (account.marginal === null) return [dot];
  const beyond = account.marginal > most;
  const next = Math.min(account.marginal, most);
  const way = [
    [each, stay],
    [next, stay],
  ];
  return [
    plot.line(way, { ...place, stroke: colour, strokeWidth: 2 * strokeScale }),
    dot,
    plot.dot([[next, stay]], {
      ...place,
      symbol: beyond ? 'triangle' : 'diamond',
      rotate: beyond ? 90 : 0,
      r: 5 * Math.sqrt(strokeScale),
      fill: 'var(--surface)',
      stroke: colour,
      strokeWidth: 2 * strokeScale,
    }),
  ];
}

/** Above each dot, or below it where it would meet the name or the dot of another there. */
function nameChannels(
  picture: Picture,
  data: ChannelsData,
  placed: readonly Placed[],
  { textSize }: Drawing,
): void {
  const { svg, area } = picture;
  const dots = placed.map((one): Box => {
    const r = radius(one, data);
    return { left: picture.x(one.each) - r, top: picture.y(one.stay, 0) - r, width: 2 * r, height: 2 * r };
  });
  const taken: Box[] = [...dots];
  placed.forEach(({ account }, at) => {
    const name = itemLabel(data, 'channels', account.name);
    const [text] = wrapped(name, (area.right - area.left) / 2, textSize, 1) as [string];
    const [width, dotBox] = [textWidth(text, textSize), dots[at]!];
    const middle = dotBox.left + dotBox.width / 2;
    const left = Math.min(area.right - width, Math.max(area.left + 4, middle - width / 2));
    const below = dotBox.top + dotBox.height + 2;
    const tops = [dotBox.top - textSize * 1.3, below, dotBox.top - textSize * 2.5, below + textSize * 1.2];
    const boxes = tops.map((top): Box => ({ left, top, width, height: textSize * 1.2 }));
    const inside = boxes.filter(({ top, height }) => top >= area.top && top + height <= area.bottom);
    const box =
      inside.find((one) => !taken.some((other) => other !== dotBox && meets(one, other))) ?? boxes[0]!;
    taken.push(box);
    const made = written(svg, text, left + width / 2, box.top + textSize * 0.6, 'middle', 'var(--ink)');
    made.setAttribute('stroke', 'var(--surface)');
    made.setAttribute('stroke-width', '3');
    made.setAttribute('paint-order', 'stroke');
    svg.append(made);
  });
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;
