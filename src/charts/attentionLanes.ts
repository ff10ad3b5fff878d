import { attentionByRole } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, lines } from './amounts.ts';
import {
  attentionParts,
  headParts,
  roleName,
  rolesIn,
  type AttentionData,
  type AttentionDrawn,
} from './attentionDrawn.ts';
import { attentionTall, drawAttention } from './attentionPicture.ts';
import { attentionWords } from './attentionWords.ts';
import type { Chart, ChartTable, TableCell } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** From who contributes to who is looked at: a lane for each role, as wide as its part at either end. */
export const attentionLanes: Chart<AttentionDrawn> = {
  id: 'attentionLanes',
  draws: ['attention'],
  read: (record) => ({
    roles: attentionByRole(record),
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
  return speaker.say(attentionWords.read, {
    people: speaker.number(Math.round(role.people * drawn.weight * 10) / 10, 'decimal'),
    heads: amount(speaker, 'share', headParts(drawn)[at]!),
    attention: amount(speaker, 'share', role.attention),
  });
}

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

/** The role that gets most beyond its part of the heads. */
function sayOne(drawn: AttentionDrawn, speaker: Speaker): string {
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
  const titles = [attentionWords.people, attentionWords.headsShare, attentionWords.attentionShare].map(
    (title) => speaker.say(title),
  );
  const cells = (drawn: AttentionDrawn, at: number): TableCell[] => {
    const role = drawn.roles?.[at];
    const people = role ? Math.round(role.people * drawn.weight * 10) / 10 : null;
    return [
      { text: speaker.number(people, 'decimal'), values: [people] },
      valueCell(speaker, 'share', role ? headParts(drawn)[at]! : null),
      valueCell(speaker, 'share', role ? role.attention : null),
    ];
  };
  const roles = rolesIn(data);
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(attentionWords.role),
      ...data.runs.flatMap(({ label }) =>
        titles.map((title) =>
          data.runs.length === 1 ? title : speaker.say(chartWords.named, { name: label, value: title }),
        ),
      ),
    ],
    rows: roles.map((role, at) => [
      roleName(data.runs[0]!.drawn, role, speaker),
      ...data.runs.flatMap(({ drawn }) => cells(drawn, at)),
    ]),
    brief: roles.map((_, row) => row),
  };
}
