import type { Speaker } from '../schema/index.ts';
import { amount, change, listed, size, titleOf } from './amounts.ts';
import type { ChartTable, Domain, Figure, TableCell } from './chart.ts';
import { longestLine, type IsoPoint } from './isoLine.ts';
import {
  alongStops,
  cellOf,
  levelOf,
  lineOf,
  mapOf,
  placeOf,
  positionOf,
  rangeOf,
  valueAlong,
  type LeverMapData,
  type LeverMapDrawn,
  type MapAxis,
} from './leverMapDrawn.ts';
import { drawLeverMap, leverMapTall } from './leverMapPicture.ts';
import { mapWords } from './mapWords.ts';
import { valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** What a measure comes to over two levers that are moved together, with the line on which it is as much as asked for. */
export const leverMap: Figure<LeverMapDrawn> = {
  id: 'leverMap',
  question: () => mapWords.ask,
  takeaway,
  positions: (data) => [...mapOf(data).cells.keys()],
  start: (data) => {
    const drawn = mapOf(data);
    const nearest = (axis: MapAxis) => Math.round(alongStops(axis, axis.value));
    return positionOf(drawn, { column: nearest(drawn.across), level: nearest(drawn.up) });
  },
  columns: (data) => mapOf(data).across.stops.length,
  readout,
  readings: () => [],
  table,
  extent: (data): Domain => rangeOf(mapOf(data)) ?? [0, 0],
  tooLittle: (data, speaker) => {
    const drawn = mapOf(data);
    if (drawn.across.stops.length < 2 || drawn.up.stops.length < 2) return speaker.say(mapWords.narrow);
    return rangeOf(drawn) ? null : speaker.say(mapWords.none);
  },
  panels: () => 1,
  tall: leverMapTall,
  draw: drawLeverMap,
};

/** A setting in words: what one lever is set to, and what the other. */
function saySet({ across, up }: LeverMapDrawn, wide: number, high: number, speaker: Speaker): string {
  const one = ({ name, tell }: MapAxis, value: number) =>
    speaker.say(chartWords.named, { name, value: tell(value) });
  return listed(speaker, [one(across, wide), one(up, high)]);
}

function readout(data: LeverMapData, at: number, speaker: Speaker): string {
  const drawn = mapOf(data);
  const { column, level } = placeOf(drawn, at);
  const { value, effect, error } = cellOf(drawn, { column, level });
  const { unit } = data.measure;
  return speaker.say(error === null ? mapWords.reading : mapWords.readingError, {
    set: saySet(drawn, drawn.across.stops[column]!, drawn.up.stops[level]!, speaker),
    value: amount(speaker, unit, value),
    effect: change(speaker, unit, effect),
    error: error === null ? '' : size(speaker, unit, error),
  });
}

function takeaway(data: LeverMapData, speaker: Speaker): string {
  const drawn = mapOf(data);
  const range = rangeOf(drawn);
  if (!range) return speaker.say(mapWords.none);
  const first = sayMost(data, drawn, range, speaker);
  const second = sayTrade(data, drawn, speaker);
  return second === null ? first : speaker.say(chartWords.sentences, { first, second });
}

function sayMost(
  { measure }: LeverMapData,
  drawn: LeverMapDrawn,
  [least, most]: readonly [number, number],
  speaker: Speaker,
): string {
  const { across, up, cells, goal, baseline } = drawn;
  const say = (value: number | null) => amount(speaker, measure.unit, value);
  const top = cells.findIndex(({ value }) => value === most);
  const [column, level] = [top % across.stops.length, Math.floor(top / across.stops.length)];
  const told = {
    most: say(most),
    baseline: say(baseline),
    set: saySet(drawn, across.stops[column]!, up.stops[level]!, speaker),
  };
  if (goal === null) return speaker.say(least === most ? mapWords.same : mapWords.most, told);
  const met = cells.filter(({ value }) => value !== null && value >= goal).length;
  const { metAll, metNone, met: some } = mapWords;
  const text = met === 0 ? metNone : met === cells.length ? metAll : some;
  return speaker.say(text, { ...told, met, all: speaker.number(cells.length, 'number'), goal: say(goal) });
}

/** Two settings far apart on the line: what one lever gives, the other has to make up for. */
function sayTrade({ measure }: LeverMapData, drawn: LeverMapDrawn, speaker: Speaker): string | null {
  const level = levelOf(drawn);
  const points = longestLine(lineOf(drawn)).flat();
  const [first, ...others] = points;
  if (level === null || !first) return null;
  const ends = others.reduce(
    ([left, right], one): [IsoPoint, IsoPoint] => [
      one[0] < left[0] ? one : left,
      one[0] > right[0] ? one : right,
    ],
    [first, first] as [IsoPoint, IsoPoint],
  );
  // Ends that lie close tell little of the exchange.
  if (ends[1][0] - ends[0][0] < 1 || ends[0][1] === ends[1][1]) return null;
  const { across, up } = drawn;
  const [from, to] = ends.map(([wide, high]) =>
    saySet(drawn, valueAlong(across, wide), valueAlong(up, high), speaker),
  );
  return speaker.say(mapWords.trade, {
    level: amount(speaker, measure.unit, level),
    ...{ from: from!, to: to! },
  });
}

/** One lever down, the other across, as on the map. */
function table(data: LeverMapData, speaker: Speaker): ChartTable {
  const drawn = mapOf(data);
  const { across, up } = drawn;
  const levels = [...up.stops.keys()].reverse();
  const set = (axis: MapAxis, stop: number): TableCell => ({ text: axis.say(stop), values: [stop] });
  return {
    caption: titleOf(speaker, data.measure, data.variant, data.labels),
    columns: [
      speaker.say(mapWords.corner, { up: up.title, across: across.title }),
      ...across.stops.map(across.say),
    ],
    rows: levels.map((level) => [
      set(up, up.stops[level]!),
      ...across.stops.map((_, column) =>
        valueCell(speaker, data.measure.unit, cellOf(drawn, { column, level }).value),
      ),
    ]),
    brief: [...levels.keys()],
  };
}
