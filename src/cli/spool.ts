import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from '../schema/index.ts';
import { atFlag, Refusal } from './findings.ts';
import { reasonOf } from './reasons.ts';

const readAtOnce = 1 << 16;

/**
 * Text that is too long to be held, on its way from a run to where it belongs: kept in a nameless file of the
 * temporary folder, so that nothing is left behind and the result still appears whole or not at all.
 */
export class Spool {
  readonly #file: number;
  #error: unknown;

  /** @throws {Refusal} when the temporary folder takes no files */
  constructor() {
    try {
      const folder = mkdtempSync(join(tmpdir(), 'sluice-'));
      this.#file = openSync(join(folder, 'events'), 'wx+', 0o600);
      // Without a name it is gone as soon as the process is, however that ends.
      rmSync(folder, { recursive: true });
    } catch (error) {
      throw refusal(error);
    }
  }

  /** Adds text; what goes wrong is said when the text is asked for, because a run is no place for it. */
  write(text: string): void {
    if (this.#error !== undefined) return;
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    } catch (error) {
      this.#error = error;
    }
  }

  /**
   * Everything that was written, in order, once; afterwards the file is gone.
   * @throws {Refusal} when not everything could be kept
   */
  chunks(): Iterable<Uint8Array> {
    if (this.#error === undefined) return this.#read();
    this.close();
    throw refusal(this.#error);
  }

  *#read(): Generator<Uint8Array> {
    try {
      for (let at = 0; ;) {
        const chunk = new Uint8Array(readAtOnce);
        const read = readSync(this.#file, chunk, 0, readAtOnce, at);
        if (read === 0) return;
        at += read;
        yield chunk.subarray(0, read);
      }
    } finally {
      this.close();
    }
  }

  /** Lets go of what was written. */
  close(): void {
    closeSync(this.#file);
  }
}

const refusal = (error: unknown): Refusal =>
  new Refusal([
    atFlag(
      problem('fileUnwritable', '--out', { read: `the folder ${tmpdir()}`, reason: reasonOf(error) }),
      '--out',
    ),
  ]);
