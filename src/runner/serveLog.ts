import { breathe } from './drive.ts';
import { driveLog } from './driveLog.ts';
import type { FromWorker, Port, ToWorker } from './messages.ts';

/** Pieces of a log that may be on their way at once. */
const mostUnderWay = 4;

/** The pieces of one log that the near side has not taken yet. */
export class UnderWay {
  #count = 0;
  #wake: () => void = () => undefined;

  /** One more is sent; goes on at once while there is room, else when one was taken. */
  async sent(): Promise<void> {
    this.#count += 1;
    if (this.#count < mostUnderWay) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  taken(): void {
    this.#count -= 1;
    this.#wake();
  }

  /** Nobody waits any more. */
  release(): void {
    this.#wake();
  }
}

/** Writes a log and sends it, if nobody calls it off. */
export async function serveLog(
  port: Port<FromWorker, ToWorker>,
  { id, job, wanted }: Extract<ToWorker, { type: 'log' }>,
  cancelled: () => boolean,
  underWay: UnderWay,
): Promise<void> {
  const progress = (today: number) => port.send({ type: 'progress', id, day: today });
  const logged = await driveLog(
    job,
    wanted,
    { pause: breathe, cancelled, progress },
    async (text, events) => {
      port.send({ type: 'text', id, text, events }, [text.buffer]);
      await underWay.sent();
    },
  );
  if (logged.kind === 'done') port.send({ type: 'logged', id });
  else if (logged.kind === 'refused') port.send({ type: 'refused', id, problems: logged.problems });
  else port.send({ type: 'cancelled', id });
}
