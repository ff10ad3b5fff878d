import type { Markish } from '@observablehq/plot';
import type { MeasureUnit } from '../metrics/index.ts';
import { calendarAxis, inWeeks, unnoted } from './calendarAxis.ts';
import type { Domain, Drawing, Picture } from './chart.ts';
import { addEndLabels, fitLabels, type EndLabel } from './endLabels.ts';
import { calendarOf, flowsOf, ruledRuns, stockSeries, type KeyData, type KeyRun } from './keyDrawn.ts';
import { keyWords } from './keyWords.ts';
import { below } from './panels.ts';
import type { Across } from './across.ts';
import { axisWidth, drawPicture, type Content } from './picture.ts';
import { lineMark } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { textWidth } from './textWidth.ts';
import { chartWords } from './words.ts';

const people: MeasureUnit = 'people';

/** How tall the bars of a run are beside the stock. */
const lowerPart = 0.55;

/** The stock above; below it, for each run, bars of who came and who went. */
export function drawKeys(data: KeyData, drawing: Drawing): Picture {
  const runs = ruledRuns(data);
  const { width } = drawing;
  const upper = { ...drawing, height: Math.round(drawing.height / (1 + lowerPart * runs.length)) };
  const lower: Drawing = {
    ...drawing,
    height: Math.floor((drawing.height - upper.height) / runs.length),
    domain: flowDomain(runs),
  };
  const left = Math.max(axisWidth(upper, people), axisWidth(lower, people));
  const labels = labelsOf(data, runs, drawing);
  const texts = labels.map(({ text }) => text);
  const fit = fitLabels(texts, width, drawing.textSize);
  const place = { unit: people, left, right: fit.margin, across: acrossOf(data, unnoted(data), drawing) };
  const noted = { ...place, across: acrossOf(data, data, drawing) };
  const stock = drawPicture(upper, { ...noted, marks: stockMarks(data, runs, upper) });
  const ends = labels.map(({ end, ...label }): EndLabel => ({
    ...label,
    x: stock.x(end[0]),
    y: stock.y(end[1], 0),
  }));
  addEndLabels(stock, ends, fit, drawing.textSize);
  const bars = runs.map((run) => drawBars(run, lower, { ...place, head: headOf(data, run, drawing) }));
  const { svg, tops } = below(
    [{ picture: stock, height: upper.height }, ...bars.map((picture) => ({ picture, height: lower.height }))],
    width,
  );
  return { ...stock, svg, area: { ...stock.area, bottom: tops.at(-1)! + bars.at(-1)!.area.bottom } };
}

/** As far down as up, in all runs: what comes and what goes can be compared. */
function flowDomain(runs: readonly KeyRun[]): Domain {
  const flows = runs.flatMap((run) => flowsOf(run));
  const most = Math.max(1, ...flows.map(({ fresh, lost }) => Math.max(fresh, lost)));
  return [-most, most];
}

/** What the bars are and, of several runs, whose: where there is little room that alone. */
function headOf(data: KeyData, run: KeyRun, { speaker, width, textSize }: Drawing): string {
  const list = speaker.say(inWeeks(calendarOf(data)) ? keyWords.perWeek : keyWords.perDay);
  if (data.runs.length === 1) return list;
  const whole = speaker.say(chartWords.reading, { when: run.label, list });
  return textWidth(whole, textSize) < width ? whole : run.label;
}

/** Bars stand in the middle of their days, so that half of the first and the last lie beyond them. */
function acrossOf(data: KeyData, noted: Pick<KeyData, 'notes' | 'soFar'>, { speaker }: Drawing): Across {
  const across = calendarAxis(calendarOf(data), speaker, noted);
  return { ...across, domain: [-0.5, across.domain[1] + 0.5] };
}

/** Of one run alone, who is still there in truth: thin, so that it is not taken for another run. */
function presentOf(data: KeyData, runs: readonly KeyRun[]): readonly number[] | null {
  if (data.runs.length > 1) return null;
  const { accounts, weight } = runs[0]!.drawn;
  return accounts.present?.map((count) => count * weight) ?? null;
}

interface Label extends Omit<EndLabel, 'x' | 'y'> {
  readonly end: readonly [day: number, value: number];
}

function labelsOf(data: KeyData, runs: readonly KeyRun[], { speaker, strokeScale, width }: Drawing): Label[] {
  const present = presentOf(data, runs);
  if (data.runs.length === 1 && !present) return [];
  const own = runs.map((run): Label => {
    const { y } = stockSeries(run.drawn).lines[0]!;
    return {
      ...strokeOf(run, data.runs, strokeScale),
      text: data.runs.length > 1 ? run.label : speaker.say(keyWords.stock),
      end: [y.length - 1, y.at(-1)!],
    };
  });
  if (!present) return own;
  return [
    ...own,
    {
      ...thin(own[0]!.colour, strokeScale),
      text: speaker.say(width < 480 ? keyWords.presentShort : keyWords.presentTruth),
      end: [present.length - 1, present.at(-1)!],
    },
  ];
}

const thin = (colour: string, scale: number) => ({
  colour,
  width: 1.25 * scale,
  dash: `${4 * scale} ${3 * scale}`,
});

function stockMarks(data: KeyData, runs: readonly KeyRun[], drawing: Drawing): Markish[] {
  const present = presentOf(data, runs);
  const lines = runs.map((run) =>
    lineMark(
      drawing,
      data,
      run,
      stockSeries(run.drawn).lines[0]!.y.map((value, day) => [day, value] as const),
    ),
  );
  if (!present) return lines;
  const { colour, width, dash } = thin(strokeOf(runs[0]!, data.runs).colour, drawing.strokeScale);
  const points = present.map((value, day) => [day, value] as const);
  return [
    drawing.plot.lineY(points, { x: '0', y: '1', stroke: colour, strokeWidth: width, strokeDasharray: dash }),
    ...lines,
  ];
}

function drawBars(run: KeyRun, drawing: Drawing, content: Omit<Content, 'marks'>): Picture {
  const { plot } = drawing;
  const flows = flowsOf(run).map(({ from, to, ...flow }) => ({ ...flow, from: from - 0.5, to: to + 0.5 }));
  const bars = (of: 'fresh' | 'lost', sign: number, fill: string) =>
    plot.rectY(
      flows.filter((flow) => flow[of] > 0),
      {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: (flow: (typeof flows)[number]) => sign * flow[of],
        fill,
        insetLeft: 0.5,
        insetRight: 0.5,
      },
    );
  return drawPicture(drawing, {
    ...content,
    marks: [
      bars('fresh', 1, 'var(--data-gold)'),
      bars('lost', -1, 'var(--data-rose)'),
      plot.ruleY([0], { stroke: 'var(--control)' }),
    ],
  });
}
