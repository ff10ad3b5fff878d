import { enough, returnOf, type ChannelAccount } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, listed, named } from './amounts.ts';
import type { Chart, ChartRun, ChartTable, TableCell, TableColumn } from './chart.ts';
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
import { countedCell, countedColumn, numberCell, valueCell, valueColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

/** What a newcomer costs on average through each channel, and beside it what the next one would. */
export const cacBars: Chart<ChannelsDrawn> = {
  id: 'cacBars',
  draws: ['cac', 'cacMarginal'],
  read: readChannels,
  question: () => channelWords.askCost,
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
          const account = accountIn(run, row);
          return account ? [account.each, account.marginal] : [];
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
        const { each = null, marginal = null } = accountIn(run, row) ?? {};
        const values = { each: money(speaker, each), next: money(speaker, marginal) };
        const { costLong, costShort, costOnly } = channelWords;
        const forms = marginal === null ? [costOnly] : [costLong, costShort];
        return {
          title: rowName(data, row, speaker),
          numbers: forms.map((form) => speaker.say(form, values)),
          bars: each === null ? [] : [{ from: 0, to: each, colour: strokeOf(run, data.runs).colour }],
          mark: marginal,
        };
      }),
    }));
    return drawRows(panels, drawing, speaker.say(channelWords.costFoot));
  },
};

const rows = (data: ChannelsData): string[] => rowsBy(data, ({ each }) => each, true);

const money = (speaker: Speaker, value: number | null): string => amount(speaker, 'money', value);

function tooLittle(data: ChannelsData, speaker: Speaker): string | null {
  const nobody = nobodyJoined(data, speaker);
  if (nobody !== null) return nobody;
  const costs = data.runs.some(({ drawn }) => drawn.whole.cost > 0);
  return costs ? null : speaker.say(channelWords.costNone);
}

function takeaway(data: ChannelsData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  if (data.runs.length === 1) return sayOne(data, data.runs[0]!, speaker);
  const wholes = data.runs.flatMap(({ label, drawn }) =>
    drawn.whole.each === null ? [] : [{ label, value: drawn.whole.each }],
  );
  const [a, b] = wholes;
  const two = data.runs.length === 2 && a && b;
  const list = two ? sayGap(speaker, 'money', a, b) : sayStandings(speaker, 'money', wholes);
  return speaker.say(channelWords.costRuns, { list });
}

function sayOne(data: ChannelsData, run: ChartRun<ChannelsDrawn>, speaker: Speaker): string {
  const { whole } = run.drawn;
  const first = speaker.say(channelWords.costOne, { each: money(speaker, whole.each) });
  const named = rows(data).flatMap((row) => {
    const account = row === wholeRow ? undefined : accountIn(run, row);
    return account ? [{ ...account, name: rowName(data, row, speaker) }] : [];
  });
  const dear = named.filter(({ each, marginal }) => each !== null && marginal !== null && marginal > each);
  const items = dear.map(({ name, each, marginal }) =>
    speaker.say(channelWords.costNextItem, {
      name,
      next: money(speaker, marginal),
      each: money(speaker, each),
    }),
  );
  const [cheapest] = named.filter(({ each }) => each !== null);
  const second =
    items.length > 0
      ? speaker.say(channelWords.costDear, { list: listed(speaker, items) })
      : named.length > 1 && cheapest
        ? speaker.say(channelWords.costCheap, { name: cheapest.name, each: money(speaker, cheapest.each) })
        : null;
  return second === null ? first : speaker.say(chartWords.sentences, { first, second });
}

/** Of those old enough, the share active on day 30. */
const shareOnDay30 = ({ day30: { returned, eligible } }: ChannelAccount): number | null =>
  eligible === 0 ? null : returned / eligible;

function readout(data: ChannelsData, at: number, speaker: Speaker): string {
  const row = rows(data)[at];
  if (row === undefined) return speaker.say(channelWords.nobody);
  const texts = data.runs.map((run) => {
    const account = accountIn(run, row);
    if (!account)
      return speaker.say(chartWords.named, { name: run.label, value: speaker.say(chartWords.nothing) });
    return speaker.say(channelWords.readCost, {
      name: data.runs.length === 1 ? rowName(data, row, speaker) : run.label,
      each: money(speaker, account.each),
      next: money(speaker, account.marginal),
      joined: amount(speaker, 'people', account.joined * run.drawn.weight),
      cost: money(speaker, account.cost * run.drawn.weight),
      day30: amount(speaker, 'share', shareOnDay30(account)),
    });
  });
  if (data.runs.length === 1) return texts[0]!;
  return speaker.say(chartWords.reading, { when: rowName(data, row, speaker), list: texts.join('\n') });
}

/** Price beside quality: what people cost, whether they stay, what they bring. */
function table(data: ChannelsData, speaker: Speaker): ChartTable {
  const columns = ({ label }: ChartRun<ChannelsDrawn>): TableColumn[] => {
    const title = (text: Parameters<Speaker['say']>[0]) =>
      named(speaker, { label }, data.runs, speaker.say(text));
    const { people, cost, each, next, day30, value, payback } = channelWords;
    return [
      title(people),
      ...[cost, each, next].map((text) => valueColumn(speaker, 'money', title(text))),
      countedColumn(speaker, title(day30)),
      title(payback),
      title(value),
    ];
  };
  return {
    caption: captionOf(speaker, data),
    columns: [speaker.say(channelWords.channel), ...data.runs.flatMap(columns)],
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
  const { returned = 0, eligible = 0 } = account?.day30 ?? {};
  const share = eligible === 0 ? null : returned / eligible;
  const counts = { count: speaker.number(returned, 'number'), among: speaker.number(eligible, 'number') };
  const counted = eligible < enough ? chartWords.countedFew : chartWords.counted;
  const text =
    share === null
      ? speaker.number(null, 'percent')
      : speaker.say(counted, { share: amount(speaker, 'share', share), ...counts });
  const solid = account && account.people.people >= enough ? returnOf(account) : null;
  return [
    numberCell(speaker, account ? account.joined * drawn.weight : null),
    valueCell(speaker, 'money', account ? account.cost * drawn.weight : null),
    valueCell(speaker, 'money', account?.each ?? null),
    valueCell(speaker, 'money', account?.marginal ?? null),
    countedCell(text, share, share === null ? null : returned, share === null ? null : eligible),
    numberCell(speaker, account?.paybackWeek ?? null),
    valueCell(speaker, 'gain', solid?.value ?? null),
  ];
}
