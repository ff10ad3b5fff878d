import { checksum } from './checksum.ts';
import type { Entry } from './history.ts';
import { migrated } from './migrations.ts';
import { readEntries } from './readEntry.ts';
import { schemaNow, type Head } from './revision.ts';

/** Small texts that are there at once and outlive the tab: localStorage in the page. All of it may throw. */
export interface Slate {
  keys(): readonly string[];
  read(key: string): string | null;
  write(key: string, text: string): void;
  wipe(key: string): void;
}

/** Entries that were not on the disk yet when a tab ended, and the revision they stand behind. */
export interface Shadow {
  readonly key: string;
  readonly rev: number;
  readonly sum: string;
  readonly entries: readonly Entry[];
}

/** The longest shadow, in characters: a browser gives a site some five million for everything. */
export const longestShadow = 200_000;

const prefix = (work: string): string => `sluice.shadow.${work}.`;

/** Where a tab casts its shadow. */
export const shadowKey = (work: string, tab: string): string => `${prefix(work)}${tab}`;

/** Casts the shadow of entries; false if that is not possible, for want of room or leave. */
export function castShadow(slate: Slate, key: string, head: Head, entries: readonly Entry[]): boolean {
  try {
    if (entries.length === 0) {
      slate.wipe(key);
      return true;
    }
    const body = JSON.stringify(entries);
    if (body.length > longestShadow) return false;
    const { rev, sum } = head;
    slate.write(key, JSON.stringify({ schema: schemaNow, rev, sum, body, check: checksum(body) }));
    return true;
  } catch {
    return false;
  }
}

/** The shadows that ended tabs left of a work; those that cannot be read stay where they are. */
export function shadowsOf(slate: Slate, work: string): Shadow[] {
  try {
    const keys = slate.keys().filter((key) => key.startsWith(prefix(work)));
    return keys.flatMap((key) => readShadow(key, slate.read(key)) ?? []);
  } catch {
    return [];
  }
}

function readShadow(key: string, text: string | null): Shadow | null {
  if (text === null || text.length > 4 * longestShadow) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null) return null;
  const { schema, rev, sum, body, check } = raw as Record<string, unknown>;
  if (typeof body !== 'string' || checksum(body) !== check) return null;
  if (typeof schema !== 'number' || typeof rev !== 'number' || typeof sum !== 'string') return null;
  const entries = migrated({ entries: body, schema });
  const read = entries === null ? null : readEntries(entries);
  return read && { key, rev, sum, entries: read };
}
