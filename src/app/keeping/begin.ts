import { engineVersion } from '../../runner/index.ts';
import { beginWork, originalsSum, type Disk, type WrittenWork } from '../../store/index.ts';
import { place } from '../place.svelte.ts';
import { notebookAddress } from '../route.ts';
import { openDesk } from './desk.ts';

type Begun = Pick<WrittenWork, 'slug' | 'title' | 'originals' | 'entries'>;

/** Keeps a work under a name that is free, and opens it. It stands beside all others; none is touched. */
export async function openWorkOf(work: Begun): Promise<void> {
  const { disk, forbidden } = await openDesk();
  if (!disk) throw new Error(forbidden);
  const name = await begin(disk, work);
  place.reopen(notebookAddress(name, null, new URLSearchParams(), 'w'));
}

/** Keeps a work under a name that is free. */
export async function begin(disk: Disk, { slug, title, originals, entries }: Begun): Promise<string> {
  const steps = entries.filter(({ kind }) => kind === 'step').length;
  const facts = { slug, title, steps, answers: 0, declined: null };
  const batch = { entries, originals, facts, engine: engineVersion, at: Date.now() };
  return (await beginWork(disk, batch, originalsSum(originals))).work;
}
