import { attentionByRole, audienceByRole } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, lines, listed, named } from './amounts.ts';
import {
  attentionParts,
  audienceIn,
  audienceParts,
  headParts,
  roleName,
  rolesIn,
  visitsOf,
  type AttentionData,
  type AttentionDrawn,
} from './attentionDrawn.ts';
import { attentionTall, drawAttention } from './attentionPicture.ts';
import { attentionWords } from './attentionWords.ts';
import type { Chart, ChartTable, TableCell } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/**
 * From who contributes to who is looked at, a lane for each role, as wide as its part at either end; and from there to
 * who looks, with ribbons as wide as their visits. The model knows no hours: every visit gives as much attention.
 */
export const attentionLanes: Chart<AttentionDrawn> = {
  id: 'attentionLanes',
  draws: ['attention'],
  read: (record) => ({
    roles: attentionByRole(record),
    audience: audienceByRole(record),
    known: record.totals.some(({ name, values }) => name === 'roles' && values.some((count) => count > 0)),
    labels: record.classes.roles ?? {},
    weight: record.about.weight,
  }),
  question: () => attentionWords.ask,
  takeaway,
  positions: (data) => rolesIn(data).map((_, at) => at),
  start: (data) => Math.max(0, rolesIn(data).length - 1),
  readout,
  readings: () => [],
  table,
  extent: () => [0, 1],
  tooLittle,
  panels: ({ runs }) => runs.length,
  tall: attentionTall,
  draw: drawAttention,
};

function tooLittle(data: AttentionData, speaker: Speaker): string | null {
  if (data.runs.some(({ drawn }) => drawn.roles !== null)) return null;
  if (data.runs.every(({ drawn }) => !drawn.known)) return speaker.say(attentionWords.unknown);
  return speaker.say(attentionWords.none, { days: 28 });
}

function readout(data: AttentionData, at: number, speaker: Speaker): string {
  const list = lines(speaker, data.runs, (drawn) => sayRole(drawn, at, speaker));
  const role = rolesIn(data)[at] ?? '';
  return speaker.say(chartWords.reading, {
    when: roleName(data.runs[0]!.drawn, role, speaker),
    list,
  });
}

function sayRole(drawn: AttentionDrawn, at: number, speaker: Speaker): string {
  const role = drawn.roles?.[at];
  if (!role) return speaker.say(chartWords.nothing);
  const first = speaker.say(attentionWords.read, {
    people: speaker.number(Math.round(role.people * drawn.weight * 10) / 10, 'decimal'),
    heads: amount(speaker, 'share', headParts(drawn)[at]!),
    attention: amount(speaker, 'share', role.attention),
  });
  const visits = visitsOf(drawn)[at] ?? [];
  if (visits.length === 0) return first;
  const from = visits.map((n, of) =>
    speaker.say(chartWords.named, {
      name: roleName(drawn, drawn.audience![of]!.role, speaker),
      value: tenths(speaker, n * drawn.weight),
    }),
  );
  const second = speaker.say(attentionWords.readFrom, { list: listed(speaker, from) });
  return [first, second].join(speaker.say(chartWords.readingMark));
}

/** A mean of people or visits. */
const tenths = (speaker: Speaker, value: number): string =>
  speaker.number(Math.round(value * 10) / 10, 'decimal');

function takeaway(data: AttentionData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const runs = data.runs.filter(({ drawn }) => drawn.roles !== null);
  if (data.runs.length === 1) return sayOne(runs[0]!.drawn, speaker);
  const at = rolesIn(data).length - 1;
  const entries = runs.map(({ label, drawn }) => ({ label, value: attentionParts(drawn)[at] ?? 0 }));
  const [a, b] = entries;
  const two = data.runs.length === 2 && a && b;
  const list = two ? sayGap(speaker, 'share', a, b) : sayStandings(speaker, 'share', entries);
  const name = roleName(runs[0]!.drawn, rolesIn(data)[at]!, speaker);
  return speaker.say(attentionWords.runs, { name, list });
}

function sayOne(drawn: AttentionDrawn, speaker: Speaker): string {
  const first = sayMost(drawn, speaker);
  const parts = audienceParts(drawn);
  if (parts.length === 0) return first;
  const most = parts.indexOf(Math.max(...parts));
  const second = speaker.say(attentionWords.most, {
    share: amount(speaker, 'share', parts[most]!),
    name: roleName(drawn, drawn.audience![most]!.role, speaker),
  });
  return speaker.say(chartWords.sentences, { first, second });
}

/** The role that gets most beyond its part of the heads. */
function sayMost(drawn: AttentionDrawn, speaker: Speaker): string {
  const [heads, attention] = [headParts(drawn), attentionParts(drawn)];
  const beyond = attention.map((part, at) => part - heads[at]!);
  const most = beyond.indexOf(Math.max(...beyond));
  // Less than a point is about its part.
  if (beyond[most]! < 0.01) return speaker.say(attentionWords.even);
  return speaker.say(attentionWords.one, {
    name: roleName(drawn, drawn.roles![most]!.role, speaker),
    heads: amount(speaker, 'share', heads[most]!),
    attention: amount(speaker, 'share', attention[most]!),
  });
}

function table(data: AttentionData, speaker: Speaker): ChartTable {
  const { people: peopleTitle, headsShare, attentionShare, visitsFrom } = attentionWords;
  const titles = [
    ...[peopleTitle, headsShare, attentionShare].map((title) => speaker.say(title)),
    ...audienceIn(data).map((role) =>
      speaker.say(visitsFrom, { name: roleName(data.runs[0]!.drawn, role, speaker) }),
    ),
  ];
  const cells = (drawn: AttentionDrawn, at: number): TableCell[] => {
    const role = drawn.roles?.[at];
    const people = role ? Math.round(role.people * drawn.weight * 10) / 10 : null;
    return [
      { text: speaker.number(people, 'decimal'), values: [people] },
      valueCell(speaker, 'share', role ? headParts(drawn)[at]! : null),
      valueCell(speaker, 'share', role ? role.attention : null),
      ...audienceIn(data).map((_, of): TableCell => {
        const visits = visitsOf(drawn)[at]?.[of];
        const value = visits === undefined ? null : Math.round(visits * drawn.weight * 10) / 10;
        return { text: speaker.number(value, 'decimal'), values: [value] };
      }),
    ];
  };
  const roles = rolesIn(data);
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(attentionWords.role),
      ...data.runs.flatMap(({ label }) => titles.map((title) => named(speaker, { label }, data.runs, title))),
    ],
    rows: roles.map((role, at) => [
      roleName(data.runs[0]!.drawn, role, speaker),
      ...data.runs.flatMap(({ drawn }) => cells(drawn, at)),
    ]),
    brief: roles.map((_, row) => row),
  };
}
