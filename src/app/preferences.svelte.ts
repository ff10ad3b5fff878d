/** The languages the page speaks, by code, with their own names. */
export type LanguageCode = 'en' | 'zh';

export const themes = ['auto', 'light', 'dark', 'projector'] as const;

export type Theme = (typeof themes)[number];

/** How much may move by itself: as the system asks, nothing, or everything. */
export const motions = ['auto', 'reduce', 'full'] as const;

export type Motion = (typeof motions)[number];

/** Large numbers in full, or rounded with a word for thousands and millions. */
export const numberStyles = ['full', 'short'] as const;

export type NumberStyle = (typeof numberStyles)[number];

// The same keys are read by static/firstPaint.js before the first paint.
const themeKey = 'sluice.theme';
const languageKey = 'sluice.language';
const motionKey = 'sluice.motion';
const numbersKey = 'sluice.numbers';
const soundKey = 'sluice.sound';
const singleKey = 'sluice.singleKeys';

/** What the reader chose, remembered in this browser where that is allowed. */
class Preferences {
  theme = $state<Theme>(oneOf(themes, read(themeKey)));
  language = $state<LanguageCode>(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
  motion = $state<Motion>(oneOf(motions, read(motionKey)));
  numbers = $state<NumberStyle>(oneOf(numberStyles, read(numbersKey)));
  /** Charts can be heard. */
  sound = $state(read(soundKey) === 'on');
  /** Keys that are pressed alone do something. */
  singleKeys = $state(read(singleKey) !== 'off');

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

  /** A link says in which language it is to be read; what the reader chose for herself is not changed by it. */
  showLanguage(language: LanguageCode): void {
    this.language = language;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }

  setMotion(motion: Motion): void {
    this.motion = motion;
    write(motionKey, motion);
    document.documentElement.dataset.motion = motion;
  }

  setNumbers(numbers: NumberStyle): void {
    this.numbers = numbers;
    write(numbersKey, numbers);
  }

  setSound(on: boolean): void {
    this.sound = on;
    write(soundKey, on ? 'on' : 'off');
  }

  setSingleKeys(on: boolean): void {
    this.singleKeys = on;
    write(singleKey, on ? 'on' : 'off');
  }

  /** Shows the theme; `auto` follows the system. */
  applyTheme(): void {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.theme = this.theme === 'auto' ? (dark ? 'dark' : 'light') : this.theme;
  }
}

export const preferences = new Preferences();

/** What was kept, if it is one of these; the first of them if not. */
function oneOf<T extends string>(among: readonly [T, ...T[]], kept: string | null): T {
  return among.find((one) => one === kept) ?? among[0];
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
