import {
  openIndexedDisk,
  webSeats,
  type Clock,
  type Disk,
  type Seats,
  type Slate,
} from '../../store/index.ts';

/** What the browser gives for keeping works: the one place where its storage, locks and clock are touched. */
export interface Desk {
  /** Null where the browser keeps nothing; why is in `forbidden`. */
  readonly disk: Disk | null;
  readonly forbidden: string;
  readonly slate: Slate;
  readonly clock: Clock;
  readonly seats: Seats;
  /** A name that no other tab has. */
  readonly tab: string;
}

let opened: Promise<Desk> | undefined;

/** The desk of this tab; it is opened once. */
export function openDesk(): Promise<Desk> {
  opened ??= makeDesk();
  return opened;
}

async function makeDesk(): Promise<Desk> {
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
  const desk = { slate: webSlate, clock: webClock, seats: webSeats(), tab };
  try {
    return { ...desk, disk: await openIndexedDisk(), forbidden: '' };
  } catch (error) {
    const forbidden = error instanceof Error ? error.message : String(error);
    return { ...desk, disk: null, forbidden };
  }
}

const webSlate: Slate = {
  keys: () => Object.keys(localStorage),
  read: (key) => localStorage.getItem(key),
  write: (key, text) => localStorage.setItem(key, text),
  wipe: (key) => localStorage.removeItem(key),
};

const webClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
