import { schemaNow } from './revision.ts';

/** Who may write: in each work there is one seat, and one tab sits in it. */
export interface Seats {
  /** Sits down; null if another tab sits there. */
  take(work: string, sitting: Sitting): Promise<Seat | null>;
  /** Sits down in any case: the other tab is asked to save and go, and soon sent away. */
  takeOver(work: string, sitting: Sitting): Promise<Seat>;
}

export interface Seat {
  leave(): void;
}

/** What the one who sits hears. */
export interface Sitting {
  /** Another tab asks for the seat; it is given when this is done. */
  readonly asked: () => Promise<void>;
  /** Another tab took the seat. */
  readonly sentAway: () => void;
}

/** How long a tab has to save before it is sent away. A tab that the browser put to sleep never answers. */
const grace = 1500;

/** Seats by Web Locks; where the browser has none everybody sits, and what is written still never overwrites. */
export function webSeats(locks: LockManager | undefined = globalThis.navigator?.locks): Seats {
  const everybody: Seat = { leave: () => undefined };
  if (!locks) return { take: async () => everybody, takeOver: async () => everybody };
  const sit = (work: string, options: LockOptions, sitting: Sitting): Promise<Seat | null> =>
    new Promise((resolve, refuse) => {
      let sits = false;
      const held = locks.request(seatName(work), options, (lock) => {
        if (!lock) return resolve(null);
        sits = true;
        return new Promise<void>((release) => resolve(seat(work, release, sitting)));
      });
      held.catch((error: unknown) => (sits ? sitting.sentAway() : refuse(error as Error)));
    });
  return {
    take: (work, sitting) => sit(work, { ifAvailable: true }, sitting),
    takeOver: async (work, sitting) => {
      ask(work);
      const waited = await sit(work, { signal: AbortSignal.timeout(grace) }, sitting).catch(() => null);
      return waited ?? (await sit(work, { steal: true }, sitting))!;
    },
  };
}

/** A page of another schema sits in another seat: it sees in the disk who writes the newer form. */
const seatName = (work: string): string => `sluice work ${schemaNow} ${work}`;

const openChannel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('sluice');

function ask(work: string): void {
  const channel = openChannel();
  channel?.postMessage(seatName(work));
  channel?.close();
}

function seat(work: string, release: () => void, { asked }: Sitting): Seat {
  // Only a courtesy: the lock alone decides who sits.
  const channel = openChannel();
  const leave = () => {
    channel?.close();
    release();
  };
  if (channel)
    channel.onmessage = ({ data }) => {
      if (data === seatName(work)) void asked().finally(leave);
    };
  return { leave };
}
