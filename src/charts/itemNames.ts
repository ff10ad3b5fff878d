import type { ChartSetting } from './chart.ts';

/** What an item of the world is called: by its author's label, else by its name. */
export const itemLabel = ({ labels }: ChartSetting, of: string, name: string): string =>
  labels?.[`${of}.${name}`] ?? name;
