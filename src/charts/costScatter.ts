import { ratio, type ChannelAccount } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, listed, named } from './amounts.ts';
import {
  accountIn,
  nobodyJoined,
  readChannels,
  type ChannelsData,
  type ChannelsDrawn,
} from './channelsDrawn.ts';
import { channelWords } from './channelWords.ts';
import type { Chart, ChartTable, TableCell, TableColumn } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { channelNames, drawCosts, placedIn } from './costPicture.ts';
import { costWords } from './costWords.ts';
import { itemLabel } from './itemNames.ts';
import { countedCell, countedColumn, numberCell, valueCell, valueColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

/** Price against quality: what a newcomer of each channel cost, and how many of them stay; and what the next would cost. */
export const costScatter: Chart<ChannelsDrawn> = {
  id: 'costScatter',
  draws: ['cac', 'cacMarginal'],
  read: readChannels,
  question: () => costWords.ask,
  takeaway,
  positions: (data) => channelNames(data).map((_, at) => at),
  start: () => 0,
  readout,
  readings: () => [],
  table,
  extent: ({ runs }) => [
    0,
    Math.max(0, ...runs.flatMap(({ drawn }) => placedIn(drawn).map(({ stay }) => stay))),
  ],
  tooLittle,
  panels: ({ runs }) => runs.length,
  tall: ({ runs }, textSize) => runs.length * textSize * 23,
  draw: drawCosts,
};

function tooLittle(data: ChannelsData, speaker: Speaker): string | null {
  const nobody = nobodyJoined(data, speaker);
  if (nobody !== null) return nobody;
  return channelNames(data).length > 0 ? null : speaker.say(costWords.few);
}

/** What one newcomer who is active on day 30 has cost; null where nobody is. */
function keptCost({ each, day30: { returned, eligible } }: ChannelAccount): number | null {
  const stay = ratio(returned, eligible);
  return each === null || stay === null || stay === 0 ? null : each / stay;
}

function takeaway(data: ChannelsData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  if (data.runs.length === 1) return sayOne(data, data.runs[0]!.drawn, speaker);
  const entries = data.runs.flatMap(({ label, drawn }) => {
    const value = keptCost(drawn.whole);
    return value === null ? [] : [{ label, value }];
  });
  const [a, b] = entries;
  const two = data.runs.length === 2 && a && b;
  const list = two ? sayGap(speaker, 'money', a, b) : sayStandings(speaker, 'money', entries);
  return speaker.say(costWords.runs, { list });
}

function sayOne(data: ChannelsData, drawn: ChannelsDrawn, speaker: Speaker): string {
  const placed = placedIn(drawn).map(({ account }) => ({
    account,
    name: itemLabel(data, 'channels', account.name),
    kept: keptCost(account),
  }));
  const sorted = [...placed].sort((a, b) => (a.kept ?? Infinity) - (b.kept ?? Infinity) || 0);
  const items = sorted.map(({ name, kept }) =>
    kept === null
      ? speaker.say(costWords.none, { name })
      : speaker.say(costWords.item, { name, money: amount(speaker, 'money', kept) }),
  );
  const first = speaker.say(costWords.best, { list: listed(speaker, items) });
  const dear = placed
    .flatMap(({ account: { each, marginal }, name }) =>
      each && marginal ? [{ name, times: marginal / each }] : [],
    )
    .filter(({ times }) => times >= 1.2)
    .sort((a, b) => b.times - a.times)[0];
  if (!dear) return first;
  const times = speaker.number(Math.round(dear.times * 10) / 10, 'decimal');
  const second = speaker.say(costWords.warn, { name: dear.name, times });
  return speaker.say(chartWords.sentences, { first, second });
}

function readout(data: ChannelsData, at: number, speaker: Speaker): string {
  const name = channelNames(data)[at];
  if (name === undefined) return speaker.say(channelWords.nobody);
  const texts = data.runs.map((run) => {
    const account = accountIn(run, name);
    if (!account) return named(speaker, run, data.runs, speaker.say(chartWords.nothing));
    const { returned, eligible } = account.day30;
    const first = speaker.say(costWords.read, {
      name: data.runs.length === 1 ? itemLabel(data, 'channels', name) : run.label,
      each: amount(speaker, 'money', account.each),
      next: amount(speaker, 'money', account.marginal),
      share: amount(speaker, 'share', ratio(returned, eligible)),
      count: speaker.number(returned * run.drawn.weight, 'number'),
      among: speaker.number(eligible * run.drawn.weight, 'number'),
      joined: amount(speaker, 'people', account.joined * run.drawn.weight),
    });
    const kept = keptCost(account);
    if (kept === null) return first;
    const second = speaker.say(costWords.kept, { money: amount(speaker, 'money', kept) });
    return [first, second].join(speaker.say(chartWords.readingMark));
  });
  if (data.runs.length === 1) return texts[0]!;
  const when = itemLabel(data, 'channels', name);
  return speaker.say(chartWords.reading, { when, list: texts.join('\n') });
}

function table(data: ChannelsData, speaker: Speaker): ChartTable {
  const names = channelNames(data);
  const { people, each, next, day30 } = channelWords;
  const columns = (label: string): TableColumn[] => {
    const title = (text: Parameters<Speaker['say']>[0]) =>
      named(speaker, { label }, data.runs, speaker.say(text));
    return [
      title(people),
      ...[each, next].map((text) => valueColumn(speaker, 'money', title(text))),
      countedColumn(speaker, title(day30)),
      valueColumn(speaker, 'money', title(costWords.keptColumn)),
    ];
  };
  return {
    caption: captionOf(speaker, data),
    columns: [speaker.say(channelWords.channel), ...data.runs.flatMap(({ label }) => columns(label))],
    rows: names.map((name) => [
      itemLabel(data, 'channels', name),
      ...data.runs.flatMap((run) => cells(accountIn(run, name), run.drawn.weight, speaker)),
    ]),
    brief: names.map((_, at) => at),
  };
}

function cells(account: ChannelAccount | undefined, weight: number, speaker: Speaker): TableCell[] {
  const { returned = 0, eligible = 0 } = account?.day30 ?? {};
  const share = ratio(returned, eligible);
  const text =
    share === null
      ? speaker.number(null, 'percent')
      : speaker.say(chartWords.counted, {
          share: amount(speaker, 'share', share),
          count: speaker.number(returned, 'number'),
          among: speaker.number(eligible, 'number'),
        });
  const known = share !== null;
  return [
    numberCell(speaker, account ? account.joined * weight : null),
    valueCell(speaker, 'money', account?.each ?? null),
    valueCell(speaker, 'money', account?.marginal ?? null),
    countedCell(text, share, known ? returned : null, known ? eligible : null),
    valueCell(speaker, 'money', account ? keptCost(account) : null),
  ];
}
