import { schemaNow, type Revision } from './revision.ts';

/** What makes the entries of one schema those of the next: JSON in, JSON out, and nothing else is known to it. */
export type Migration = (entries: string) => string;

/** Number `n` leads from schema `n + 1` to the next; there is one less than there are schemas. */
export const migrations: readonly Migration[] = [];

/** The entries of a revision as today's page reads them; null if a newer page wrote them. */
export function migrated(
  { entries, schema }: Pick<Revision, 'entries' | 'schema'>,
  steps: readonly Migration[] = migrations,
): string | null {
  if (!Number.isInteger(schema) || schema < 1 || schema > steps.length + 1) return null;
  return steps.slice(schema - 1).reduce((text, step) => step(text), entries);
}

/** True if a newer page than this one wrote it, so that this one must not write behind it. */
export const isNewer = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && Number((raw as { schema?: unknown }).schema) > schemaNow;
