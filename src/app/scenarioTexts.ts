/** The texts of all shipped scenarios and worlds by their paths; each is loaded when it is asked for. */
export const scenarioTexts: Readonly<Record<string, () => Promise<string>>> = import.meta.glob<string>(
  '/scenarios/**/[a-z]*.md',
  { query: '?raw', import: 'default' },
);
