import { partsOfName, readCard } from './card.ts';
import type { Disk } from './disk.ts';
import { nothingDone, type Entry } from './history.ts';
import { migrated } from './migrations.ts';
import { readEntries } from './readEntry.ts';
import { grownAll, workIn } from './readWork.ts';
import { schemaNow } from './revision.ts';
import type { Originals } from './stand.ts';

/** A work with all that is needed to go on with it elsewhere. */
export interface WrittenWork {
  readonly slug: string;
  readonly title: string;
  readonly originals: Originals;
  readonly entries: readonly Entry[];
  readonly declined: string | null;
}

/** Works as the text of one file, to be kept somewhere a browser does not forget. */
export function workFile(works: readonly WrittenWork[], engine: string): string {
  const written = works.map(({ entries, ...work }) => ({ ...work, entries: JSON.stringify(entries) }));
  return `${JSON.stringify({ sluiceWorks: schemaNow, engine, works: written }, null, 1)}\n`;
}

/** Every work on the disk that was not thrown away, as far as it can be read. */
export const allWorks = (disk: Disk): Promise<WrittenWork[]> =>
  disk.look(async (tables) => {
    const works: WrittenWork[] = [];
    for (const { value } of await tables.all('works')) {
      const card = readCard(value);
      if (!card || card.removed !== null) continue;
      const kept = await workIn(tables, card.work);
      if (!kept?.originals) continue;
      const { slug, title, declined } = card;
      works.push({ slug, title, declined, originals: kept.originals, entries: kept.entries });
    }
    return works;
  });

/** Why a file of works was not taken. */
export type WorkFault = 'notWorks' | 'newer' | 'broken';

/** Works out of a file that nobody vouches for: all of them or none. */
export function readWorkFile(text: string): readonly WrittenWork[] | WorkFault {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'notWorks';
  }
  if (!isFields(raw) || typeof raw.sluiceWorks !== 'number') return 'notWorks';
  if (raw.sluiceWorks > schemaNow) return 'newer';
  const schema = raw.sluiceWorks;
  if (!Array.isArray(raw.works) || raw.works.length > mostWorks) return 'broken';
  const works = raw.works.map((work) => readWritten(work, schema));
  return works.every((work) => work !== null) ? works : 'broken';
}

const mostWorks = 1000;

function readWritten(raw: unknown, schema: number): WrittenWork | null {
  if (!isFields(raw)) return null;
  const { slug, title, originals, declined } = raw;
  if (typeof slug !== 'string' || partsOfName(slug)?.copy !== 1 || typeof title !== 'string') return null;
  if (!isFields(originals) || !Object.values(originals).every((text) => typeof text === 'string'))
    return null;
  const languages = Object.keys(originals);
  if (languages.length === 0 || !languages.every((language) => /^[a-z]{2,3}$/.test(language))) return null;
  const text = typeof raw.entries === 'string' ? migrated({ entries: raw.entries, schema }) : null;
  const entries = text === null ? null : readEntries(text);
  if (!entries || !grownAll(nothingDone, entries)) return null;
  const shown = title.slice(0, 200);
  return {
    ...{ slug, title: shown, originals: originals as Originals, entries },
    declined: typeof declined === 'string' ? declined : null,
  };
}

const isFields = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
