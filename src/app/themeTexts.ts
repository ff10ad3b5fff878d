import type { Text } from '../schema/index.ts';
import type { Theme } from './preferences.svelte.ts';
import { appWords } from './words.ts';

/** What the themes are called. */
export const themeTexts: Readonly<Record<Theme, Text>> = {
  auto: appWords.themeAuto,
  light: appWords.themeLight,
  dark: appWords.themeDark,
  projector: appWords.themeProjector,
};
