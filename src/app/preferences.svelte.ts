/** The languages the page speaks, by code, with their own names. */
export type LanguageCode = 'en' | 'zh';

export const themes = ['auto', 'light', 'dark', 'projector'] as const;

export type Theme = (typeof themes)[number];

// The same keys are read by static/firstPaint.js before the first paint.
const themeKey = 'sluice.theme';
const languageKey = 'sluice.language';

/** What the reader chose, remembered in this browser where that is allowed. */
class Preferences {
  theme = $state<Theme>(themeOf(read(themeKey)));
  language = $state<LanguageCode>(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

  setTheme(theme: Theme): void {
    this.theme = theme;
    write(themeKey, theme);
    this.applyTheme();
  }

  setLanguage(language: LanguageCode): void {
    this.language = language;
    write(languageKey, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }

  /** Shows the theme; `auto` follows the system. */
  applyTheme(): void {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.theme = this.theme === 'auto' ? (dark ? 'dark' : 'light') : this.theme;
  }
}

export const preferences = new Preferences();

function themeOf(text: string | null): Theme {
  return themes.find((theme) => theme === text) ?? 'auto';
}

/** Storage can be forbidden or full. Then a choice holds until the page is closed, which is what the reader sees. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // See read().
  }
}
