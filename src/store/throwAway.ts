import { readCard } from './card.ts';
import type { Disk } from './disk.ts';

/** Throws a work away, or brings it back (null): it is marked and nothing else, so that this can be undone. */
export const markRemoved = (disk: Disk, work: string, removed: number | null): Promise<void> =>
  disk.change(async (tables) => {
    const card = readCard(await tables.get('works', work));
    if (card) await tables.put('works', work, { ...card, removed });
  });

/** Deletes a work for ever: its card and its revisions, and the texts if no other work began with them. */
export const deleteForEver = (disk: Disk, work: string): Promise<void> =>
  disk.change(async (tables) => {
    const card = readCard(await tables.get('works', work));
    for (const { key } of await tables.all('revisions', work)) await tables.delete('revisions', key);
    await tables.delete('works', work);
    const others = (await tables.all('works')).map(({ value }) => readCard(value)?.originals);
    if (card && !others.includes(card.originals)) await tables.delete('texts', card.originals);
  });
