import { funnelStages, type LifeFunnel, type LifeFunnelStep } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { amount, captionOf, named } from './amounts.ts';
import type { Chart, ChartData, ChartTable, Moved, Picture, TableCell } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { drawFunnels, funnelTall } from './funnelPicture.ts';
import { medianOf, ofBefore, stageTitle } from './funnelSteps.ts';
import { funnelWords } from './funnelWords.ts';
import { outlinePath } from './outlinePath.ts';
import { numberCell, valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

type Data = ChartData<LifeFunnel>;

/** How many got as far as each stage: a bar for each, and in outline who was lost on the way to it. */
export const funnelBars: Chart<LifeFunnel> = {
  id: 'funnelBars',
  draws: ['funnel'],
  read: (record, _measure, variant) => funnelStages(record, variant),
  question: () => funnelWords.ask,
  takeaway,
  positions: (data) => stepsIn(data).map((_, index) => index),
  start: (data) => stepsIn(data).length - 1,
  readout,
  readings: () => [],
  table,
  extent: ({ runs }) => [0, Math.max(0, ...runs.map(({ drawn }) => drawn.eligible))],
  tooLittle,
  panels: ({ runs }) => runs.length,
  tall: funnelTall,
  draw: drawFunnels,
  outline,
};

/** How far people would come; the sample stands for as many as joined. */
function outline({ full, before, after }: Moved<LifeFunnel>, _: Data, { bar }: Picture, run: number): string {
  const each = before.eligible > 0 ? full.eligible / before.eligible : 0;
  const of = ({ steps }: LifeFunnel, id: string) => steps.find(({ stage }) => stage.id === id)?.certain ?? 0;
  const boxes = full.steps.flatMap(({ stage, certain }, at) => {
    const more = each * (of(after, stage.id) - of(before, stage.id));
    return bar?.(at, run, 0, Math.max(0, certain + more)) ?? [];
  });
  return outlinePath(boxes);
}

/** The stages of the run that knows most of them. */
function stepsIn({ runs }: Data): readonly LifeFunnelStep[] {
  return runs.reduce<readonly LifeFunnelStep[]>(
    (best, { drawn }) => (drawn.steps.length > best.length ? drawn.steps : best),
    [],
  );
}

function tooLittle(data: Data, speaker: Speaker): string | null {
  if (data.runs.every(({ drawn }) => drawn.eligible === 0)) return speaker.say(funnelWords.nobody);
  return stepsIn(data).length < 2 ? speaker.say(funnelWords.noStages) : null;
}

function readout(data: Data, at: number, speaker: Speaker): string {
  const stage = stepsIn(data)[at];
  if (!stage) return speaker.say(funnelWords.nobody);
  const texts = data.runs.map(({ label, drawn }) => {
    const list = sayStep(drawn, at, speaker);
    return data.runs.length === 1 ? list : speaker.say(chartWords.reading, { when: label, list });
  });
  return speaker.say(funnelWords.reading, { stage: stageTitle(stage, speaker), list: texts.join('\n') });
}

function sayStep(drawn: LifeFunnel, at: number, speaker: Speaker): string {
  const step = drawn.steps[at];
  if (!step) return speaker.say(chartWords.nothing);
  const share = (value: number | null) => amount(speaker, 'share', value);
  const parts = [speaker.say(funnelWords.count, { n: speaker.number(step.certain, 'number') })];
  const kept = ofBefore(drawn, at);
  if (at > 1 && kept !== null) parts.push(speaker.say(funnelWords.ofBefore, { share: share(kept) }));
  if (at > 0)
    parts.push(
      speaker.say(funnelWords.ofFirst, {
        share: share(drawn.eligible === 0 ? null : step.certain / drawn.eligible),
      }),
    );
  const median = medianOf(step);
  if (at > 0 && median !== null)
    parts.push(speaker.say(funnelWords.median, { day: speaker.number(median, 'number') }));
  return parts.join(speaker.say(chartWords.readingMark));
}

function takeaway(data: Data, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const last = stepsIn(data).length - 1;
  const stage = stageTitle(stepsIn(data)[last]!, speaker);
  const [first] = data.runs;
  if (data.runs.length === 1) return sayOne(first!.drawn, stage, speaker);
  const shares = data.runs.flatMap(({ label, drawn }) => {
    const step = drawn.steps[last];
    return drawn.eligible > 0 && step ? [{ label, value: step.certain / drawn.eligible }] : [];
  });
  const [a, b] = shares;
  const two = data.runs.length === 2 && a && b;
  const list = two ? sayGap(speaker, 'share', a, b) : sayStandings(speaker, 'share', shares);
  return speaker.say(funnelWords.runs, { stage, list });
}

function sayOne(drawn: LifeFunnel, stage: string, speaker: Speaker): string {
  const { eligible, steps } = drawn;
  if (eligible < fewPeople) return speaker.say(funnelWords.few, { count: eligible });
  const first = speaker.say(funnelWords.reached, {
    all: speaker.number(eligible, 'number'),
    share: amount(speaker, 'share', steps.at(-1)!.certain / eligible),
    stage,
  });
  const lost = steps.map(({ certain }, at) => (at === 0 ? 0 : steps[at - 1]!.certain - certain));
  const most = Math.max(...lost);
  const at = lost.indexOf(most);
  const second =
    most === 0
      ? speaker.say(funnelWords.none)
      : speaker.say(funnelWords.most, {
          stage: stageTitle(steps[at]!, speaker),
          lost: speaker.number(most, 'number'),
          share: amount(speaker, 'share', 1 - ofBefore(drawn, at)!),
        });
  return speaker.say(chartWords.sentences, { first, second });
}

function table(data: Data, speaker: Speaker): ChartTable {
  const { people, shareBefore, shareFirst, medianDay } = funnelWords;
  const titles = [people, shareBefore, shareFirst, medianDay].map((title) => speaker.say(title));
  const steps = stepsIn(data);
  const cells = (drawn: LifeFunnel, at: number): TableCell[] => {
    const step = drawn.steps[at];
    const certain = step?.certain ?? null;
    const ofFirst = certain === null || drawn.eligible === 0 ? null : certain / drawn.eligible;
    return [
      numberCell(speaker, certain),
      valueCell(speaker, 'share', ofBefore(drawn, at)),
      valueCell(speaker, 'share', ofFirst),
      numberCell(speaker, step && at > 0 ? medianOf(step) : null),
    ];
  };
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(funnelWords.stage),
      ...data.runs.flatMap(({ label }) => titles.map((title) => named(speaker, { label }, data.runs, title))),
    ],
    rows: steps.map((step, at) => [
      stageTitle(step, speaker),
      ...data.runs.flatMap(({ drawn }) => cells(drawn, at)),
    ]),
    brief: steps.map((_, row) => row),
  };
}
