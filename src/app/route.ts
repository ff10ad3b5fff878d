/** Where the reader is. The address after `#` holds all of it, so a link reproduces an experiment. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'gallery' }
  | { readonly page: 'settings' }
  /** The window of whoever presents a notebook in another one. */
  | { readonly page: 'presenter' }
  | { readonly page: 'path'; readonly id: string }
  /** With the term to show first, if the address names one. */
  | { readonly page: 'glossary'; readonly term: string | null }
  | {
      readonly page: 'notebook';
      readonly slug: string;
      /** The work that the address names; null for the reader's latest in this notebook. */
      readonly work: string | null;
      /** The section in view, if the address names one. */
      readonly section: string | null;
      readonly query: URLSearchParams;
    }
  /** A link that holds a whole notebook, packed; a section only where the notebook cannot be kept. */
  | {
      readonly page: 'packed';
      readonly link: string;
      readonly section: string | null;
      readonly query: URLSearchParams;
    }
  | { readonly page: 'unknown'; readonly address: string };

/** Longest address that is read; longer ones are refused before anything is taken apart. */
export const longestAddress = 32 * 1024;

const safeEnd = /^safe$|#safe$/;

/** Whether an address asks to be opened without running anything and without what was kept: `#safe`, at its end. */
export const isSafe = (hash: string): boolean => /^#safe$|.#safe$/.test(hash);

/** Reads the part of the address from `#` on. */
export function readRoute(hash: string): Route {
  const address = hash.replace(/^#/, '').replace(safeEnd, '');
  if (address === '' || address === '/') return { page: 'home' };
  const [path = '', query = ''] = splitOnce(address, '?');
  if (/^\/gallery\/?$/.test(path)) return { page: 'gallery' };
  if (/^\/settings\/?$/.test(path)) return { page: 'settings' };
  if (/^\/presenter\/?$/.test(path)) return { page: 'presenter' };
  if (path.startsWith('/t/')) {
    const [link = '', section] = splitOnce(path.slice(3), '/');
    return { page: 'packed', link, section: decoded(section), query: new URLSearchParams(query) };
  }
  const way = /^\/path\/([a-z][a-zA-Z0-9-]{0,39})\/?$/.exec(path);
  if (way) return { page: 'path', id: way[1]! };
  const glossary = /^\/glossary(?:\/([a-z][a-zA-Z0-9]{0,39}))?\/?$/.exec(path);
  if (glossary) return { page: 'glossary', term: glossary[1] ?? null };
  const match = /^\/([nw])\/([a-z0-9][a-z0-9-]{0,79})(\+\d{1,6})?(?:\/([^/]{1,120}))?\/?$/.exec(path);
  const [, kind, slug = '', copy = '', section] = match ?? [];
  if (!match || (kind === 'n' && copy !== '')) return { page: 'unknown', address };
  const work = kind === 'w' ? slug + copy : null;
  return { page: 'notebook', slug, work, section: decoded(section), query: new URLSearchParams(query) };
}

/** The address of a place in a notebook, or in a work of one's own, with the experiment's state. */
export function notebookAddress(
  name: string,
  section: string | null,
  query: URLSearchParams,
  kind: 'n' | 'w' = 'n',
): string {
  const place = section === null ? '' : `/${encodeURIComponent(section)}`;
  const state = query.toString();
  return `#/${kind}/${name}${place}${state === '' ? '' : `?${state}`}`;
}

/** The address of a place in a notebook that only its link holds. */
export function packedAddress(link: string, section: string | null, query: URLSearchParams): string {
  const place = section === null ? '' : `/${encodeURIComponent(section)}`;
  const state = query.toString();
  return `#/t/${link}${place}${state === '' ? '' : `?${state}`}`;
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A section name that is not well encoded is taken as it stands: it then names no section, which does no harm. */
function decoded(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
