import { languages } from '../languages/index.ts';
import type { Overlay } from './speaker.ts';

/** The texts of a language; English needs none. A language that cannot be loaded is said in English. */
export async function loadOverlay(language: string): Promise<Overlay> {
  const found = languages.find(({ code }) => code === language);
  try {
    return (await found?.load?.()) ?? {};
  } catch (error) {
    // English is better than an empty page; why it is English stands in the console.
    reportError(error);
    return {};
  }
}
