import { describe, expect, test } from 'vitest';
import {
  columnOf,
  eachActiveDay,
  lifeOf,
  logistic,
  wholeDay,
  workerRunner,
  type Life,
  type LifeEvent,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { Threads } from '../runner/threads.ts';

const job = jobFor({
  items: {
    steps: ['first', 'second'],
    nodes: ['signup'],
    segments: ['new', 'old'],
    channels: ['ads', 'door'],
  },
  levers: {
    'segments.new.share': 0.5,
    'segments.old.share': 0.5,
    'channels.door.organicPerDay': 0.03,
    'channels.ads.organicPerDay': 0.02,
    'revenue.purchaseBase': -1,
    'steps.first.height': 0.7,
  },
  people: 300,
  days: 60,
});
const record = recordOf(job);
const lives = Array.from({ length: 60 }, (_, number) => lifeOf(job, wholeDay, number)!);
const happened = ({ events }: Life, what: string): LifeEvent[] =>
  events.filter((event) => event.what === what && event.happened);

describe('the life of a person', () => {
  test('is the one she has in the record', () => {
    const visits: number[][] = lives.map(() => []);
    eachActiveDay(record, (person, day) => visits[person]?.push(day));
    lives.forEach((life, person) => {
      expect(life.joinDay).toBe(columnOf(record, 'joinDay')[person]);
      expect(life.leftDay ?? -1).toBe(Math.max(-1, columnOf(record, 'leftDay')[person]!));
      expect(life.reason).toBe(record.reasons[columnOf(record, 'reason')[person]!]?.id ?? null);
      expect([life.joinDay, ...happened(life, 'visit').map(({ day }) => day)]).toEqual(visits[person]);
      expect(happened(life, 'purchase').length).toBe(columnOf(record, 'orders')[person]);
      expect(happened(life, 'keyBehaviour').length).toBe(columnOf(record, 'keyCount')[person]);
    });
    expect(lives.filter(({ leftDay }) => leftDay !== null).length).toBeGreaterThan(10);
  });

  test('has the terms that made each of its chances', () => {
    const choices = lives.flatMap(({ events }) => events.filter(({ kind }) => kind === 'choice'));
    expect(choices.length).toBeGreaterThan(1000);
    for (const { chance, terms } of choices) {
      const sum = terms!.reduce((all, { value }) => all + value, 0);
      expect(Math.abs(logistic(sum) - chance!)).toBeLessThan(1e-9);
    }
    expect(choices.flatMap(({ terms }) => terms!).some(({ id }) => id === 'rest')).toBe(true);
  });

  test('relation 35: happens as often as its chances say', () => {
    for (const what of ['visit', 'step', 'keyBehaviour', 'purchase']) {
      const asked = lives.flatMap(({ events }) => events.filter((event) => event.what === what));
      const expected = asked.reduce((sum, { chance }) => sum + chance!, 0);
      const spread = asked.reduce((sum, { chance }) => sum + chance! * (1 - chance!), 0);
      const did = asked.filter((event) => event.happened).length;
      expect(Math.abs(did - expected), what).toBeLessThan(4 * Math.sqrt(spread));
    }
  });

  test('ends by the risk whose clock ran out, and by no other', () => {
    for (const { events, reason, leftDay } of lives) {
      const fired = events.filter(({ kind, happened }) => kind === 'risk' && happened);
      if (reason === null) expect(fired).toEqual([]);
      else {
        expect(fired.map(({ what }) => what)).toContain(reason);
        expect(fired.every(({ day, hazard, left }) => day === leftDay && hazard! >= left!)).toBe(true);
      }
    }
  });

  test('is nobody’s where so many never joined', () => {
    expect(lifeOf(job, wholeDay, 100_000)).toBeNull();
  });

  test('is told by a worker as well, of whoever stands in a place of the record, and can be called off', async () => {
    const prepared = { ...job, warmUp: { days: 40, settings: job.settings } };
    const threads = new Threads();
    const worker = workerRunner(threads.make);
    const watched = async (of: typeof job, place: number) => {
      const outcome = await worker.watch(of, place);
      return outcome.kind === 'done' ? outcome.life : outcome.kind;
    };
    expect(await watched(job, 7)).toEqual(lives[7]);
    expect(await watched(job, 100_000)).toBeNull();
    const later = recordOf(prepared);
    const last = later.joined - 1;
    for (const place of [0, 1, Math.floor(last / 2), last]) {
      const life = (await watched(prepared, place)) as Life;
      expect(life.number).toBeGreaterThanOrEqual(place);
      expect(life.joinDay).toBe(columnOf(later, 'joinDay')[place]);
      expect(life.leftDay ?? -1).toBe(Math.max(-1, columnOf(later, 'leftDay')[place]!));
    }
    expect(((await watched(prepared, last)) as Life).number).toBeGreaterThan(last);
    const stop = new AbortController();
    const called = worker.watch({ ...job, people: 200_000, days: 2000 }, 3, { signal: stop.signal });
    stop.abort();
    expect(await called).toEqual({ kind: 'cancelled' });
    worker.close();
    threads.close();
  });
});
