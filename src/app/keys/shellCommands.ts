import type { Say } from '../../schema/index.ts';
import { preferences, themes } from '../preferences.svelte.ts';
import { cards } from '../shelf.ts';
import { themeTexts } from '../themeTexts.ts';
import { appWords } from '../words.ts';
import type { Command } from './commands.svelte.ts';
import { keyWords } from './words.ts';

const go = (address: string) => () => {
  location.hash = address;
};

/** What can be asked for wherever one is: the palette, the keys, every page, language and theme. */
export function shellCommands(say: Say, show: (sheet: 'palette' | 'keys') => void): Command[] {
  const everywhere = say(keyWords.everywhere);
  return [
    {
      id: 'palette',
      label: say(keyWords.palette),
      group: everywhere,
      keys: [{ key: 'k', mod: true }],
      whileWriting: true,
      run: () => show('palette'),
    },
    {
      id: 'keys',
      label: say(keyWords.help),
      group: everywhere,
      keys: [{ key: '?' }, { key: 'F1' }],
      run: () => show('keys'),
    },
    ...pages(say),
    ...looks(say),
  ];
}

function pages(say: Say): Command[] {
  const group = say(keyWords.go);
  const fixed = [
    { id: 'home', label: say(appWords.scenarios), run: go('#/') },
    { id: 'glossary', label: say(appWords.glossary), run: go('#/glossary') },
    { id: 'settings', label: say(appWords.settings), run: go('#/settings') },
    { id: 'gallery', label: say(appWords.gallery), run: go('#/gallery') },
  ];
  const scenarios = cards.map(({ slug, texts }) => ({
    id: `scenario-${slug}`,
    label: (texts[preferences.language] ?? Object.values(texts)[0])?.title ?? slug,
    run: go(`#/n/${slug}`),
  }));
  return [...fixed, ...scenarios].map((one) => ({ ...one, group }));
}

function looks(say: Say): Command[] {
  const group = say(keyWords.look);
  const other = preferences.language === 'zh' ? 'en' : 'zh';
  return [
    {
      id: 'language',
      label: other === 'en' ? 'English' : '简体中文',
      group: say(appWords.language),
      run: () => preferences.setLanguage(other),
    },
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      label: `${say(appWords.theme)} · ${say(themeTexts[theme])}`,
      group,
      ready: preferences.theme !== theme,
      run: () => preferences.setTheme(theme),
    })),
  ];
}
