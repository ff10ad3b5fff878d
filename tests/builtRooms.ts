/** The rooms that tests load as Node loads them; all others (the command line, the page) Vitest loads itself. */
export const builtRooms = [
  'math',
  'schema',
  'expression',
  'record',
  'engine',
  'model',
  'metrics',
  'charts',
  'cells',
  'notebook',
  'catalogue',
  'runner',
  'study',
  'doctor',
  'languages',
  'store',
];

/** Where they are built for a project; each has its own, because the projects run side by side. */
export const builtFolder = (project: string): string => `.cache/lab-${project}/`;
