import { effectDays, effectOf, ruleEffects, type Interval, type RuleEffect } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, change, listed, named } from './amounts.ts';
import { careWords } from './careWords.ts';
import type { Chart, ChartData, ChartRun, ChartTable, TableCell, TableColumn } from './chart.ts';
import { sayStandings } from './comparison.ts';
import { itemLabel } from './itemNames.ts';
import { drawRows, rowsTall, type BarRow } from './rowBars.ts';
import { spanOf } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { countedCell, countedColumn, valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

type Data = ChartData<readonly RuleEffect[]>;

/** What each rule of care changed against its hold-out, with what chance leaves open. */
export const ruleBars: Chart<readonly RuleEffect[]> = {
  id: 'ruleBars',
  draws: ['ruleEffect'],
  read: (record, _measure, variant) =>
    ruleEffects(record).filter(({ name }) => variant === undefined || name === variant),
  question: () => careWords.askRules,
  takeaway,
  positions: (data) => names(data).map((_, at) => at),
  start: () => 0,
  readout,
  readings: () => [],
  table,
  extent: ({ runs }) =>
    spanOf(
      runs.flatMap(({ drawn }) =>
        drawn.flatMap((one) => {
          const found = effectOf(one);
          return found ? [found.value, ...found.interval] : [];
        }),
      ),
    ),
  tooLittle: (data, speaker) =>
    data.runs.some(({ drawn }) => drawn.some(effectOf)) ? null : speaker.say(careWords.noRules),
  panels: ({ runs }) => runs.length,
  tall: (data, textSize) => rowsTall(data.runs.length, names(data).length, textSize),
  draw: (data, drawing) => {
    const { speaker } = drawing;
    const panels = data.runs.map((run) => ({
      head: data.runs.length > 1 ? run.label : null,
      rows: names(data).map((name) => rowOf(data, run, name, speaker)),
    }));
    return drawRows(panels, drawing, speaker.say(careWords.rulesFoot, { days: effectDays }));
  },
};

const effectIn = ({ drawn }: ChartRun<readonly RuleEffect[]>, name: string): RuleEffect | undefined =>
  drawn.find((one) => one.name === name);

const foundIn = (run: ChartRun<readonly RuleEffect[]> | undefined, name: string) => {
  const one = run && effectIn(run, name);
  return one ? effectOf(one) : null;
};

/** Rules that leave somebody alone, by what they did in the first run. */
function names({ runs }: Data): string[] {
  const known = new Set(
    runs.flatMap(({ drawn }) => drawn.flatMap((one) => (one.heldOut.people > 0 ? one.name : []))),
  );
  const value = (name: string) => foundIn(runs[0], name)?.value ?? -Infinity;
  return [...known].sort((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)));
}

const labelOf = (data: Data, name: string): string => itemLabel(data, 'rules', name);

/** A difference of shares in percentage points with its sign, without the word. */
const pointsOf = (speaker: Speaker, value: number): string =>
  speaker.number(Math.round(value * 1000) / 10, 'decimal');

const sayLong = (speaker: Speaker, value: number, [low, high]: Interval): string =>
  speaker.say(careWords.ruleLong, {
    value: change(speaker, 'gain', value),
    low: pointsOf(speaker, low),
    high: pointsOf(speaker, high),
  });

function rowOf(data: Data, run: ChartRun<readonly RuleEffect[]>, name: string, speaker: Speaker): BarRow {
  const title = labelOf(data, name);
  const [one, found] = [effectIn(run, name), foundIn(run, name)];
  if (!found) return { title, numbers: sayFew(one, speaker), bars: [] };
  return {
    title,
    numbers: [sayLong(speaker, found.value, found.interval), pointsOf(speaker, found.value)],
    bars: [{ from: 0, to: found.value, colour: strokeOf(run, data.runs).colour }],
    whisker: found.interval,
  };
}

function sayFew(one: RuleEffect | undefined, speaker: Speaker): string[] {
  const counts = {
    reached: speaker.number(one?.reached.people ?? 0, 'number'),
    heldOut: speaker.number(one?.heldOut.people ?? 0, 'number'),
  };
  return [speaker.say(careWords.ruleFew, counts), speaker.say(careWords.ruleFewShort)];
}

