import { download } from '../download.ts';

/** A file on its way to the reader’s disk, piece by piece. */
export interface Saving {
  /** @throws {TooLong} or what the browser says, when the piece cannot be kept */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Everything is written: the file appears, whole. */
  keep(): Promise<void>;
  /** Nothing of it is kept. */
  drop(): Promise<void>;
}

/** Bytes that are held at most where the browser cannot write straight to the disk. */
export const mostHeld = 256_000_000;

/** A file became too long to be held. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

const picker = (): Picker | undefined => (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/** Whether a file of any length can be saved. */
export const savesAnyLength = (): boolean => picker() !== undefined;

/** Asks the reader where a file shall go, if the browser can; must follow a click. Null when she thinks better of it. */
export async function beginSaving(name: string): Promise<Saving | null> {
  const pick = picker();
  if (!pick) return new Held(name);
  try {
    const handle = await pick({ suggestedName: name });
    return new Streamed(await handle.createWritable());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // A page in another site’s frame may not ask.
    if (error instanceof DOMException && error.name === 'SecurityError') return new Held(name);
    throw error;
  }
}

/** Straight to the disk; the browser shows the file only when it is closed. */
class Streamed implements Saving {
  readonly #file: FileSystemWritableFileStream;

  constructor(file: FileSystemWritableFileStream) {
    this.#file = file;
  }

  write(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#file.write(piece);
  }

  keep(): Promise<void> {
    return this.#file.close();
  }

  drop(): Promise<void> {
    return this.#file.abort();
  }
}

/** Pieces are put together when there are so many bytes: a browser keeps large parts outside the page’s memory. */
const part = 8_000_000;

/** Held by the browser until it is whole, then downloaded. */
class Held implements Saving {
  readonly #name: string;
  readonly #parts: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;
  #loose = 0;

  constructor(name: string) {
    this.#name = name;
  }

  write(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#bytes += piece.length;
    if (this.#bytes > mostHeld) return Promise.reject(new TooLong(this.#name));
    this.#pieces.push(piece);
    this.#loose += piece.length;
    if (this.#loose > part) this.#gather();
    return Promise.resolve();
  }

  keep(): Promise<void> {
    this.#gather();
    download(this.#name, new Blob(this.#parts, { type: 'application/octet-stream' }));
    return Promise.resolve();
  }

  drop(): Promise<void> {
    this.#parts.length = 0;
    this.#pieces = [];
    return Promise.resolve();
  }

  #gather(): void {
    this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#loose = 0;
  }
}
