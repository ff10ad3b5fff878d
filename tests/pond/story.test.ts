import { describe, expect, test } from 'vitest';
import { lifeOf, lifeStory, pondOf, usualStates, wholeDay, type Life } from '#lab';
import { makeSpeaker } from '../../src/app/speaker.ts';
import { framesOf } from '../../src/cells/pond/frames.ts';
import { lifeText, lifeWords } from '../../src/cells/pond/lifeWords.ts';
import { openingOf, sayNothing, saySummary, tableOf } from '../../src/cells/pond/sentences.ts';
import { sayHow, sayLife, sayTerm, sayWhat } from '../../src/cells/pond/story.ts';
import { zh } from '../../src/languages/zh.ts';
import { jobOfEverything } from '../bench/everything.ts';
import { jobFor, recordOf } from '../jobs.ts';
import { plainRecord } from '../plainRecord.ts';

const speaker = makeSpeaker('en', {}, 'CNY');
const chinese = makeSpeaker('zh', zh, 'CNY');
const plan = { rule: { ...usualStates, gone: 'truth' as const }, mostDots: 20_000 };

describe('a life, told', () => {
  const job = jobOfEverything({}, 400, 60, 'several');
  const lives = Array.from({ length: 12 }, (_, at) => lifeOf(job, wholeDay, 25 * at)).filter(
    (life): life is Life => life !== null,
  );

  test('has a text for everything that happens in it, and for whatever a log can hold', () => {
    expect(lives.length).toBeGreaterThan(5);
    const told = new Set(lives.flatMap(({ events }) => events.map(({ what }) => what)));
    expect(told.size).toBeGreaterThan(8);
    // A log has each of these under the name of the choice that it is in a life, or only the engine knows them.
    const elsewhere = ['visited', 'keyBehaviourMeant', 'activatedInTruth'];
    const logged = wholeDay.flatMap(({ events }) => Object.keys(events ?? {}));
    for (const what of [...told, ...logged.filter((one) => !elsewhere.includes(one))])
      expect(Object.values(lifeWords), what).toContain(lifeText(what));
  });

  test('says in both languages what happened, how likely it was and why', () => {
    for (const life of lives) {
      const story = lifeStory(life, job.days);
      expect(story.end !== null).toBe(life.leftDay !== null);
      for (const one of [speaker, chinese]) {
        expect(sayLife(story, {}, one).join(' ')).not.toMatch(/undefined|NaN|\{/);
        for (const entry of story.entries) {
          expect(entry.happened).toBe(true);
          expect(`${sayWhat(entry, {}, one)} ${sayHow(entry, one)}`).not.toMatch(/undefined|NaN|\{/);
          for (const term of entry.terms ?? []) expect(sayTerm(term, {}, one)).toMatch(/^\S.* [+−][\d.,]+$/);
        }
      }
    }
  });

  test('tells a payment with the purchase that it was for, and leaving at its head', () => {
    const life: Life = {
      number: 3,
      channel: 'door',
      segment: 'everyone',
      joinDay: 2,
      leftDay: 9,
      reason: 'drift',
      events: [
        { day: 2, kind: 'event', what: 'joined', happened: true },
        { day: 4, kind: 'choice', what: 'visit', happened: false, chance: 0.2, terms: [] },
        { day: 5, kind: 'choice', what: 'purchase', happened: true, chance: 0.25, terms: [] },
        { day: 5, kind: 'event', what: 'ordered', happened: true, amount: 1250 },
        { day: 9, kind: 'risk', what: 'drift', happened: true, chance: 0.02, terms: [] },
        { day: 9, kind: 'event', what: 'left', happened: true },
      ],
    };
    const story = lifeStory(life, 30);
    expect(story.entries.map(({ what, lane }) => `${what} ${lane}`)).toEqual([
      'joined progress',
      'purchase purchases',
    ]);
    expect(sayHow(story.entries[1]!, speaker)).toBe('chance 25% · ¥12.50');
    expect(sayLife(story, { 'channels.door': 'The door' }, speaker)).toEqual([
      'Came by The door, one of “everyone”, on day 2.',
      'Left on day 9: Drifted away.',
      'In an event log she is u000003.',
    ]);
    expect(sayHow(story.end!, speaker)).toBe('chance to leave on this day 2%');
  });
});

describe('the pond in words', () => {
  const pond = pondOf(
    recordOf(
      jobFor({
        levers: {
          'channels.door.organicPerDay': 0.03,
          'segments.everyone.driftShape': 'point',
          'segments.everyone.driftChance': 0.02,
        },
        people: 3000,
        days: 200,
      }),
    ),
    plan,
  );

  test('sums the run up, and its table has a row for every week', () => {
    expect(saySummary(pond, speaker)).toMatch(
      /^29 weeks: [\d,]+ joined, [\d,]+ left and 0 came back; at the end [\d,]+ are there, \+[\d,]+ since the start\. Most went from “\w+”: [\d,]+\.$/,
    );
    const { columns, rows } = tableOf(pond, speaker);
    expect(columns).toHaveLength(11);
    expect([rows.length, rows[28]![0], rows.every((row) => row.length === 11)]).toEqual([
      29,
      'Week 28',
      true,
    ]);
  });

  test('has frames on four days, or on as many as there are', () => {
    expect(framesOf(pond, null).days).toEqual([0, 28, 84, 182]);
    const of = (days: number) =>
      framesOf(pondOf(plainRecord([{ joined: 0, active: [0] }], { days }), plan), null).days;
    expect([of(1), of(2), of(31)]).toEqual([[0], [0, 1], [0, 10, 20, 30]]);
  });

  test('says so where there is nothing to see', () => {
    const little = (lives: Parameters<typeof plainRecord>[0], days: number) =>
      pondOf(plainRecord(lives, { days }), plan);
    expect(sayNothing(little([], 10), speaker)).toMatch(/^Nobody has joined/);
    expect(sayNothing(little([{ joined: 0, active: [] }], 0), speaker)).toMatch(/no days/);
    const one = little([{ joined: 0, active: [0] }], 1);
    expect(sayNothing(one, speaker)).toBeNull();
    expect(saySummary(one, speaker)).toMatch(
      /^1 week: 1 joined, 0 left .* 1 are there, \+1 since .* Nobody has gone\.$/,
    );
  });

  test('a gate opens in five steps', () => {
    expect([null, 0, 0.001, 0.005, 0.02, 0.05, 0.5].map(openingOf)).toEqual([0, 0, 1, 2, 3, 4, 5]);
  });
});
