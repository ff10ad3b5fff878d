type Texts = Readonly<Record<string, string>>;

/** A language of the product: English stands in the declarations, the others overlay it by key. */
export interface Language {
  readonly code: string;
  readonly name: string;
  /** What the first page says, and what is read only later: two files, so that the first page is soon there. */
  readonly first?: () => Promise<Texts>;
  readonly later?: () => Promise<Texts>;
}

/** Every language; one entry each. */
export const languages: readonly Language[] = [
  { code: 'en', name: 'English' },
  {
    code: 'zh',
    name: '简体中文',
    first: async () => (await import('./zhFirst.ts')).zhFirst,
    later: async () => (await import('./zhLater.ts')).zhLater,
  },
];
