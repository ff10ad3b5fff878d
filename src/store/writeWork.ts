import { freeName, readCard, type Card, type Facts } from './card.ts';
import type { Disk, Tables } from './disk.ts';
import type { Entry } from './history.ts';
import { isNewer } from './migrations.ts';
import { readEntries } from './readEntry.ts';
import { originalsText, workIn } from './readWork.ts';
import { noSum, readRevision, revisionAfter, schemaNow, type Head } from './revision.ts';
import type { Originals } from './stand.ts';

/** What is to be kept: the entries behind a head, and all before them in case they must go elsewhere. */
export interface Batch {
  readonly head: Head;
  readonly before: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly originals: Originals;
  readonly facts: Facts;
  readonly engine: string;
  readonly at: number;
}

export type Kept =
  | { readonly kind: 'kept'; readonly head: Head }
  /** Another tab has kept these very entries already, and gone on from there or not. */
  | { readonly kind: 'known'; readonly head: Head; readonly count: number; readonly further: boolean }
  /** Another tab has gone another way from there: this one's way is a work of its own now. */
  | { readonly kind: 'forked'; readonly head: Head }
  /** A newer page keeps this work: nothing was written. */
  | { readonly kind: 'newer' };

/** Keeps a batch behind its head. If another tab was there first, nothing of either is lost. */
export const keep = (disk: Disk, batch: Batch): Promise<Kept> =>
  disk.change(async (tables): Promise<Kept> => {
    const { head } = batch;
    const card = readCard(await tables.get('works', head.work));
    if (card && isNewer(card)) return { kind: 'newer' };
    const untouched = card ? card.rev === head.rev && card.sum === head.sum : head.rev === 0;
    if (untouched) return { kind: 'kept', head: await write(tables, batch, card) };
    const known = card ? await alreadyThere(tables, batch, card) : null;
    return known ?? { kind: 'forked', head: await fork(tables, batch) };
  });

/** Entries that stand behind the head already, as they do when two tabs replay one shadow. */
async function alreadyThere(tables: Tables, batch: Batch, card: Card): Promise<Kept | null> {
  const { head, entries } = batch;
  const there: string[] = [];
  for (let rev = head.rev + 1; rev <= card.rev; rev++) {
    const revision = readRevision(await tables.get('revisions', [head.work, rev]));
    if (!revision || (rev === head.rev + 1 && revision.after !== head.sum)) return null;
    there.push(...(readEntries(revision.entries) ?? []).map((entry) => JSON.stringify(entry)));
  }
  const mine = entries.map((entry) => JSON.stringify(entry));
  const count = Math.min(there.length, mine.length);
  if (count === 0 || there.slice(0, count).join() !== mine.slice(0, count).join()) return null;
  const { work, rev, sum, originals } = card;
  return { kind: 'known', head: { work, rev, sum, originals }, count, further: there.length > count };
}

async function write(
  tables: Tables,
  batch: Batch,
  card: Pick<Card, 'unexported' | 'from'> | null,
): Promise<Head> {
  const { head, entries, originals, facts, at } = batch;
  if (head.rev === 0) await tables.put('texts', head.originals, originalsText(originals));
  const revision = revisionAfter(head, entries, batch);
  const { work, rev, sum } = revision;
  await tables.put('revisions', [work, rev], revision);
  const unexported = (card?.unexported ?? 0) + stepsIn(entries);
  const next: Card = {
    ...facts,
    ...{ work, rev, sum, originals: head.originals, schema: schemaNow, at, unexported },
    removed: null,
    from: card?.from ?? null,
  };
  await tables.put('works', work, next);
  return { work, rev, sum, originals: head.originals };
}

const stepsIn = (entries: readonly Entry[]): number => entries.filter(({ kind }) => kind === 'step').length;

async function fork(tables: Tables, batch: Batch): Promise<Head> {
  const work = await freeWork(tables, batch.facts.slug);
  const head = { work, rev: 0, sum: noSum, originals: batch.head.originals };
  const entries = [...batch.before, ...batch.entries];
  return write(tables, { ...batch, head, entries }, { unexported: 0, from: batch.head.work });
}

/** A name that neither a card nor a revision has. */
export async function freeWork(tables: Tables, slug: string): Promise<string> {
  const rows = [...(await tables.all('works')), ...(await tables.all('revisions'))];
  return freeName(
    slug,
    rows.map(({ key }) => (typeof key === 'string' ? key : key[0])),
  );
}

/** Begins a work with texts of its own, such as a file or a newer version, under a name that is free. */
export const beginWork = (disk: Disk, batch: Omit<Batch, 'head' | 'before'>, sum: string): Promise<Head> =>
  disk.change(async (tables) => {
    const work = await freeWork(tables, batch.facts.slug);
    const head = { work, rev: 0, sum: noSum, originals: sum };
    return write(tables, { ...batch, head, before: [] }, null);
  });

/** Sets apart what cannot be read of a work, untouched, and lets the work go on behind its last good revision. */
export const setApart = (disk: Disk, work: string, at: number): Promise<number> =>
  disk.change(async (tables) => {
    const kept = await workIn(tables, work);
    if (!kept || kept.newer || kept.damaged.length === 0) return 0;
    const { head, card, damaged } = kept;
    for (const [index, key] of damaged.entries()) {
      const value = await tables.get('revisions', key);
      if (value !== undefined) await tables.put('damaged', [work, at + index], value);
      await tables.delete('revisions', key);
    }
    if (card) await tables.put('works', work, { ...card, ...head });
    return damaged.length;
  });

/** The work was saved as a file: what was done up to now is safe. */
export async function markExported(tables: Tables, work: string): Promise<void> {
  const card = readCard(await tables.get('works', work));
  if (card) await tables.put('works', work, { ...card, unexported: 0 });
}

/** The reader has seen that there is a newer text, and stays with hers. */
export async function markDeclined(tables: Tables, work: string, declined: string): Promise<void> {
  const card = readCard(await tables.get('works', work));
  if (card) await tables.put('works', work, { ...card, declined });
}
