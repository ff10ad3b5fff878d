import { preferences } from '../preferences.svelte.ts';

/** Shows the page in the language that a link asks for, if it asks for one. */
export function showLinkLanguage(hash: string): void {
  const language = /[?&]lang=(en|zh)(?:&|#|$)/.exec(hash)?.[1];
  if (language === 'en' || language === 'zh') preferences.showLanguage(language);
}
