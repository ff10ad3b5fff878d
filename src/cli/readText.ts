import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { largestFile } from '../notebook/index.ts';
import { problem } from '../schema/index.ts';
import { inFile, Refusal } from './findings.ts';
import { reasonOf } from './reasons.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The text of a file, or of standard input for `-`. What is not UTF-8 becomes U+FFFD, which the notebook's reader
 * reports with its line.
 * @throws {Refusal} when it cannot be read or is too large to be
 */
export async function readText(file: string, { directory, stdin }: Surroundings): Promise<string> {
  const bytes = file === '-' ? await gather(stdin, file) : await readFile(file, resolve(directory, file));
  return decode(bytes);
}

/** A BOM stays: it is part of the file. */
export const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

async function readFile(name: string, place: string): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(place);
    const about = await handle.stat();
    if (about.isDirectory()) throw unreadable(name, 'it is a folder');
    if (about.size > largestFile) throw tooLarge(name, about.size);
    return await gather(handle.createReadStream({ autoClose: false }), name);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw unreadable(name, reasonOf(error));
  } finally {
    await handle?.close();
  }
}

/** A pipe does not say how much it will bring, so reading ends where it has brought too much. */
async function gather(stream: AsyncIterable<unknown>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestFile) throw tooLarge(name, size);
  }
  return Buffer.concat(chunks);
}

function unreadable(name: string, reason: string): Refusal {
  return new Refusal([inFile(problem('fileUnreadable', name, { read: name, reason }), name)]);
}

function tooLarge(name: string, size: number): Refusal {
  const values = { read: Math.ceil(size / 1024), max: largestFile / 1024 };
  return new Refusal([inFile(problem('fileLarge', name, values), name)]);
}
