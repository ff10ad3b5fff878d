import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problem } from '../schema/index.ts';
import { atFlag, Refusal } from './findings.ts';
import { reasonOf } from './reasons.ts';
import type { Surroundings } from './surroundings.ts';

/** Where the result goes. */
export interface OutFile {
  /** Writes the result there, and returns what is left for standard output. */
  write(chunks: Iterable<string | Uint8Array>): Iterable<string | Uint8Array>;
}

/**
 * Finds out whether a result can be written, before it is computed.
 * @throws {Refusal} when it cannot
 */
export function outFile(place: string, input: string, { directory }: Surroundings): OutFile {
  if (place === '-') return { write: (chunks) => chunks };
  const refuse = (reason: string) =>
    new Refusal([atFlag(problem('fileUnwritable', '--out', { read: place, reason }), '--out')]);
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw refuse(reasonOf(error));
    }
  };
  const target = attempt(() => realPlace(resolve(directory, place)));
  const about = statSync(target, { throwIfNoEntry: false });
  if (place.endsWith('/') || about?.isDirectory()) throw refuse('it is a folder');
  if (about && input !== '-' && isSameFile(target, resolve(directory, input)))
    throw refuse('it is the scenario that is run');
  if (about && !about.isFile()) {
    // A device or a pipe has nothing to be replaced: renaming over it would destroy it.
    attempt(() => accessSync(target, constants.W_OK));
    return { write: (chunks) => attempt(() => (writeAll(openSync(target, 'w'), chunks), [])) };
  }
  attempt(() => tryPlace(target));
  return { write: (chunks) => attempt(() => (replace(target, chunks), [])) };
}

/** What a link leads to; a file that does not exist yet is in the real place of its folder. */
function realPlace(target: string): string {
  if (statSync(target, { throwIfNoEntry: false })) return realpathSync(target);
  return join(realpathSync(dirname(target)), basename(target));
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((place) => statSync(place, { throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** Only writing shows whether one can write: permissions, full and read-only disks, odd names. */
function tryPlace(target: string): void {
  if (statSync(target, { throwIfNoEntry: false })) accessSync(target, constants.W_OK);
  const beside = besides(target);
  closeSync(openSync(beside, 'wx'));
  rmSync(beside);
}

/** The file appears whole or not at all: whoever reads it meanwhile sees the old one. */
function replace(target: string, chunks: Iterable<string | Uint8Array>): void {
  const beside = besides(target);
  try {
    writeAll(openSync(beside, 'wx'), chunks);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}

const besides = (target: string): string => join(dirname(target), `.${basename(target)}.${process.pid}.part`);

function writeAll(descriptor: number, chunks: Iterable<string | Uint8Array>): void {
  try {
    for (const chunk of chunks) {
      const bytes = Buffer.from(chunk as string);
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    }
  } finally {
    closeSync(descriptor);
  }
}
