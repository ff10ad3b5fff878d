import type { Text } from '../schema/index.ts';
import type { Measure } from './measure.ts';

/** What items are called, by path: `channels.ads`. */
export type ItemLabels = Readonly<Record<string, string>>;

/** The key under which the texts of a measure's items stand. */
const itemKey = 'item';

/** A text of a measure, or of one of its forms: what it is called, or exactly what it counts. */
export function measureText(
  measure: Measure,
  variant: string | undefined,
  part: 'title' | 'definition',
  labels: ItemLabels = {},
): Text {
  const { id, variants, families, items } = measure;
  const textOf = (form: string, english: string): Text => ({ key: `measure.${id}.${form}.${part}`, english });
  const listed = variants?.find((one) => one.id === variant);
  if (listed) return textOf(listed.id, listed[part]);
  const family = families?.find((one) => variant === one.id || (variant !== undefined && one.fits(variant)));
  if (family)
    return {
      ...textOf(family.id, family[part]),
      ...(family.values && family.fits(variant!) && { values: family.values(variant!) }),
    };
  if (items && variant !== undefined)
    return { ...textOf(itemKey, items[part]), values: { name: labels[`${items.of}.${variant}`] ?? variant } };
  return { key: `measure.${id}.${part}`, english: measure[part] };
}

/** What a line of a measure's series is called. */
export const lineText = (measure: Measure, line: { id: string; title: string }): Text => ({
  key: `measure.${measure.id}.line.${line.id}`,
  english: line.title,
});