function takeaway(data: Data, speaker: Speaker): string {
  if (!data.runs.some(({ drawn }) => drawn.some(effectOf))) return speaker.say(careWords.noRules);
  if (data.runs.length === 1) return sayOne(data, data.runs[0]!, speaker);
  const [first] = names(data);
  const entries = data.runs.flatMap((run) => {
    const found = first === undefined ? null : foundIn(run, first);
    return found ? [{ label: run.label, value: found.value }] : [];
  });
  const list = speaker.say(chartWords.reading, {
    when: labelOf(data, first!),
    list: sayStandings(speaker, 'gain', entries),
  });
  return speaker.say(careWords.ruleRuns, { list });
}

function sayOne(data: Data, run: ChartRun<readonly RuleEffect[]>, speaker: Speaker): string {
  const known = names(data).flatMap((name) => {
    const found = foundIn(run, name);
    return found ? [{ name: labelOf(data, name), ...found }] : [];
  });
  const best = known[0]!;
  const first = speaker.say(best.value > 0 ? careWords.ruleBest : careWords.ruleNone, {
    name: best.name,
    value: pointsOf(speaker, best.value),
    days: effectDays,
    interval: speaker.say(careWords.ruleInterval, {
      low: pointsOf(speaker, best.interval[0]),
      high: pointsOf(speaker, best.interval[1]),
    }),
  });
  const those = (which: (interval: Interval) => boolean) =>
    listed(
      speaker,
      known.filter(({ interval }) => which(interval)).map(({ name }) => name),
    );
  const harm = those(([, high]) => high < 0);
  const open = those(([low, high]) => low <= 0 && high >= 0);
  const second = harm
    ? speaker.say(careWords.ruleHarm, { list: harm })
    : open
      ? speaker.say(careWords.ruleOpen, { list: open })
      : speaker.say(careWords.ruleAll);
  return speaker.say(chartWords.sentences, { first, second });
}

function readout(data: Data, at: number, speaker: Speaker): string {
  const name = names(data)[at];
  if (name === undefined) return speaker.say(careWords.noRules);
  const texts = data.runs.map((run) => {
    const [one, found] = [effectIn(run, name), foundIn(run, name)];
    const n = (value: number | undefined) => speaker.number(value ?? 0, 'number');
    return speaker.say(careWords.readRule, {
      name: data.runs.length === 1 ? labelOf(data, name) : run.label,
      value: found ? sayLong(speaker, found.value, found.interval) : speaker.say(careWords.ruleFewShort),
      a: n(one?.reached.came),
      among: n(one?.reached.people),
      b: n(one?.heldOut.came),
      rest: n(one?.heldOut.people),
    });
  });
  if (data.runs.length === 1) return texts[0]!;
  return speaker.say(chartWords.reading, { when: labelOf(data, name), list: texts.join('\n') });
}

function table(data: Data, speaker: Speaker): ChartTable {
  const columns = ({ label }: ChartRun<readonly RuleEffect[]>): TableColumn[] => {
    const title = (text: Parameters<Speaker['say']>[0]) =>
      named(speaker, { label }, data.runs, speaker.say(text));
    const { difference, differenceInterval, differenceLow, differenceHigh, came, alone } = careWords;
    return [
      title(difference),
      { title: title(differenceInterval), values: [title(differenceLow), title(differenceHigh)] },
      countedColumn(speaker, title(came)),
      countedColumn(speaker, title(alone)),
    ];
  };
  return {
    caption: captionOf(speaker, data),
    columns: [speaker.say(careWords.rule), ...data.runs.flatMap(columns)],
    rows: names(data).map((name) => [
      labelOf(data, name),
      ...data.runs.flatMap((run) => cells(effectIn(run, name), speaker)),
    ]),
    brief: names(data).map((_, row) => row),
  };
}

function cells(one: RuleEffect | undefined, speaker: Speaker): TableCell[] {
  const found = one ? effectOf(one) : null;
  const [low, high] = found?.interval ?? [null, null];
  const gain = (value: number | null) => amount(speaker, 'gain', value);
  const text = found ? speaker.say(careWords.limits, { low: gain(low), high: gain(high) }) : gain(null);
  const counted = (people: number, came: number): TableCell => {
    const share = people === 0 ? null : came / people;
    const values = {
      share: amount(speaker, 'share', share),
      count: speaker.number(came, 'number'),
      among: speaker.number(people, 'number'),
    };
    const said = share === null ? values.share : speaker.say(chartWords.counted, values);
    return countedCell(said, share, share === null ? null : came, share === null ? null : people);
  };
  return [
    valueCell(speaker, 'gain', found?.value ?? null),
    { text, values: [low, high] },
    counted(one?.reached.people ?? 0, one?.reached.came ?? 0),
    counted(one?.heldOut.people ?? 0, one?.heldOut.came ?? 0),
  ];
}
