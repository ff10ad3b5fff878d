import { aroundBy, type ChannelAccount } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, listed, named } from './amounts.ts';
import type { Chart, ChartRun, ChartTable, Reading, TableCell } from './chart.ts';
import {
  accountIn,
  nobodyJoined,
  readChannels,
  rowName,
  type ChannelsData,
  type ChannelsDrawn,
} from './channelsDrawn.ts';
import { channelWords } from './channelWords.ts';
import { itemLabel } from './itemNames.ts';
import { drawPayback } from './paybackPicture.ts';
import { partStroke } from './partStrokes.ts';
import { briefly, spanOf } from './runLines.ts';
import { numberCell, valueCell, valueColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

/** What a newcomer of each channel has brought week by week, against what she cost. */
export const paybackLines: Chart<ChannelsDrawn> = {
  id: 'paybackLines',
  draws: ['payback'],
  read: readChannels,
  question: () => channelWords.askPayback,
  takeaway,
  positions: weeks,
  start: (data) => {
    const paid = data.runs.flatMap(({ drawn }) => drawn.channels.flatMap((one) => one.paybackWeek ?? []));
    return Math.max(1, ...paid.filter((week) => week <= weeks(data).length));
  },
  readout,
  readings: (data, at) =>
    data.runs.flatMap(({ drawn }, run) =>
      drawn.channels.flatMap(({ byWeek }, part): Reading[] => {
        const value = byWeek[at - 1];
        return value === undefined ? [] : [{ run, value, colour: partStroke(part, 1).colour }];
      }),
    ),
  table,
  extent: ({ runs }) =>
    spanOf(
      runs.flatMap(({ drawn }) =>
        drawn.channels.flatMap(({ byWeek, weekErrors, each }) => [
          ...byWeek.flatMap((money, week) => aroundBy(money, weekErrors[week]!)),
          each,
        ]),
      ),
    ),
  tooLittle,
  panels: ({ runs }) => runs.length,
  draw: drawPayback,
};

/** Every week that some channel’s people were watched to the end of, from 1 on. */
function weeks({ runs }: ChannelsData): number[] {
  const last = Math.max(0, ...runs.flatMap(({ drawn }) => drawn.channels.map(({ byWeek }) => byWeek.length)));
  return Array.from({ length: last }, (_, week) => week + 1);
}

function tooLittle(data: ChannelsData, speaker: Speaker): string | null {
  const nobody = nobodyJoined(data, speaker);
  if (nobody !== null) return nobody;
  return weeks(data).length > 0 ? null : speaker.say(channelWords.payFew);
}

function takeaway(data: ChannelsData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const [first] = data.runs;
  const entries =
    data.runs.length > 1
      ? data.runs.map(({ label, drawn }) => ({ name: label, account: drawn.whole }))
      : first!.drawn.channels.map((account) => ({
          name: itemLabel(data, 'channels', account.name),
          account,
        }));
  const when = ({ account }: { account: ChannelAccount }) => account.paybackWeek ?? Infinity;
  const items = entries
    .filter(({ account }) => account.joined > 0)
    .sort((a, b) => (when(a) === when(b) ? 0 : when(a) - when(b)))
    .map(({ name, account }) => sayWhenPaid(name, account, speaker));
  return speaker.say(channelWords.payOne, { list: listed(speaker, items) });
}

function sayWhenPaid(name: string, account: ChannelAccount, speaker: Speaker): string {
  const { paybackWeek, byWeek } = account;
  if (paybackWeek === 0) return speaker.say(channelWords.payAtOnce, { name });
  if (paybackWeek !== null)
    return speaker.say(channelWords.payItem, {
      name,
      week: speaker.number(paybackWeek, 'number'),
      range: sayRange(account, speaker),
    });
  if (byWeek.length === 0) return speaker.say(channelWords.payUnknown, { name });
  return speaker.say(channelWords.payNot, { name, week: speaker.number(byWeek.length, 'number') });
}

/** From which week to which it may be, by chance; nothing where that is the week itself. */
function sayRange({ paybackWeek, paybackRange: [from, to] }: ChannelAccount, speaker: Speaker): string {
  if (from === null || (from === paybackWeek && to === paybackWeek)) return '';
  const n = (week: number) => speaker.number(week, 'number');
  if (to === null) return speaker.say(channelWords.payRangeOpen, { from: n(from) });
  return speaker.say(channelWords.payRange, { from: n(from), to: n(to) });
}

function readout(data: ChannelsData, at: number, speaker: Speaker): string {
  const when = speaker.say(chartWords.week, { n: speaker.number(at, 'number') });
  const texts = data.runs.map((run) => {
    const items = run.drawn.channels.map(({ name: id, byWeek, weekErrors, each }) => {
      const name = itemLabel(data, 'channels', id);
      const brought = byWeek[at - 1];
      if (brought === undefined) return speaker.say(channelWords.readPayNone, { name });
      const [low, high] = aroundBy(brought, weekErrors[at - 1]!);
      const money = (value: number | null) => amount(speaker, 'money', value);
      const values = { brought: money(brought), low: money(low), high: money(high), each: money(each) };
      return speaker.say(channelWords.readPay, { name, ...values });
    });
    const list = items.join(speaker.say(chartWords.readingMark));
    return data.runs.length === 1 ? list : speaker.say(chartWords.reading, { when: run.label, list });
  });
  return speaker.say(chartWords.reading, { when, list: texts.join('\n') });
}

/** What she cost in the first row, then what she had brought by the end of each week. */
function table(data: ChannelsData, speaker: Speaker): ChartTable {
  const parts = data.runs.flatMap((run) => run.drawn.channels.map(({ name }) => ({ run, name })));
  const cells = (...of: ((account: ChannelAccount) => number | null)[]): TableCell[] =>
    parts.flatMap(({ run, name }) =>
      of.map((one) => valueCell(speaker, 'money', one(accountIn(run, name)!))),
    );
  const title = (run: ChartRun<ChannelsDrawn>, name: string) => {
    const value = rowName(data, name, speaker);
    return named(speaker, run, data.runs, value);
  };
  const rows = [
    [
      speaker.say(channelWords.payCost),
      ...cells(
        ({ each }) => each,
        () => null,
      ),
    ],
    ...weeks(data).map((week) => [
      numberCell(speaker, week),
      ...cells(
        ({ byWeek }) => byWeek[week - 1] ?? null,
        ({ weekErrors }) => weekErrors[week - 1] ?? null,
      ),
    ]),
  ];
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(channelWords.payAcross),
      ...parts.flatMap(({ run, name }) =>
        [title(run, name), speaker.say(channelWords.payError, { name: title(run, name) })].map((text) =>
          valueColumn(speaker, 'money', text),
        ),
      ),
    ],
    rows,
    brief: briefly(rows.map((_, row) => row)),
  };
}
