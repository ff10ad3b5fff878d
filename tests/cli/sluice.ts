import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** The real command line, as a process of its own. */

const root = join(import.meta.dirname, '..', '..');

/** The first call of all may have to bundle the sources. */
export const patience = 60_000;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Around {
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Sees the process as soon as it runs. */
  readonly whileRunning?: (child: ChildProcess) => void;
}

/** Calls `sluice` with these words, in tests/cli unless told otherwise. */
export function sluice(words: readonly string[], around: Around = {}): Promise<Ended> {
  const { directory = import.meta.dirname, environment = {}, input = '', whileRunning } = around;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'src', 'cli', 'sluice.mjs'), ...words], {
      cwd: directory,
      env: { ...process.env, npm_lifecycle_event: '', ...environment },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    whileRunning?.(child);
  });
}

/** What `run` prints as JSON. */
export interface RunResult {
  readonly levers: Readonly<Record<string, unknown>>;
  readonly strategy: string | null;
  readonly runs: readonly Run[];
}

interface Run {
  readonly replicate: number;
  readonly hash: string;
  readonly summary: {
    readonly retention: Readonly<
      Record<string, { returned: number; eligible: number; value: number | null }>
    >;
    readonly [name: string]: unknown;
  };
  readonly daily: Readonly<Record<string, readonly number[]>>;
}

/** Runs and reads the JSON; a call that does not end well fails with what it said. */
export async function runJson(words: readonly string[], around?: Around): Promise<RunResult> {
  const { code, stdout, stderr } = await sluice(['run', ...words, '--format', 'json'], around);
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as RunResult;
}

/** A folder that is gone after the tests of the file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
