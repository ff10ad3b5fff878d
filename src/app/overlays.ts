import { languages } from '../languages/index.ts';
import type { Overlay } from './speaker.ts';

/**
 * The texts of a language, all of them or those of the first page; English needs none. A language that cannot be loaded
 * is said in English.
 */
export async function loadOverlay(language: string, whole: boolean): Promise<Overlay> {
  const found = languages.find(({ code }) => code === language);
  try {
    const [first, later] = await Promise.all([found?.first?.(), whole ? found?.later?.() : undefined]);
    return { ...first, ...later };
  } catch (error) {
    // English is better than an empty page; why it is English stands in the console.
    reportError(error);
    return {};
  }
}
