import { readCard, type Card } from './card.ts';
import { checksum } from './checksum.ts';
import type { Disk, Key, Tables } from './disk.ts';
import { grown, nothingDone, type Entry, type History } from './history.ts';
import { isNewer, migrated } from './migrations.ts';
import { readEntries } from './readEntry.ts';
import { noSum, readRevision, type Head, type Revision } from './revision.ts';
import type { Originals } from './stand.ts';

/** A work as the disk has it: everything up to the last good revision, and what stands behind it. */
export interface KeptWork {
  readonly card: Card | null;
  readonly head: Head;
  readonly entries: readonly Entry[];
  readonly history: History;
  /** The texts it began with; null where the disk has none that are whole. */
  readonly originals: Originals | null;
  /** Keys of what cannot be read, from the first bad revision on. */
  readonly damaged: readonly Key[];
  /** A newer page wrote it: it can be looked at as far as it is understood, and must not be written to. */
  readonly newer: boolean;
  /** How many entries each revision ends with, for whoever must stand at an older one. */
  readonly ends: readonly { readonly sum: string; readonly count: number }[];
}

/** Reads a work and checks every part of it; null if nothing was ever kept under that name. */
export const readWork = (disk: Disk, work: string): Promise<KeptWork | null> =>
  disk.look((tables) => workIn(tables, work));

/** The same inside a transaction. */
export async function workIn(tables: Tables, work: string): Promise<KeptWork | null> {
  const card = readCard(await tables.get('works', work));
  const revisions = await tables.all('revisions', work);
  if (!card && revisions.length === 0) return null;
  const read = readRevisions(work, revisions);
  const originals = read.head.originals || card?.originals || '';
  const lost = !read.newer && card !== null && card.rev > read.head.rev && read.damaged.length === 0;
  return {
    ...read,
    card,
    head: { ...read.head, originals },
    originals: readOriginals(await tables.get('texts', originals), originals),
    // The card knows of revisions that are not there: nothing can be set apart, but it must be said and mended.
    damaged: lost ? [[work, card.rev]] : read.damaged,
    newer: read.newer || (card !== null && isNewer(card)),
  };
}

type Read = Pick<KeptWork, 'head' | 'entries' | 'history' | 'damaged' | 'newer' | 'ends'>;

function readRevisions(work: string, rows: readonly { key: Key; value: unknown }[]): Read {
  let head: Head = { work, rev: 0, sum: noSum, originals: '' };
  let history = nothingDone;
  const entries: Entry[] = [];
  const ends = [{ sum: noSum, count: 0 }];
  for (const [index, { value }] of rows.entries()) {
    if (isNewer(value)) return { head, history, entries, ends, damaged: [], newer: true };
    const revision = readRevision(value);
    const next = revision && isNext(head, revision) ? grownBy(history, revision) : null;
    if (!revision || !next)
      return { head, history, entries, ends, damaged: rows.slice(index).map(({ key }) => key), newer: false };
    history = next.history;
    entries.push(...next.entries);
    head = { work, rev: revision.rev, sum: revision.sum, originals: revision.originals };
    ends.push({ sum: head.sum, count: entries.length });
  }
  return { head, history, entries, ends, damaged: [], newer: false };
}

const isNext = (head: Head, { work, rev, base, after, originals }: Revision): boolean =>
  work === head.work &&
  rev === head.rev + 1 &&
  base === head.rev &&
  after === head.sum &&
  (head.rev === 0 || originals === head.originals);

function grownBy(history: History, revision: Revision): { history: History; entries: Entry[] } | null {
  const text = migrated(revision);
  const entries = text === null ? null : readEntries(text);
  const after = entries && grownAll(history, entries);
  return after && { history: after, entries };
}

/** The history with further entries; null if one of them does not fit. */
export const grownAll = (history: History, entries: readonly Entry[]): History | null =>
  entries.reduce<History | null>((so, entry) => so && grown(so, entry), history);

/** The fingerprint of the texts that a work begins with. */
export const originalsSum = (originals: Originals): string => checksum(originalsText(originals));

/** Texts by language as one text, in an order of its own. */
export const originalsText = (originals: Originals): string =>
  JSON.stringify(Object.entries(originals).sort(([a], [b]) => (a < b ? -1 : 1)));

function readOriginals(raw: unknown, sum: string): Originals | null {
  if (typeof raw !== 'string' || checksum(raw) !== sum) return null;
  try {
    const pairs: unknown = JSON.parse(raw);
    return Array.isArray(pairs) && pairs.every(isPair) ? Object.fromEntries(pairs) : null;
  } catch {
    return null;
  }
}

const isPair = (raw: unknown): raw is [string, string] =>
  Array.isArray(raw) && raw.length === 2 && raw.every((part) => typeof part === 'string');
