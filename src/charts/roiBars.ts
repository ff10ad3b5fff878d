import {
  enough,
  reach as reachOf95,
  returnOf,
  type ChannelAccount,
  type Interval,
} from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, listed, named } from './amounts.ts';
import type { Chart, ChartRun, ChartTable, TableCell } from './chart.ts';
import {
  accountIn,
  nobodyJoined,
  readChannels,
  rowName,
  rowsBy,
  wholeRow,
  type ChannelsData,
  type ChannelsDrawn,
} from './channelsDrawn.ts';
import { channelWords } from './channelWords.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { drawRows, rowsTall, type BarRow } from './rowBars.ts';
import { spanOf } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { numberCell, valueCell, valueColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

/** What each channel has returned, the best first, with what chance among people leaves open. */
export const roiBars: Chart<ChannelsDrawn> = {
  id: 'roiBars',
  draws: ['roi'],
  read: readChannels,
  question: () => channelWords.askReturn,
  takeaway,
  positions: (data) => rows(data).map((_, at) => at),
  start: () => 0,
  readout,
  readings: () => [],
  table,
  extent: (data) =>
    spanOf(
      data.runs.flatMap((run) =>
        rows(data).flatMap((row) => {
          const found = solid(accountIn(run, row));
          return found ? [found.value, ...found.interval] : [];
        }),
      ),
    ),
  tooLittle,
  panels: ({ runs }) => runs.length,
  tall: (data, textSize) => rowsTall(data.runs.length, rows(data).length, textSize),
  draw: (data, drawing) => {
    const { speaker } = drawing;
    const panels = data.runs.map((run) => ({
      head: data.runs.length > 1 ? run.label : null,
      rows: rows(data).map((row): BarRow => {
        const account = accountIn(run, row);
        const found = solid(account);
        return {
          title: rowName(data, row, speaker),
          numbers: found
            ? [sayLong(found, speaker), percent(speaker, found.value)]
            : [whyNot(account, speaker)],
          bars: found ? [{ from: 0, to: found.value, colour: strokeOf(run, data.runs).colour }] : [],
          whisker: found?.interval ?? null,
        };
      }),
    }));
    return drawRows(panels, drawing, speaker.say(channelWords.returnFoot));
  },
};

interface Return {
  readonly value: number;
  readonly error: number;
  readonly interval: Interval;
}

/** The return of a channel with people enough; null otherwise, and where it cost nothing. */
function solid(account: ChannelAccount | undefined): Return | null {
  return account && account.people.people >= enough ? returnOf(account) : null;
}

const rows = (data: ChannelsData): string[] => rowsBy(data, (account) => solid(account)?.value ?? null);

const percent = (speaker: Speaker, value: number | null): string => amount(speaker, 'gain', value);

const sayLong = ({ value, interval: [low, high] }: Return, speaker: Speaker): string =>
  speaker.say(channelWords.returnLong, {
    value: percent(speaker, value),
    low: percent(speaker, low),
    high: percent(speaker, high),
  });

const sayWithin = ({ interval: [low, high] }: Return, speaker: Speaker): string =>
  speaker.say(channelWords.within, { low: percent(speaker, low), high: percent(speaker, high) });

function whyNot(account: ChannelAccount | undefined, speaker: Speaker): string {
  if (!account || account.joined === 0) return speaker.say(chartWords.nothing);
  return speaker.say(account.cost === 0 ? channelWords.returnFree : channelWords.returnFew);
}

function tooLittle(data: ChannelsData, speaker: Speaker): string | null {
  const nobody = nobodyJoined(data, speaker);
  if (nobody !== null) return nobody;
  const known = data.runs.some((run) => rows(data).some((row) => solid(accountIn(run, row))));
  return known ? null : speaker.say(channelWords.returnNone);
}

function takeaway(data: ChannelsData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  if (data.runs.length === 1) return sayOne(data, data.runs[0]!, speaker);
  const wholes = data.runs.flatMap(({ label, drawn }) => {
    const found = solid(drawn.whole);
    return found ? [{ label, value: found.value, error: found.error }] : [];
  });
  const [a, b] = wholes;
  if (data.runs.length !== 2 || !a || !b)
    return speaker.say(channelWords.returnRuns, { list: sayStandings(speaker, 'gain', wholes) });
  const first = speaker.say(channelWords.returnRuns, { list: sayGap(speaker, 'gain', a, b) });
  const reach = reachOf95 * Math.sqrt(a.error * a.error + b.error * b.error);
  if (Math.abs(a.value - b.value) > reach) return first;
  return speaker.say(chartWords.sentences, { first, second: speaker.say(channelWords.returnNear) });
}

function sayOne(data: ChannelsData, run: ChartRun<ChannelsDrawn>, speaker: Speaker): string {
  const known = rows(data).flatMap((row) => {
    const found = row === wholeRow ? null : solid(accountIn(run, row));
    return found ? [{ name: rowName(data, row, speaker), ...found }] : [];
  });
  const [best] = known;
  // What is known of the whole alone has no channel to speak of.
  if (!best) return speaker.say(channelWords.returnNone);
  const first = speaker.say(best.value >= 0 ? channelWords.returnBest : channelWords.returnBestLoss, {
    name: best.name,
    value: percent(speaker, best.value),
    interval: sayWithin(best, speaker),
  });
  const names = (which: (one: Return) => boolean) =>
    listed(
      speaker,
      known.filter(which).map(({ name }) => name),
    );
  const loss = names(({ interval }) => interval[1] < 0);
  const open = names(({ interval }) => interval[0] <= 0 && interval[1] >= 0);
  const second = loss
    ? speaker.say(channelWords.returnLoss, { list: loss })
    : open
      ? speaker.say(channelWords.returnOpen, { list: open })
      : speaker.say(channelWords.returnSure);
  return speaker.say(chartWords.sentences, { first, second });
}

function readout(data: ChannelsData, at: number, speaker: Speaker): string {
  const row = rows(data)[at];
  if (row === undefined) return speaker.say(channelWords.nobody);
  const texts = data.runs.map((run) => {
    const account = accountIn(run, row);
    const found = solid(account);
    const { weight } = run.drawn;
    return speaker.say(channelWords.readReturn, {
      name: data.runs.length === 1 ? rowName(data, row, speaker) : run.label,
      value: found ? sayLong(found, speaker) : whyNot(account, speaker),
      brought: amount(speaker, 'money', (account?.brought ?? 0) * weight),
      cost: amount(speaker, 'money', (account?.cost ?? 0) * weight),
      joined: amount(speaker, 'people', (account?.joined ?? 0) * weight),
    });
  });
  if (data.runs.length === 1) return texts[0]!;
  return speaker.say(chartWords.reading, { when: rowName(data, row, speaker), list: texts.join('\n') });
}

function table(data: ChannelsData, speaker: Speaker): ChartTable {
  const { people, cost, brought, value, interval } = channelWords;
  const low = speaker.say(channelWords.low);
  const high = speaker.say(channelWords.high);
  const columns = (prefix: (title: string) => string) => [
    prefix(speaker.say(people)),
    valueColumn(speaker, 'money', prefix(speaker.say(cost))),
    valueColumn(speaker, 'money', prefix(speaker.say(brought))),
    prefix(speaker.say(value)),
    { title: prefix(speaker.say(interval)), values: [prefix(low), prefix(high)] },
  ];
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(channelWords.channel),
      ...data.runs.flatMap(({ label }) => columns((title) => named(speaker, { label }, data.runs, title))),
    ],
    rows: rows(data).map((row) => [
      rowName(data, row, speaker),
      ...data.runs.flatMap((run) => cells(run, accountIn(run, row), speaker)),
    ]),
    brief: rows(data).map((_, at) => at),
  };
}

function cells(
  { drawn }: ChartRun<ChannelsDrawn>,
  account: ChannelAccount | undefined,
  speaker: Speaker,
): TableCell[] {
  const found = solid(account);
  const money = (value: number | undefined) =>
    valueCell(speaker, 'money', value === undefined ? null : value * drawn.weight);
  const [low, high] = found?.interval ?? [null, null];
  const limits = { low: percent(speaker, low), high: percent(speaker, high) };
  return [
    numberCell(speaker, account ? account.joined * drawn.weight : null),
    money(account?.cost),
    money(account?.brought),
    valueCell(speaker, 'gain', found?.value ?? null),
    {
      text: found ? speaker.say(channelWords.limits, limits) : speaker.number(null, 'percent'),
      values: [low, high],
    },
  ];
}
