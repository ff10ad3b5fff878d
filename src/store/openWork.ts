import type { Facts } from './card.ts';
import type { Disk } from './disk.ts';
import { nothingDone, type Entry, type History } from './history.ts';
import { grownAll, originalsSum, readWork, type KeptWork } from './readWork.ts';
import { noSum, type Head } from './revision.ts';
import { shadowsOf, type Shadow, type Slate } from './shadow.ts';
import type { Originals } from './stand.ts';
import { keep, setApart } from './writeWork.ts';

/** A work that was opened: where it stands on the disk, and what of it is not there yet. */
export interface OpenedWork {
  readonly head: Head;
  readonly kept: readonly Entry[];
  /** Entries out of shadows that follow what is kept, and the shadows to be wiped when they are kept, too. */
  readonly pending: readonly Entry[];
  readonly shadows: readonly string[];
  readonly history: History;
  readonly originals: Originals;
  readonly savedAt: number | null;
  readonly unexported: number;
  readonly declined: string | null;
  /** Parts that could not be read and were set apart. */
  readonly damaged: number;
  /** Works that were made of shadows which no longer fit. */
  readonly forks: readonly string[];
  readonly newer: boolean;
}

export interface OpenWith {
  readonly disk: Disk;
  readonly slate: Slate;
  /** The notebook's texts, for a work that nothing was kept of. */
  readonly originals: Originals;
  readonly facts: Facts;
  readonly engine: string;
  readonly now: number;
  /** False where another tab holds the work: then nothing is mended and no shadow is taken. */
  readonly holds: boolean;
}

/** Opens a work: checks it, mends it, and puts back what a tab that ended had not saved. */
export async function openWork(work: string, using: OpenWith): Promise<OpenedWork> {
  const { disk, slate, originals, holds, now } = using;
  let kept = await readWork(disk, work);
  let damaged = kept?.damaged.length ?? 0;
  if (holds && kept && damaged > 0 && !kept.newer) {
    damaged = await setApart(disk, work, now);
    kept = await readWork(disk, work);
  }
  const own = originalsSum(originals);
  const head = kept && kept.head.originals !== '' ? kept.head : emptyHead(work, own);
  const texts = kept ? (kept.originals ?? (head.originals === own ? originals : null)) : originals;
  if (texts === null) throw new Error('the texts that this work began with are damaged');
  const opened = {
    head,
    kept: kept?.entries ?? [],
    history: kept?.history ?? nothingDone,
    originals: texts,
    savedAt: kept?.card?.at ?? null,
    unexported: kept?.card?.unexported ?? 0,
    declined: kept?.card?.declined ?? null,
    damaged,
    newer: kept?.newer ?? false,
  };
  const shadows = holds && !opened.newer ? shadowsOf(slate, work) : [];
  return { ...opened, ...(await replay(opened, kept, shadows, using)) };
}

const emptyHead = (work: string, originals: string): Head => ({ work, rev: 0, sum: noSum, originals });

type Opened = Pick<OpenedWork, 'head' | 'kept' | 'history' | 'originals'>;
type Replayed = Pick<OpenedWork, 'pending' | 'shadows' | 'history' | 'forks'>;

/** The first shadow that fits goes on from what is kept; others become works of their own. */
async function replay(
  opened: Opened,
  kept: KeptWork | null,
  shadows: readonly Shadow[],
  using: OpenWith,
): Promise<Replayed> {
  let result: Replayed = { pending: [], shadows: [], history: opened.history, forks: [] };
  for (const shadow of shadows) {
    const fits = shadow.rev === opened.head.rev && shadow.sum === opened.head.sum;
    const free = result.pending.length === 0;
    const done = fits && free ? { rest: shadow.entries } : await placed(shadow, opened, kept, using);
    if ('fork' in done) result = { ...result, forks: [...result.forks, done.fork] };
    const history = 'rest' in done && free ? grownAll(opened.history, done.rest) : null;
    if (history && 'rest' in done) result = { ...result, history, pending: done.rest, shadows: [shadow.key] };
  }
  return result;
}

/** What became of a shadow that does not stand at the end of what is kept. */
type Placed =
  | { readonly fork: string }
  /** It was kept after all, but for these. */
  | { readonly rest: readonly Entry[] }
  /** Nothing: it stays where it is. */
  | { readonly nowhere: true };

async function placed(
  shadow: Shadow,
  { head, kept, originals }: Opened,
  work: KeptWork | null,
  { disk, slate, facts, engine, now }: OpenWith,
): Promise<Placed> {
  const end = (work?.ends ?? [{ sum: noSum, count: 0 }])[shadow.rev];
  if (end?.sum !== shadow.sum) return { nowhere: true };
  const { rev, sum, entries } = shadow;
  const before = kept.slice(0, end.count);
  if (!grownAll(nothingDone, [...before, ...entries])) return { nowhere: true };
  const batch = { head: { ...head, rev, sum }, before, entries, originals, facts, engine, at: now };
  const done = await keep(disk, batch);
  if (done.kind === 'newer' || done.kind === 'kept') return { nowhere: true };
  if (done.kind === 'known' && done.count < entries.length) return { rest: entries.slice(done.count) };
  try {
    slate.wipe(shadow.key);
  } catch {
    // It will be found to be kept the next time, too.
  }
  return done.kind === 'forked' ? { fork: done.head.work } : { rest: [] };
}
