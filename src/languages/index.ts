/** A language of the product: English stands in the declarations, the others overlay it by key. */
export interface Language {
  readonly code: string;
  readonly name: string;
  readonly load?: () => Promise<Readonly<Record<string, string>>>;
}

/** Every language; one line each. */
export const languages: readonly Language[] = [
  { code: 'en', name: 'English' },
  { code: 'zh', name: '简体中文', load: async () => (await import('./zh.ts')).zh },
];
