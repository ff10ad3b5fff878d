import type { Speaker } from '../schema/index.ts';
import { captionOf, listed } from './amounts.ts';
import {
  capacityIn,
  daysIn,
  eventsOf,
  layoutOf,
  readCampaign,
  valueOn,
  type CampaignData,
  type CampaignDrawn,
} from './campaignDrawn.ts';
import { campaignTall, drawCampaigns } from './campaignPicture.ts';
import { sayCampaigns, sayDay } from './campaignSentences.ts';
import { campaignWords } from './campaignWords.ts';
import type { Chart, ChartTable, Reading } from './chart.ts';
import { spanOf } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { numberCell, valueCell, valueColumn } from './tableCells.ts';

/** What is planned on which days, what meets what, and what the days brought. */
export const campaignCalendar: Chart<CampaignDrawn> = {
  id: 'campaignCalendar',
  draws: ['joined', 'active', 'revenue', 'staffHours'],
  read: readCampaign,
  question: () => campaignWords.ask,
  takeaway: (data, speaker) => tooLittle(data, speaker) ?? sayCampaigns(data, speaker),
  positions: (data) => Array.from({ length: daysIn(data) }, (_, day) => day),
  start: (data) => layoutOf(data).conflicts[0]?.from ?? layoutOf(data).lanes[0]?.from ?? 0,
  readout: sayDay,
  readings: (data, day) =>
    data.runs.flatMap((run, index): Reading[] => {
      const value = valueOn(run.drawn, day);
      return value === null ? [] : [{ run: index, value, colour: strokeOf(run, data.runs).colour }];
    }),
  table,
  extent: (data) =>
    spanOf([
      ...data.runs.flatMap(({ drawn }) => drawn.series.lines[0]?.y ?? []),
      ...(capacityIn(data) ?? []),
    ]),
  tooLittle,
  panels: () => 1,
  tall: campaignTall,
  draw: drawCampaigns,
};

function tooLittle(data: CampaignData, speaker: Speaker): string | null {
  const planned = layoutOf(data).lanes.length + eventsOf(data).length > 0;
  return planned && daysIn(data) > 1 ? null : speaker.say(campaignWords.empty);
}

/** A row for each campaign, and one for each event with its hottest day. */
function table(data: CampaignData, speaker: Speaker): ChartTable {
  const { lanes, conflicts } = layoutOf(data);
  const several = lanes.some(({ note }) => note.strategy !== undefined);
  const nobody = speaker.number(null, 'number');
  const whose = (id: string | undefined) =>
    id === undefined ? speaker.say(campaignWords.all) : (data.runs.find((run) => run.id === id)?.label ?? id);
  const meets = (at: number) =>
    conflicts.flatMap(({ first, second }) =>
      first === at ? [lanes[second]!.note.text] : second === at ? [lanes[first]!.note.text] : [],
    );
  const rows = lanes.map(({ note, from, until, open }, at) => [
    note.text,
    ...(several ? [whose(note.strategy)] : []),
    numberCell(speaker, from),
    numberCell(speaker, open ? null : until - 1),
    valueCell(speaker, 'money', note.cost),
    listed(speaker, meets(at)) || nobody,
  ]);
  const { campaign, strategy, first, last, cost, meets: meetsTitle } = campaignWords;
  return {
    caption: captionOf(speaker, data),
    columns: [
      ...[campaign, ...(several ? [strategy] : []), first, last].map((title) => speaker.say(title)),
      valueColumn(speaker, 'money', speaker.say(cost)),
      speaker.say(meetsTitle),
    ],
    rows,
    brief: rows.slice(0, 60).map((_, row) => row),
  };
}
