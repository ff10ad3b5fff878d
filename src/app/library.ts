import { vocabulary } from '../catalogue/index.ts';
import { openNotebook, readTranslation, withUnchanged, type Notebook } from '../notebook/index.ts';
import { scenarioTexts as scenarios } from './scenarioTexts.ts';

type Texts = Readonly<Record<string, () => Promise<string>>>;

/** A scenario with its translations, by language. */
export interface Edition {
  readonly slug: string;
  readonly base: Notebook;
  readonly translations: Readonly<Record<string, Notebook>>;
  /** Texts that were edited so that nothing can be run of them, by language; above stands what was read before. */
  readonly unread: Readonly<Record<string, Notebook>>;
  /** The starting worlds it may build on, by name. */
  readonly worlds: ReadonlyMap<string, string>;
}

/** The texts of an edition as they came, by language. */
export const originalsOf = ({ base, translations }: Edition): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(translations).map(([language, { document }]) => [language, document.text]),
  ),
  [base.about.language]: base.document.text,
});

/** Opens a shipped scenario with all its languages; undefined if there is none of that name. */
export const openEdition = (slug: string): Promise<Edition | undefined> =>
  openFrom(scenarios, '/scenarios/', slug);

/** Opens a notebook that stands in a folder, with all its languages. */
export async function openFrom(texts: Texts, folder: string, slug: string): Promise<Edition | undefined> {
  const load = texts[`${folder}${slug}.md`];
  if (!load) return undefined;
  const [text, worlds] = await Promise.all([load(), loadWorlds()]);
  const base = readBase(text, worlds);
  const others = vocabulary.languages.filter((language) => texts[`${folder}${slug}.${language}.md`]);
  const translations = await Promise.all(
    others.map(async (language) => {
      const translated = await texts[`${folder}${slug}.${language}.md`]!();
      return [language, readTranslation(base, translated, vocabulary)] as const;
    }),
  );
  return { slug, base, translations: Object.fromEntries(translations), unread: {}, worlds };
}

/** An edition of texts that are no shipped ones, by language: the first that translates no other is the base. */
export async function editionOf(slug: string, originals: Readonly<Record<string, string>>): Promise<Edition> {
  const worlds = await loadWorlds();
  const read = Object.entries(originals).map(([language, text]) => ({
    language,
    text,
    notebook: readBase(text, worlds),
  }));
  const first = read.find(({ notebook }) => notebook.about.of === null) ?? read[0]!;
  const base = first.notebook;
  const translations = read
    .filter((one) => one !== first)
    .map(({ language, text }) => [language, readTranslation(base, text, vocabulary)] as const);
  return { slug, base, translations: Object.fromEntries(translations), unread: {}, worlds };
}

/** Reads a text from outside, with the starting worlds of this site. */
export const readOwn = async (text: string): Promise<Notebook> => readBase(text, await loadWorlds());

const readBase = (text: string, worlds: ReadonlyMap<string, string>): Notebook =>
  openNotebook(text, {
    vocabulary,
    findWorld: (name) => worlds.get(name),
    findBase: () => undefined,
    worldNames: [...worlds.keys()],
  });

/** A text of an edition read on its own, whatever stands in it: the first one, or a translation of what stands. */
export const readText = (edition: Edition, first: string, language: string, text: string): Notebook =>
  language === first ? readBase(text, edition.worlds) : readTranslation(edition.base, text, vocabulary);

/**
 * An edition whose texts may have been edited, by language; `first` is the language of its first text. What has not
 * changed is not read again, and a text of which nothing can be run leaves what was read before in its place. Where
 * nothing has changed at all, it is the very same edition.
 */
export function reread(edition: Edition, first: string, texts: Readonly<Record<string, string>>): Edition {
  const unread: Record<string, Notebook> = {};
  const taken = (language: string, before: Notebook, read: (text: string) => Notebook): Notebook => {
    const text = texts[language] ?? before.document.text;
    const after = read(text);
    if (after.document.frontMatter !== null) return after;
    unread[language] = after;
    return before;
  };
  const base = taken(first, edition.base, (text) =>
    text === edition.base.document.text
      ? edition.base
      : withUnchanged(edition.base, readBase(text, edition.worlds)),
  );
  const translations = Object.entries(edition.translations).map(([language, before]) => {
    const same = base === edition.base && (texts[language] ?? '') === before.document.text;
    const after = taken(language, before, (text) =>
      same ? before : readTranslation(base, text, vocabulary),
    );
    return [language, after] as const;
  });
  const same =
    base === edition.base && translations.every(([language, one]) => one === edition.translations[language]);
  // Who shows it need not look again.
  if (same && Object.keys({ ...edition.unread, ...unread }).length === 0) return edition;
  return { ...edition, base, translations: Object.fromEntries(translations), unread };
}

async function loadWorlds(): Promise<Map<string, string>> {
  const found = Object.entries(scenarios).flatMap(([path, load]) => {
    const name = /^\/scenarios\/worlds\/([a-z0-9-]+)\.md$/.exec(path)?.[1];
    return name === undefined ? [] : [load().then((text) => [name, text] as const)];
  });
  return new Map(await Promise.all(found));
}
