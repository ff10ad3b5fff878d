import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import type { Ended } from './sluice.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Calls `sluice` with these words in this process, in tests/cli: for what is said before anything is run, and costs
 * a process far less than a start. There is no worker that could run anything.
 */
export async function sluiceHere(words: readonly string[]): Promise<Ended> {
  const [stdout, stderr] = [heard(), heard()];
  const code = await main([...words], {
    root,
    directory: import.meta.dirname,
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    signal: new AbortController().signal,
    workerScript: new URL('file:///nowhere.mjs'),
    shell: () => Promise.resolve(''),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function heard() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(bytes: Buffer, _, written) {
      chunks.push(bytes);
      written();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
