import { vocabulary } from '../catalogue/index.ts';
import { openNotebook, readTranslation, type Notebook } from '../notebook/index.ts';

const texts = import.meta.glob<string>(['/scenarios/**/*.md', '!/scenarios/README.md'], {
  query: '?raw',
  import: 'default',
});

/** A scenario with its translations, by language. */
export interface Edition {
  readonly slug: string;
  readonly base: Notebook;
  readonly translations: Readonly<Record<string, Notebook>>;
}

/** Opens a shipped scenario with all its languages; undefined if there is none of that name. */
export async function openEdition(slug: string): Promise<Edition | undefined> {
  const load = texts[`/scenarios/${slug}.md`];
  if (!load) return undefined;
  const [text, worlds] = await Promise.all([load(), loadWorlds()]);
  const base = openNotebook(text, {
    vocabulary,
    findWorld: (name) => worlds.get(name),
    findBase: () => undefined,
    worldNames: [...worlds.keys()],
  });
  const others = vocabulary.languages.filter((language) => texts[`/scenarios/${slug}.${language}.md`]);
  const translations = await Promise.all(
    others.map(async (language) => {
      const translated = await texts[`/scenarios/${slug}.${language}.md`]!();
      return [language, readTranslation(base, translated, vocabulary)] as const;
    }),
  );
  return { slug, base, translations: Object.fromEntries(translations) };
}

async function loadWorlds(): Promise<Map<string, string>> {
  const found = Object.entries(texts).flatMap(([path, load]) => {
    const name = /^\/scenarios\/worlds\/([a-z0-9-]+)\.md$/.exec(path)?.[1];
    return name === undefined ? [] : [load().then((text) => [name, text] as const)];
  });
  return new Map(await Promise.all(found));
}
