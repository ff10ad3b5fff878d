import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  blockSize,
  EventText,
  eventAbout,
  inlineRunner,
  workerRunner,
  day,
  type WantedLog,
  type WorkerPort,
} from '#lab';
import { jobFor } from '../jobs.ts';
import { Threads } from '../runner/threads.ts';

/* The text of a log as a worker sends it: the same as from the events themselves, never more of it than was taken. */

const job = jobFor({
  items: { channels: ['ads', 'door'], segments: ['new', 'old'], steps: ['first'] },
  levers: {
    'segments.new.share': 0.5,
    'segments.old.share': 0.5,
    'channels.ads.organicPerDay': 0.05,
    'channels.door.organicPerDay': 0.05,
  },
  people: 4 * blockSize,
  days: 30,
});

const wanted = (tag: WantedLog['tag'], format: WantedLog['format']): WantedLog => ({
  tag,
  format,
  start: '2023-12-30',
});

async function expected({ format, ...form }: WantedLog): Promise<{ text: string; count: number }> {
  const written = new EventText(eventAbout(job, day), form);
  let text = written.head(format);
  let count = 0;
  const take: NonNullable<Parameters<ReturnType<typeof inlineRunner>['run']>[1]>['events'] = {
    truth: form.tag === 'truth',
    take: (events) => {
      for (const lines of written.lines(format, events)) text += lines;
      count += written.count(events);
    },
  };
  await inlineRunner().run(job, { events: take });
  return { text, count };
}

const threads = new Threads();
let sent = 0;
/** Counts the pieces that are on their way. */
const make = (): WorkerPort => {
  const port = threads.make();
  return {
    ...port,
    receive: (handler) =>
      port.receive((message) => {
        if (message.type === 'text') sent += 1;
        handler(message);
      }),
  };
};
let worker: ReturnType<typeof workerRunner>;
beforeAll(() => {
  worker = workerRunner(make);
});
afterAll(() => {
  worker.close();
  threads.close();
});

describe('the text of a log from a worker', () => {
  test.each([wanted('observed', 'csv'), wanted('truth', 'jsonl')])(
    'is that of the events: %j',
    async (one) => {
      const pieces: Uint8Array[] = [];
      let count = 0;
      const take = (piece: Uint8Array, events: number) => {
        pieces.push(piece);
        count += events;
        return Promise.resolve();
      };
      const shares: number[] = [];
      const onProgress = (share: number) => shares.push(share);
      expect(await worker.log(job, one, { take, onProgress })).toEqual({ kind: 'done' });
      const { text, count: all } = await expected(one);
      expect(Buffer.concat(pieces).toString() === text).toBe(true);
      expect(count).toBe(all);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    },
  );

  test('waits for whoever takes it slowly', async () => {
    sent = 0;
    let taken = 0;
    let most = 0;
    const take = async () => {
      most = Math.max(most, sent - taken);
      await new Promise((resolve) => setTimeout(resolve, 3));
      taken += 1;
    };
    await worker.log(job, wanted('observed', 'jsonl'), { take });
    expect(taken).toBe(sent);
    expect(taken).toBeGreaterThan(6);
    expect(most).toBeLessThanOrEqual(4);
  });

  test('ends where a piece cannot be taken, and where it is called off', async () => {
    const full = () => Promise.reject(new Error('the disk is full'));
    await expect(worker.log(job, wanted('observed', 'csv'), { take: full })).rejects.toThrow('disk is full');
    const stop = new AbortController();
    const take = () => {
      stop.abort();
      return new Promise<void>(() => undefined);
    };
    const logged = await worker.log(job, wanted('observed', 'csv'), { take, signal: stop.signal });
    expect(logged).toEqual({ kind: 'cancelled' });
    expect(threads.all).toHaveLength(1);
  });
});
