import { eventAbout, type Job } from '../engine/index.ts';
import { day } from '../model/index.ts';
import { EventText, type DayEvents } from '../record/index.ts';
import { drive, type Driver } from './drive.ts';
import type { Logged, LogOptions, WantedLog } from './runner.ts';

/** Bytes of a piece, roughly: a message for each line would cost more than the line. */
const piece = 1 << 18;

/** Runs a job and sends the text of its log in pieces; goes on when `send` has let it. */
export async function driveLog(
  job: Job,
  wanted: WantedLog,
  driver: Pick<Driver, 'pause' | 'cancelled' | 'progress'>,
  send: LogOptions['take'],
): Promise<Logged> {
  const text = new EventText(eventAbout(job, day), wanted);
  const pieces = new Pieces(send);
  const take = async (events: DayEvents) => {
    pieces.events += text.count(events);
    for (const lines of text.lines(wanted.format, events)) {
      await pieces.add(lines);
      if (driver.cancelled()) return;
    }
  };
  await pieces.add(text.head(wanted.format));
  const events = { truth: wanted.tag === 'truth', take };
  const driven = await drive(job, { part: 0, of: 1 }, { ...driver, events });
  if (driven.kind !== 'done') return driven;
  await pieces.end();
  return { kind: 'done' };
}

/** Gathers lines until they are worth a message. */
class Pieces {
  /** Of the text that is not sent yet. */
  events = 0;
  readonly #send: LogOptions['take'];
  readonly #encoder = new TextEncoder();
  #text = '';

  constructor(send: LogOptions['take']) {
    this.#send = send;
  }

  async add(text: string): Promise<void> {
    this.#text += text;
    if (this.#text.length >= piece) await this.end();
  }

  async end(): Promise<void> {
    const [text, events] = [this.#text, this.events];
    this.#text = '';
    this.events = 0;
    if (text !== '') await this.#send(this.#encoder.encode(text), events);
  }
}
