import type { Speaker } from '../schema/index.ts';
import { amount, listed } from './amounts.ts';
import { sayWhen } from './calendarAxis.ts';
import { careWords } from './careWords.ts';
import type { ChartRun } from './chart.ts';
import { sayStandings } from './comparison.ts';
import type { PartsData, PartsDrawn } from './partLine.ts';
import { itemLabel } from './itemNames.ts';
import { chartWords } from './words.ts';

/** What can be taken away from hours, backlogs, or people who were not reached. */
export function sayParts(data: PartsData, speaker: Speaker): string {
  if (data.measure.id === 'staffHours') return sayHours(data, speaker);
  return data.measure.id === 'backlog' ? sayBacklog(data, speaker) : sayUnserved(data, speaker);
}

const lastOf = ({ drawn }: ChartRun<PartsDrawn>, id: string): number =>
  drawn.series.lines.find((line) => line.id === id)?.y.at(-1) ?? 0;

function sayHours(data: PartsData, speaker: Speaker): string {
  const hours = (value: number) => amount(speaker, 'hours', value);
  const [run] = data.runs;
  if (data.runs.length === 1 && run)
    return speaker.say(careWords.hoursOne, {
      used: hours(lastOf(run, 'used')),
      offered: hours(lastOf(run, 'offered')),
    });
  const entries = data.runs.map((one) => ({ label: one.label, value: lastOf(one, 'used') }));
  return speaker.say(careWords.hoursRuns, { list: sayStandings(speaker, 'hours', entries) });
}

/** All lines together, day by day. */
const whole = ({ drawn }: ChartRun<PartsDrawn>): number[] =>
  drawn.series.x.map((_, index) => drawn.series.lines.reduce((sum, { y }) => sum + (y[index] ?? 0), 0));

function sayBacklog(data: PartsData, speaker: Speaker): string {
  const count = (value: number) => amount(speaker, 'pieces', value);
  const [run] = data.runs;
  if (data.runs.length > 1 || !run) {
    const entries = data.runs.map((one) => ({ label: one.label, value: whole(one).at(-1) ?? 0 }));
    return speaker.say(careWords.backlogRuns, { list: sayStandings(speaker, 'pieces', entries) });
  }
  const items = run.drawn.series.lines.flatMap((line) => {
    const waiting = line.y.at(-1) ?? 0;
    const name = itemLabel(data, 'processes', line.id);
    return waiting > 0 ? [speaker.say(careWords.backlogItem, { count: count(waiting), name })] : [];
  });
  const first =
    items.length > 0
      ? speaker.say(careWords.backlogOne, { list: listed(speaker, items) })
      : speaker.say(careWords.backlogNothing);
  const all = whole(run);
  const most = Math.max(...all);
  if (most === 0 || all.at(-1) === most) return first;
  const when = sayWhen(speaker, run.drawn.series, run.drawn.series.x[all.indexOf(most)]!, {
    within: true,
    weekly: false,
  });
  const second = speaker.say(careWords.backlogPeak, { when, count: count(most) });
  return speaker.say(chartWords.sentences, { first, second });
}

function sayUnserved(data: PartsData, speaker: Speaker): string {
  const { runs } = data;
  const [only] = runs;
  if (runs.length > 1 || !only) {
    const entries = runs.map(({ label, drawn: { sums } }) => ({
      label,
      value: sums.reduce((all, sum) => all + sum, 0),
    }));
    return speaker.say(careWords.unservedRuns, { list: sayStandings(speaker, 'people', entries) });
  }
  const items = only.drawn.series.lines.flatMap(({ id }, at) => {
    const times = only.drawn.sums[at]!;
    if (times === 0) return [];
    const values = { name: itemLabel(data, 'rules', id), count: amount(speaker, 'people', times) };
    return [speaker.say(careWords.unservedItem, values)];
  });
  return items.length > 0
    ? speaker.say(careWords.unservedOne, { list: listed(speaker, items) })
    : speaker.say(careWords.unservedNothing);
}
