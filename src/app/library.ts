import { vocabulary } from '../catalogue/index.ts';
import { openNotebook, readTranslation, type Notebook } from '../notebook/index.ts';

type Texts = Readonly<Record<string, () => Promise<string>>>;

const scenarios: Texts = import.meta.glob<string>(['/scenarios/**/*.md', '!/scenarios/README.md'], {
  query: '?raw',
  import: 'default',
});

/** A scenario with its translations, by language. */
export interface Edition {
  readonly slug: string;
  readonly base: Notebook;
  readonly translations: Readonly<Record<string, Notebook>>;
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
  const base = openNotebook(text, {
    vocabulary,
    findWorld: (name) => worlds.get(name),
    findBase: () => undefined,
    worldNames: [...worlds.keys()],
  });
  const others = vocabulary.languages.filter((language) => texts[`${folder}${slug}.${language}.md`]);
  const translations = await Promise.all(
    others.map(async (language) => {
      const translated = await texts[`${folder}${slug}.${language}.md`]!();
      return [language, readTranslation(base, translated, vocabulary)] as const;
    }),
  );
  return { slug, base, translations: Object.fromEntries(translations) };
}

async function loadWorlds(): Promise<Map<string, string>> {
  const found = Object.entries(scenarios).flatMap(([path, load]) => {
    const name = /^\/scenarios\/worlds\/([a-z0-9-]+)\.md$/.exec(path)?.[1];
    return name === undefined ? [] : [load().then((text) => [name, text] as const)];
  });
  return new Map(await Promise.all(found));
}
