import { anyError, type Problem } from '../../schema/index.ts';
import { unpackTexts, type LinkFault } from '../../store/textLink.ts';
import { originalsSum, readWork, standAt, type Disk, type Originals } from '../../store/index.ts';
import { begin } from '../keeping/begin.ts';
import { cardsOf } from '../keeping/cards.ts';
import { openDesk } from '../keeping/desk.ts';
import { openUnkept, type OpenPlace } from '../keeping/openPlace.ts';
import { slugOf } from '../keeping/openFile.ts';
import { editionOf } from '../library.ts';
import { place } from '../place.svelte.ts';
import { notebookAddress } from '../route.ts';

/** What came of a link with a whole notebook: nothing more, or why it was not opened. */
export type LinkOutcome =
  | { readonly kind: 'opened' }
  /** This browser keeps nothing: the notebook stands in the page of the link itself. */
  | { readonly kind: 'unkept'; readonly place: OpenPlace }
  | { readonly kind: 'fault'; readonly fault: LinkFault }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Opens the notebook that a link holds as a work of its own. Where the same notebook lies here already, that one is
 * opened with the link's levers, which leaves what was done in it as it is (keeping/openPlace.ts).
 */
export async function openLink(link: string, query: URLSearchParams): Promise<LinkOutcome> {
  const originals = unpackTexts(link);
  if ('fault' in originals) return { kind: 'fault', fault: originals };
  const read = await editionOf('link', originals.texts);
  const { base } = read;
  if (base.document.frontMatter === null || base.about.of !== null || anyError(base.problems))
    return { kind: 'problems', problems: base.problems };
  const slug = slugOf(base.scenario.id);
  const title = base.about.title || slug;
  const desk = await openDesk();
  let { forbidden } = desk;
  try {
    if (desk.disk) {
      const work = await kept(desk.disk, { slug, title, originals: originals.texts, entries: [] });
      place.reopen(notebookAddress(work, null, query, 'w'));
      return { kind: 'opened' };
    }
  } catch (error) {
    forbidden = error instanceof Error ? error.message : String(error);
  }
  const edition = { ...read, slug };
  const unkept = openUnkept({ ...desk, forbidden }, edition, originals.texts, { link, query });
  return { kind: 'unkept', place: unkept };
}

/** The name of the work in a link's notebook: one that lies here, or a new one. */
const kept = async (disk: Disk, work: Parameters<typeof begin>[1]): Promise<string> =>
  (await unedited(disk, work.slug, work.originals)) ?? (await begin(disk, work));

/** A work in the very same notebook, in which its text was not edited; undefined if there is none. */
async function unedited(disk: Disk, slug: string, texts: Originals): Promise<string | undefined> {
  const sum = originalsSum(texts);
  const known = (await cardsOf(disk)).filter(
    (card) => card.originals === sum && card.slug === slug && card.removed === null,
  );
  for (const { work } of known.slice(0, mostTried)) {
    const kept = await readWork(disk, work);
    const stand = kept && standAt(kept.history, kept.history.current, texts);
    if (stand && Object.keys(stand.texts).length === 0) return work;
  }
  return undefined;
}

/** So many works are looked at whether they are the one that the link holds. */
const mostTried = 12;
