import type { Writable } from 'node:stream';
import { problem } from '../schema/index.ts';
import { inFile, Refusal } from './findings.ts';
import { reasonOf } from './reasons.ts';

/**
 * Writes everything and waits until it has left. A reader that has gone away (`sluice … | head`) ends it quietly.
 * @throws {Refusal} when the stream leads to a place that takes no more
 */
export async function writeAll(stream: Writable, chunks: Iterable<string | Uint8Array>): Promise<void> {
  for (const chunk of chunks) {
    if (chunk.length === 0) continue;
    const error = await new Promise<Error | null | undefined>((resolve) => stream.write(chunk, resolve));
    if (!error) continue;
    if (isGone(error)) return;
    const values = { read: 'standard output', reason: reasonOf(error) };
    throw new Refusal([inFile(problem('fileUnwritable', '--out', values), '--out')]);
  }
}

const isGone = (error: Error): boolean =>
  'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
