import type { Markish } from '@observablehq/plot';
import type { Across } from './across.ts';
import { aroundBy, type ChannelAccount } from '../metrics/index.ts';
import { valueAxis } from './amounts.ts';
import type { ChannelsData, ChannelsDrawn } from './channelsDrawn.ts';
import { channelWords } from './channelWords.ts';
import type { ChartRun, Drawing, Picture } from './chart.ts';
import { addEndLabels, fitLabels } from './endLabels.ts';
import { itemLabel } from './itemNames.ts';
import { inPanels } from './panels.ts';
import { partStroke } from './partStrokes.ts';
import { drawPicture } from './picture.ts';
import type { Stroke } from './strokes.ts';
import { firstFitting } from './textWidth.ts';
import { spacedTicks } from './ticks.ts';

type Point = readonly [week: number, money: number];

/** One panel for each run: what newcomers have brought, what they cost, and a dot where the two meet. */
export const drawPayback = (data: ChannelsData, drawing: Drawing): Picture =>
  inPanels(data.runs, drawing, (run, panel) => drawPanel(data, run, panel));

function drawPanel(data: ChannelsData, run: ChartRun<ChannelsDrawn>, drawing: Drawing): Picture {
  const { speaker, width, textSize, strokeScale } = drawing;
  const parts = run.drawn.channels.flatMap((account, part) =>
    account.byWeek.length > 0 ? [{ account, stroke: partStroke(part, strokeScale) }] : [],
  );
  const names = parts.map(({ account }) =>
    sayWhenPaid(itemLabel(data, 'channels', account.name), account, drawing),
  );
  const fit = fitLabels(names, width, textSize);
  const last = Math.max(
    1,
    ...data.runs.flatMap(({ drawn }) => drawn.channels.map((one) => one.byWeek.length)),
  );
  const unit = valueAxis(speaker, 'money', drawing.domain, 5).label;
  const { payHead, payHeadMiddle, payHeadShort } = channelWords;
  const heads = [payHead, payHeadMiddle, payHeadShort].map((text) => speaker.say(text, { unit }));
  const picture = drawPicture(drawing, {
    unit: 'money',
    across: weeksAxis(last, drawing),
    right: fit.margin,
    head: data.runs.length > 1 ? run.label : firstFitting(heads, width, textSize),
    marks: [
      ...parts.map(({ account, stroke }) => bandMark(account, stroke, drawing)),
      ...parts.flatMap(({ account, stroke }) => costMarks(account, stroke, drawing)),
      ...parts.map(({ account, stroke }) => lineMark(pointsOf(account), stroke, drawing)),
      ...parts.flatMap(({ account, stroke }) => metMarks(account, stroke, drawing)),
    ],
  });
  const ends = parts.map(({ account, stroke }, index) => {
    const [week, money] = pointsOf(account).at(-1)!;
    const place = { text: names[index]!, x: picture.x(week), y: picture.y(money, 0) };
    // From where a line has ended early a thread leads to its name, which is not taken for more of the line.
    const thread = { colour: stroke.colour, width: strokeScale, dash: `${strokeScale} ${3 * strokeScale}` };
    return { ...place, ...(week < last ? thread : stroke) };
  });
  addEndLabels(picture, ends, fit, textSize);
  return picture;
}

/** The name of a channel with the week in which its people have paid for themselves. */
function sayWhenPaid(name: string, { paybackWeek }: ChannelAccount, { speaker }: Drawing): string {
  if (paybackWeek === null || paybackWeek === 0) return name;
  return speaker.say(channelWords.payEnd, { name, week: speaker.number(paybackWeek, 'number') });
}

function weeksAxis(last: number, { speaker }: Drawing): Across {
  return {
    domain: [0, last],
    label: speaker.say(channelWords.payAcross),
    ticks: (_, most) => spacedTicks(0, last, most),
    write: (week) => speaker.number(week, 'number'),
  };
}

/** Nobody has brought anything when she joins. */
const pointsOf = ({ byWeek }: ChannelAccount): Point[] => [
  [0, 0],
  ...byWeek.map((money, index): Point => [index + 1, money]),
];

/** Between the limits of the 95 % interval. */
const bandMark = (
  { byWeek, weekErrors }: ChannelAccount,
  { colour }: Stroke,
  { plot, strokeScale }: Drawing,
): Markish =>
  plot.areaY([[0, 0, 0], ...byWeek.map((money, week) => [week + 1, ...aroundBy(money, weekErrors[week]!)])], {
    x: '0',
    y1: '1',
    y2: '2',
    fill: colour,
    fillOpacity: 0.12 * strokeScale,
  });

const lineMark = (points: readonly Point[], { colour, width, dash }: Stroke, { plot }: Drawing): Markish =>
  plot.lineY(points, {
    x: '0',
    y: '1',
    stroke: colour,
    strokeWidth: width,
    strokeLinecap: 'butt',
    ...(dash && { strokeDasharray: dash }),
  });

/** What she cost, as far as it matters: up to the week in which it is paid back. */
function costMarks(account: ChannelAccount, { colour }: Stroke, drawing: Drawing): Markish[] {
  const { each, paybackWeek, byWeek } = account;
  if (each === null || each === 0) return [];
  const rule: Point[] = [
    [0, each],
    [paybackWeek ?? byWeek.length, each],
  ];
  const scale = drawing.strokeScale;
  return [lineMark(rule, { colour, width: 1.25 * scale, dash: `${2 * scale} ${4 * scale}` }, drawing)];
}

const metOf = ({ byWeek, paybackWeek }: ChannelAccount): Point | null =>
  paybackWeek !== null && paybackWeek > 0 ? [paybackWeek, byWeek[paybackWeek - 1]!] : null;

function metMarks(account: ChannelAccount, { colour }: Stroke, { plot, strokeScale }: Drawing): Markish[] {
  const met = metOf(account);
  if (!met) return [];
  return [plot.dot([met], { x: '0', y: '1', r: 4.5 * strokeScale, fill: colour, stroke: 'var(--surface)' })];
}
