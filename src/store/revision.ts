import { checksum } from './checksum.ts';
import type { Entry } from './history.ts';

/** The form in which works are kept today. It rises when an older page could no longer read what is written. */
export const schemaNow = 1;

/** Some entries of a work as they lie on the disk. It is written once and never changed. */
export interface Revision {
  readonly work: string;
  /** Counted from 1. */
  readonly rev: number;
  /** The revision it was made on, always the one before; and that one's checksum, so that none can be exchanged. */
  readonly base: number;
  readonly after: string;
  /** The entries as JSON: what is summed are the very characters that are kept. */
  readonly entries: string;
  /** The fingerprint of the texts that the work began with. */
  readonly originals: string;
  readonly schema: number;
  /** The version of the engine, for whoever looks for the cause of another result. */
  readonly engine: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sum: string;
}

/** Where the next revision of a work goes: behind this one. */
export interface Head {
  readonly work: string;
  readonly rev: number;
  readonly sum: string;
  readonly originals: string;
}

/** The sum of a work that has no revision. */
export const noSum = '';

/** The next revision of a work. */
export function revisionAfter(
  head: Head,
  entries: readonly Entry[],
  { engine, at }: { readonly engine: string; readonly at: number },
): Revision {
  const unsealed = {
    work: head.work,
    rev: head.rev + 1,
    base: head.rev,
    after: head.sum,
    entries: JSON.stringify(entries),
    originals: head.originals,
    schema: schemaNow,
    engine,
    at,
  };
  return { ...unsealed, sum: sumOf(unsealed) };
}

/** The checksum that a revision must have. */
export const sumOf = (revision: Omit<Revision, 'sum'>): string => {
  const { work, rev, base, after, entries, originals, schema, engine, at } = revision;
  return checksum(JSON.stringify([work, rev, base, after, originals, schema, engine, at]) + entries);
};

const texts = ['work', 'after', 'entries', 'originals', 'engine', 'sum'] as const;
const numbers = ['rev', 'base', 'schema', 'at'] as const;

/** A revision out of the disk; null if it is none, or not the one that was written. */
export function readRevision(raw: unknown): Revision | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const fields = raw as Record<string, unknown>;
  if (!texts.every((name) => typeof fields[name] === 'string')) return null;
  if (!numbers.every((name) => typeof fields[name] === 'number')) return null;
  const revision = raw as Revision;
  return sumOf(revision) === revision.sum ? revision : null;
}
