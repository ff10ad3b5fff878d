import { heldBy, heldPlan, lorenzOf, type Holding } from '../metrics/index.ts';
import type { Speaker, Text } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { amount, captionOf, named } from './amounts.ts';
import type { Chart, ChartTable } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { curvesIn, planOf, type LorenzData, type LorenzDrawn } from './lorenzDrawn.ts';
import { drawLorenz } from './lorenzPicture.ts';
import { lorenzWords } from './lorenzWords.ts';
import { strokeOf } from './strokes.ts';
import { countedCell, countedColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

const questions: Readonly<Record<Holding, Text>> = {
  spent: lorenzWords.askSpent,
  orders: lorenzWords.askOrders,
  visits: lorenzWords.askVisits,
  contributed: lorenzWords.askContributed,
};

/** From everybody to the top hundredth: that is from left to right. */
const percents = Array.from({ length: 100 }, (_, index) => 100 - index);

/** Rows of the table that are shown first: the top few in small steps, then tenths. */
const briefRows = [1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/** Who holds how much: the Lorenz curve, and below it what each hundredth of the people holds. */
export const lorenzCurve: Chart<LorenzDrawn> = {
  id: 'lorenzCurve',
  draws: ['topShare', 'gini'],
  read: (record, _measure, variant) => {
    const plan = heldPlan(variant);
    if (!plan) return null;
    const known = heldBy(record, plan) !== null;
    return { plan, lorenz: lorenzOf(record, plan), known, weight: record.about.weight };
  },
  question: (_measure, variant) => questions[heldPlan(variant)?.of ?? 'spent'],
  takeaway,
  positions: () => percents,
  start: (data) => planOf(data).top,
  readout: (data, at, speaker) => {
    const list = data.runs.map((run) => named(speaker, run, data.runs, counted(run.drawn, at, speaker)));
    return speaker.say(lorenzWords.reading, {
      few: percent(at, speaker),
      list: list.join(speaker.say(chartWords.readingMark)),
    });
  },
  readings: (data, at) =>
    data.runs.flatMap((run, index) => {
      const top = run.drawn.lorenz?.top[at];
      return top === undefined
        ? []
        : [{ run: index, value: 1 - top, colour: strokeOf(run, data.runs).colour }];
    }),
  table,
  extent: (data) => [0, Math.max(0, ...curvesIn(data).flatMap(({ drawn }) => drawn.lorenz.means))],
  tooLittle,
  panels: () => 2,
  draw: drawLorenz,
};

const percent = (of: number, speaker: Speaker): string => speaker.number(of / 100, 'percent');

function tooLittle(data: LorenzData, speaker: Speaker): string | null {
  if (data.runs.every(({ drawn }) => !drawn.known)) return speaker.say(lorenzWords.unknown);
  const count = Math.max(0, ...curvesIn(data).map(({ drawn }) => drawn.lorenz.people));
  if (count === 0) return speaker.say(lorenzWords.none);
  return count < fewPeople ? speaker.say(lorenzWords.few, { count, least: fewPeople }) : null;
}

/** How many the top so many per cent are: the nearest whole number, at least one. */
const peopleAtTop = (people: number, at: number): number => Math.max(1, Math.round((at / 100) * people));

function counted({ lorenz, weight }: LorenzDrawn, at: number, speaker: Speaker): string {
  if (!lorenz) return speaker.say(chartWords.nothing);
  return speaker.say(lorenzWords.counted, {
    share: amount(speaker, 'share', lorenz.top[at]!),
    count: speaker.number(peopleAtTop(lorenz.people, at) * weight, 'number'),
    among: lorenz.people * weight,
  });
}

function takeaway(data: LorenzData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const { top } = planOf(data);
  const few = percent(top, speaker);
  const runs = curvesIn(data);
  const entries = runs.map(({ label, drawn }) => ({ label, value: drawn.lorenz.top[top]! }));
  const [first, second] = entries;
  if (data.runs.length === 2 && first && second)
    return speaker.say(lorenzWords.gap, { few, gap: sayGap(speaker, 'share', first, second) });
  if (data.runs.length > 1)
    return speaker.say(lorenzWords.standings, { few, list: sayStandings(speaker, 'share', entries) });
  const { lorenz } = runs[0]!.drawn;
  if (lorenz.means[0] === lorenz.means.at(-1)) return speaker.say(lorenzWords.alike);
  return speaker.say(lorenzWords.one, {
    few,
    share: amount(speaker, 'share', first!.value),
    bottom: amount(speaker, 'share', 1 - lorenz.top[50]!),
    gini: speaker.number(Math.round(lorenz.gini! * 100) / 100, 'decimal'),
  });
}

function table(data: LorenzData, speaker: Speaker): ChartTable {
  const single = data.runs.length === 1;
  const rows = [...percents].reverse();
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(lorenzWords.column),
      ...data.runs.map(({ label }) => countedColumn(speaker, single ? speaker.say(lorenzWords.held) : label)),
    ],
    rows: rows.map((at) => [
      { text: percent(at, speaker), values: [at / 100] },
      ...data.runs.map(({ drawn }) => {
        const { lorenz, weight } = drawn;
        if (!lorenz) return countedCell(speaker.say(chartWords.nothing), null, null, null);
        const people = lorenz.people * weight;
        return countedCell(
          counted(drawn, at, speaker),
          lorenz.top[at]!,
          peopleAtTop(lorenz.people, at) * weight,
          people,
        );
      }),
    ]),
    brief: briefRows.map((at) => at - 1),
  };
}
