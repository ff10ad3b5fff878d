import { describe, expect, test } from 'vitest';
import { basins, gateFlow, pondGates, pondOf, usualStates } from '#lab';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { framesOf } from '../../src/cells/pond/frames.ts';
import { measuresOfBasin } from '../../src/cells/pond/basinMeasures.ts';
import { fullest, pitchOf } from '../../src/cells/pond/pitch.ts';
import { sayDay, sayFlow, sayNothing, saySummary, tableOf } from '../../src/cells/pond/sentences.ts';
import { zh } from '../../src/languages/zh.ts';
import { measures } from '../../src/metrics/index.ts';
import { jobFor, recordOf } from '../jobs.ts';

/* Ponds with next to nobody in them, and what is said of them: a sentence, never something that is no number. */

const coming = { 'channels.door.organicPerDay': 0.5 };
const leaving = { 'segments.everyone.driftChance': 1, 'segments.everyone.driftShape': 'point' };
const worlds: Readonly<Record<string, Parameters<typeof jobFor>[0]>> = {
  'nobody comes': { levers: { 'channels.door.organicPerDay': 0 } },
  'one person': { people: 1, days: 40, levers: { 'channels.door.organicPerDay': 1 } },
  'one day': { days: 1, levers: coming },
  'one person and one day': { people: 1, days: 1, levers: { 'channels.door.organicPerDay': 1 } },
  'everybody is gone': { days: 50, levers: { ...coming, ...leaving } },
  'all came before the record began': { days: 20, warmUpDays: 60, levers: coming },
};
const speakers = [makeSpeaker('en', {}, 'CNY'), makeSpeaker('zh', zh, 'CNY')];

describe.each(Object.entries(worlds))('%s', (name, plan) => {
  const record = recordOf(jobFor(plan));
  test.each(['truth', 'seen'] as const)('gone: %s', (gone) => {
    const pond = pondOf(record, { rule: { ...usualStates, gone }, mostDots: 20_000 });
    const size = pitchOf(fullest([pond, pond]), 170, 700);
    expect(Object.values(size).every((one) => Number.isFinite(one) && one >= 1)).toBe(true);
    const frames = framesOf(pond, pond);
    expect(frames.days.every((day) => day >= 0 && day < pond.days)).toBe(true);
    expect(frames.each).toBeGreaterThanOrEqual(1);
    for (const speaker of speakers) {
      expect(sayNothing(pond, speaker) !== null).toBe(name === 'nobody comes');
      const flows = pondGates.map((gate) => sayFlow(pond, gateFlow(pond, gate, pond.days - 1), speaker));
      const said = [saySummary(pond, speaker), sayDay(pond, pond.days - 1, speaker), ...flows];
      const { columns, rows } = tableOf(pond, speaker);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      for (const text of [...said, ...columns, ...rows.flat()])
        expect(text).not.toMatch(/NaN|∞|Infinity|[{}]/);
    }
  });
});

test('everybody who is gone is said to be', () => {
  const pond = pondOf(recordOf(jobFor(worlds['everybody is gone'])), {
    rule: { ...usualStates, gone: 'truth' },
    mostDots: 20_000,
  });
  expect(saySummary(pond, speakers[0]!)).toMatch(/at the end \d+ (is|are) there/);
});

test('what a basin leads to are measures that there are', () => {
  const ids = new Set(measures.map(({ id }) => id));
  expect(Object.keys(measuresOfBasin)).toHaveLength(basins);
  expect(
    Object.values(measuresOfBasin)
      .flat()
      .filter((id) => !ids.has(id)),
  ).toEqual([]);
});
