import {
  costOfExtra,
  incentiveAccounts,
  incrementOf,
  rewardsChoices,
  together,
  type IncentiveAccount,
} from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, listed, named } from './amounts.ts';
import { careWords } from './careWords.ts';
import type { Chart, ChartData, ChartRun, ChartTable, TableCell, TableColumn } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { itemLabel } from './itemNames.ts';
import { drawRows, rowsTall, type BarRow } from './rowBars.ts';
import { spanOf } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { numberCell, valueCell, valueColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

/** What the chart draws of a run: each incentive in simulated acts, each of which stands for so many. */
export interface IncrementDrawn {
  readonly accounts: readonly IncentiveAccount[];
  readonly weight: number;
}

type Data = ChartData<IncrementDrawn>;

/** What each incentive brought about, beside what it paid for that would have been done anyway. */
export const incrementBars: Chart<IncrementDrawn> = {
  id: 'incrementBars',
  draws: ['increment', 'incrementCost'],
  read: (record, _measure, variant) => {
    const accounts = incentiveAccounts(record);
    const own = accounts?.filter(({ name }) => variant === undefined || name === variant);
    return own ? { accounts: own, weight: record.about.weight } : null;
  },
  question: () => careWords.askIncrement,
  takeaway,
  positions: (data) => names(data).map((_, at) => at),
  start: () => 0,
  readout,
  readings: () => [],
  table,
  extent: ({ runs }) =>
    spanOf(
      runs.flatMap(({ drawn: { accounts, weight } }) =>
        accounts.flatMap((one) => [(one.extra + one.anyway) * weight, -one.deterred * weight]),
      ),
    ),
  tooLittle: (data, speaker) => (names(data).length > 0 ? null : speaker.say(careWords.noIncentives)),
  panels: ({ runs }) => runs.length,
  tall: (data, textSize) => rowsTall(data.runs.length, names(data).length, textSize),
  draw: (data, drawing) => {
    const panels = data.runs.map((run) => ({
      head: data.runs.length > 1 ? run.label : null,
      rows: names(data).map((name) => rowOf(data, run, name, drawing.speaker)),
    }));
    return drawRows(panels, drawing, drawing.speaker.say(careWords.incrementFoot));
  },
};

/** Incentives that brought about or rewarded anything, by what they brought about in the first run. */
function names({ runs }: Data): string[] {
  const acts = ({ extra, anyway, deterred }: IncentiveAccount) => extra + anyway + deterred;
  const known = runs.flatMap(({ drawn }) => drawn.accounts.filter((one) => acts(one) > 0));
  const extra = (name: string) => (runs[0] && accountIn(runs[0], name)?.extra) ?? 0;
  return [...new Set(known.map(({ name }) => name))].sort((a, b) => extra(b) - extra(a));
}

const accountIn = ({ drawn }: ChartRun<IncrementDrawn>, name: string): IncentiveAccount | undefined =>
  drawn.accounts.find((one) => one.name === name);

const labelOf = (data: Data, name: string): string => itemLabel(data, 'incentives', name);

function rowOf(data: Data, run: ChartRun<IncrementDrawn>, name: string, speaker: Speaker): BarRow {
  const account = accountIn(run, name);
  const title = labelOf(data, name);
  if (!account) return { title, numbers: [speaker.say(chartWords.nothing)], bars: [] };
  const all = (count: number) => count * run.drawn.weight;
  const [extra, anyway, deterred] = [all(account.extra), all(account.anyway), all(account.deterred)];
  const counts = { extra: speaker.number(extra, 'number'), anyway: speaker.number(anyway, 'number') };
  const found = incrementOf(account);
  const share = (value: number) => amount(speaker, 'share', value);
  const long = found && {
    ...counts,
    share: share(found.share),
    low: share(found.interval[0]),
    high: share(found.interval[1]),
  };
  const among = extra + anyway;
  return {
    title,
    numbers: [
      ...(long ? [speaker.say(careWords.incrementLong, long)] : []),
      ...(rewardsChoices(account)
        ? [speaker.say(careWords.incrementMiddle, counts), speaker.say(careWords.incrementShort, counts)]
        : [speaker.say(careWords.incrementUnchosen, counts), `+${counts.extra}`]),
    ],
    bars: [
      { from: 0, to: extra, colour: strokeOf(run, data.runs).colour },
      { from: extra, to: among, colour: 'var(--ink-3)', hollow: true },
      { from: 0, to: -deterred, colour: 'var(--data-rose)' },
    ],
    whisker: found && [found.interval[0] * among, found.interval[1] * among],
  };
}

function takeaway(data: Data, speaker: Speaker): string {
  if (names(data).length === 0) return speaker.say(careWords.noIncentives);
  const shares = data.runs.flatMap(({ label, drawn }) => {
    const { extra, anyway } = together(drawn.accounts.filter(rewardsChoices));
    return extra + anyway > 0 ? [{ label, value: extra / (extra + anyway) }] : [];
  });
  const [a, b] = shares;
  if (data.runs.length === 1) return sayOne(data, data.runs[0]!, a?.value, speaker);
  const list =
    data.runs.length === 2 && a && b
      ? sayGap(speaker, 'share', a, b)
      : sayStandings(speaker, 'share', shares);
  return speaker.say(careWords.incrementRuns, { list });
}

function sayOne(
  data: Data,
  { drawn }: ChartRun<IncrementDrawn>,
  share: number | undefined,
  speaker: Speaker,
): string {
  const first =
    share === undefined
      ? speaker.say(careWords.incrementNoChoice)
      : speaker.say(careWords.incrementOne, { share: amount(speaker, 'share', share) });
  const parts = [first, ...sayCheapest(data, drawn, speaker), ...sayIdle(data, drawn, speaker)];
  return parts.reduce((text, second) => speaker.say(chartWords.sentences, { first: text, second }));
}

function sayCheapest(data: Data, { accounts }: IncrementDrawn, speaker: Speaker): string[] {
  const priced = accounts.flatMap((one) => {
    const cost = costOfExtra(one);
    return cost === null || one.money === 0 ? [] : [{ name: labelOf(data, one.name), cost }];
  });
  const [cheapest] = priced.sort((x, y) => x.cost - y.cost);
  if (!cheapest) return [];
  const cost = amount(speaker, 'money', cheapest.cost);
  return [speaker.say(careWords.incrementCheap, { name: cheapest.name, cost })];
}

function sayIdle(data: Data, { accounts }: IncrementDrawn, speaker: Speaker): string[] {
  const idle = accounts.filter(
    ({ extra, anyway, deterred }) => extra <= deterred && extra + anyway + deterred > 0,
  );
  if (idle.length === 0) return [];
  const names = idle.map(({ name }) => labelOf(data, name));
  return [speaker.say(careWords.incrementNone, { list: listed(speaker, names) })];
}

function readout(data: Data, at: number, speaker: Speaker): string {
  const name = names(data)[at];
  if (name === undefined) return speaker.say(careWords.noIncentives);
  const texts = data.runs.map((run) => {
    const account = accountIn(run, name);
    const who = data.runs.length === 1 ? labelOf(data, name) : run.label;
    if (!account) return speaker.say(chartWords.named, { name: who, value: speaker.say(chartWords.nothing) });
    const { weight } = run.drawn;
    const n = (value: number) => speaker.number(value * weight, 'number');
    const text = speaker.say(careWords.readIncrement, {
      name: who,
      extra: n(account.extra),
      anyway: n(account.anyway),
      deterred: n(account.deterred),
      money: amount(speaker, 'money', account.money * weight),
    });
    const cost = costOfExtra(account);
    if (cost === null) return text;
    const each = speaker.say(careWords.readCost, { cost: amount(speaker, 'money', cost) });
    return [text, each].join(speaker.say(chartWords.readingMark));
  });
  if (data.runs.length === 1) return texts[0]!;
  return speaker.say(chartWords.reading, { when: labelOf(data, name), list: texts.join('\n') });
}

function table(data: Data, speaker: Speaker): ChartTable {
  const columns = ({ label }: ChartRun<IncrementDrawn>): TableColumn[] => {
    const title = (text: Parameters<Speaker['say']>[0]) =>
      named(speaker, { label }, data.runs, speaker.say(text));
    const { extra, anyway, deterred, share, interval, low, high, money, each, hunters } = careWords;
    return [
      ...[extra, anyway, deterred, share].map(title),
      { title: title(interval), values: [title(low), title(high)] },
      ...[money, each].map((text) => valueColumn(speaker, 'money', title(text))),
      title(hunters),
    ];
  };
  return {
    caption: captionOf(speaker, data),
    columns: [speaker.say(careWords.incentive), ...data.runs.flatMap(columns)],
    rows: names(data).map((name) => [
      labelOf(data, name),
      ...data.runs.flatMap((run) => cells(accountIn(run, name), run.drawn.weight, speaker)),
    ]),
    brief: names(data).map((_, row) => row),
  };
}

function cells(account: IncentiveAccount | undefined, weight: number, speaker: Speaker): TableCell[] {
  const all = (count: number | undefined) => (count === undefined ? null : count * weight);
  const found = account ? incrementOf(account) : null;
  const [low, high] = found?.interval ?? [null, null];
  const share = (value: number | null) => amount(speaker, 'share', value);
  const text = found ? speaker.say(careWords.limits, { low: share(low), high: share(high) }) : share(null);
  return [
    ...[account?.extra, account?.anyway, account?.deterred].map((n) => numberCell(speaker, all(n))),
    valueCell(speaker, 'share', found?.share ?? null),
    { text, values: [low, high] },
    valueCell(speaker, 'money', all(account?.money)),
    valueCell(speaker, 'money', account ? costOfExtra(account) : null),
    numberCell(speaker, all(account?.toHunters)),
  ];
}
