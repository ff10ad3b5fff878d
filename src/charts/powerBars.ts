import { powerCurve, powerWindow, rightShare } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { amount, captionOf, named } from './amounts.ts';
import type { Chart, ChartRun, ChartTable, Reading, TableColumn } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { ghostPath } from './ghostPath.ts';
import type { PowerData, PowerDrawn } from './powerDrawn.ts';
import { drawPower, skyline } from './powerPicture.ts';
import { powerShape } from './powerShape.ts';
import { powerWords } from './powerWords.ts';
import { strokeOf } from './strokes.ts';
import { numberCell } from './tableCells.ts';
import { chartWords } from './words.ts';

const { days: windowDays, from } = powerWindow;
const dayNumbers = Array.from({ length: windowDays }, (_, index) => index + 1);

/** How many people came on 1, 2 … 28 of the last 28 days: bars of the first run, outlines of the others. */
export const powerBars: Chart<PowerDrawn> = {
  id: 'powerBars',
  draws: ['powerUsers', 'powerShare'],
  read: (record, { unit }) => {
    const curve = powerCurve(record);
    const { weight, days } = record.about;
    const one = unit === 'share' ? 1 / Math.max(1, curve.active) : weight;
    return { curve, heights: curve.people.map((n) => n * one), weight, days };
  },
  question: () => powerWords.ask,
  takeaway,
  positions: () => dayNumbers,
  start: () => from,
  readout: (data, at, speaker) => {
    const list = data.runs.map((run) => named(speaker, run, data.runs, counted(run, at, speaker)));
    const when = speaker.say(powerWords.on, { n: at });
    return speaker.say(chartWords.reading, { when, list: list.join(speaker.say(chartWords.readingMark)) });
  },
  readings: (data, at) =>
    data.runs.flatMap((run, index): Reading[] =>
      isWhole(run)
        ? [{ run: index, value: run.drawn.heights[at] ?? 0, colour: strokeOf(run, data.runs).colour }]
        : [],
    ),
  table,
  extent: ({ runs }) => [0, Math.max(0, ...runs.filter(isWhole).flatMap(({ drawn }) => drawn.heights))],
  tooLittle: tooFew,
  panels: () => 1,
  draw: (data, drawing) => drawPower({ ...data, runs: data.runs.filter(isWhole) }, drawing),
  outline: ({ full, before, after }, _, { x, y }, run) => {
    const more = (day: number) => (after.heights[day] ?? 0) - (before.heights[day] ?? 0);
    const tops = skyline(full.heights.map((height, day) => Math.max(0, height + more(day))));
    const [days, heights] = [tops.map(([day]) => day), tops.map(([, height]) => height)];
    return ghostPath(days, heights, x, (value) => y(value, run));
  },
};

/** Whether the record is long enough for the window, and anybody was active in it. */
const isWhole = ({ drawn }: ChartRun<PowerDrawn>): boolean => drawn.curve.whole && drawn.curve.active > 0;

/** Whether enough people were active to speak of a shape. */
const isSolid = (run: ChartRun<PowerDrawn>): boolean => isWhole(run) && run.drawn.curve.active >= fewPeople;

/** A sentence where there is no curve; else null. */
function tooFew(data: PowerData, speaker: Speaker): string | null {
  if (data.runs.some(isSolid)) return null;
  const count = Math.max(0, ...data.runs.filter(isWhole).map(({ drawn }) => drawn.curve.active));
  if (count > 0) return speaker.say(powerWords.few, { count, days: windowDays, least: fewPeople });
  const longest = Math.max(0, ...data.runs.map(({ drawn }) => drawn.days));
  return longest < windowDays
    ? speaker.say(powerWords.short, { count: longest, days: windowDays })
    : speaker.say(powerWords.none, { days: windowDays });
}

function takeaway(data: PowerData, speaker: Speaker): string {
  const few = tooFew(data, speaker);
  if (few !== null) return few;
  const runs = data.runs.filter(isSolid);
  const entries = runs.map(({ label, drawn }) => ({ label, value: rightShare(drawn.curve)! }));
  if (data.runs.length === 2 && runs.length === 2)
    return speaker.say(powerWords.gap, { from, gap: sayGap(speaker, 'share', entries[0]!, entries[1]!) });
  if (data.runs.length > 1)
    return speaker.say(powerWords.standings, { from, list: sayStandings(speaker, 'share', entries) });
  const { curve, weight } = runs[0]!.drawn;
  const share = entries[0]!.value;
  return speaker.say(share === 0 ? powerWords.oneNone : powerWords.one, {
    active: curve.active * weight,
    days: windowDays,
    from,
    share: amount(speaker, 'share', share),
    shape: speaker.say(powerWords[powerShape(curve.people)]),
  });
}

function counted(run: ChartRun<PowerDrawn>, at: number, speaker: Speaker): string {
  if (!isWhole(run)) return speaker.say(chartWords.nothing);
  const { curve, weight } = run.drawn;
  const count = curve.people[at] ?? 0;
  return speaker.say(powerWords.counted, {
    people: amount(speaker, 'people', count * weight),
    share: amount(speaker, 'share', count / curve.active),
  });
}

/** People, and their share of the active. */
function valuesOf(run: ChartRun<PowerDrawn>, at: number): (number | null)[] {
  if (!isWhole(run)) return [null, null];
  const { curve, weight } = run.drawn;
  const count = curve.people[at] ?? 0;
  return [count * weight, count / curve.active];
}

function table(data: PowerData, speaker: Speaker): ChartTable {
  const single = data.runs.length === 1;
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(powerWords.column),
      ...data.runs.map(({ label }): TableColumn => {
        const title = single ? speaker.say(chartWords.peopleAxis) : label;
        return { title, values: [title, speaker.say(powerWords.shareColumn, { name: title })] };
      }),
    ],
    rows: dayNumbers.map((day) => [
      numberCell(speaker, day),
      ...data.runs.map((run) => ({ text: counted(run, day, speaker), values: valuesOf(run, day) })),
    ]),
    brief: dayNumbers.map((day) => day - 1),
  };
}
