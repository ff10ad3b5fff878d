import type { Speaker } from '../schema/index.ts';
import { amount, listed } from './amounts.ts';
import { busyDays, type Conflict, type Lane } from './calendarLayout.ts';
import { capacityIn, daysIn, eventsOf, layoutOf, valueOn, type CampaignData } from './campaignDrawn.ts';
import { campaignWords } from './campaignWords.ts';
import { itemLabel } from './itemNames.ts';
import { chartWords } from './words.ts';

/** A campaign with its days and its cost. */
export function sayLane(lane: Lane, speaker: Speaker): string {
  const { text, cost } = lane.note;
  const parts = [text, sayDays(lane, speaker), ...(cost > 0 ? [amount(speaker, 'money', cost)] : [])];
  return parts.join(speaker.say(chartWords.readingMark));
}

function sayDays({ from, until, open }: Lane, speaker: Speaker): string {
  const n = (day: number) => speaker.number(day, 'number');
  if (open) return speaker.say(campaignWords.stays, { from: n(from) });
  return speaker.say(campaignWords.when, { from: n(from), to: n(until - 1) });
}

/** Two that are on at once. */
export function sayConflict(data: CampaignData, conflict: Conflict, speaker: Speaker): string {
  const { lanes } = layoutOf(data);
  const n = (day: number) => speaker.number(day, 'number');
  return speaker.say(campaignWords.conflict, {
    first: lanes[conflict.first]!.note.text,
    second: lanes[conflict.second]!.note.text,
    from: n(conflict.from),
    to: n(conflict.until - 1),
    levers: conflict.levers.length === 0 ? '' : speaker.say(campaignWords.levers),
  });
}

/** How much is planned, what meets, which event is hottest, and on how many days there is more than can be done. */
export function sayCampaigns(data: CampaignData, speaker: Speaker): string {
  const days = daysIn(data);
  const { lanes, conflicts } = layoutOf(data);
  const texts = [
    speaker.say(campaignWords.one, {
      count: lanes.length,
      cost: amount(
        speaker,
        'money',
        lanes.reduce((sum, { note }) => sum + note.cost, 0),
      ),
      busy: speaker.number(busyDays(lanes, days), 'number'),
      days,
    }),
  ];
  const [worst] = [...conflicts].sort((a, b) => b.until - b.from - (a.until - a.from));
  if (worst) texts.push(sayConflict(data, worst, speaker));
  else if (lanes.length > 1) texts.push(speaker.say(campaignWords.none));
  const over = daysOver(data);
  if (over > 0) texts.push(speaker.say(campaignWords.over, { count: over }));
  const [event] = eventsOf(data);
  if (event)
    texts.push(
      speaker.say(campaignWords.hot, {
        name: itemLabel(data, 'channels', event.name),
        day: speaker.number(event.peak, 'number'),
      }),
    );
  return texts.reduce((first, second) => speaker.say(chartWords.sentences, { first, second }));
}

/** Days of the first run on which the measure is above its limit. */
function daysOver(data: CampaignData): number {
  const capacity = capacityIn(data);
  const [run] = data.runs;
  if (!capacity || !run) return 0;
  return capacity.filter((most, day) => (valueOn(run.drawn, day) ?? 0) > most + 1e-9).length;
}

/** A day: what is on, how hot the events are, and what each run brought. */
export function sayDay(data: CampaignData, day: number, speaker: Speaker): string {
  const on = layoutOf(data).lanes.filter(({ from, until }) => from <= day && day < until);
  const capacity = capacityIn(data)?.[day];
  const parts = [
    on.length === 0
      ? speaker.say(campaignWords.nothingOn)
      : speaker.say(campaignWords.on, {
          list: listed(
            speaker,
            on.map(({ note }) => note.text),
          ),
        }),
    ...eventsOf(data).flatMap(({ name, heat }) =>
      (heat[day] ?? 0) >= 0.005
        ? [
            speaker.say(campaignWords.hotRead, {
              name: itemLabel(data, 'channels', name),
              share: amount(speaker, 'share', heat[day]!),
            }),
          ]
        : [],
    ),
    ...data.runs.map(({ label, drawn }) => {
      const value = amount(speaker, data.measure.unit, valueOn(drawn, day));
      return speaker.say(chartWords.named, { name: label, value });
    }),
    ...(capacity === undefined
      ? []
      : [speaker.say(campaignWords.capacityRead, { value: amount(speaker, data.measure.unit, capacity) })]),
  ];
  const when = speaker.say(chartWords.day, { n: speaker.number(day, 'number') });
  return speaker.say(chartWords.reading, { when, list: parts.join(speaker.say(chartWords.readingMark)) });
}
