import type { Text } from '../schema/index.ts';
import type { Measure } from './measure.ts';

/** A text of a measure, or of one of its variants or families: what it is called, or exactly what it counts. */
export function measureText(
  measure: Measure,
  variant: string | undefined,
  part: 'title' | 'definition',
): Text {
  const form =
    measure.variants?.find(({ id }) => id === variant) ??
    measure.families?.find(({ id, fits }) => variant === id || (variant !== undefined && fits(variant)));
  if (form) return { key: `measure.${measure.id}.${form.id}.${part}`, english: form[part] };
  return { key: `measure.${measure.id}.${part}`, english: measure[part] };
}

/** What a line of a measure's series is called. */
export const lineText = (measure: Measure, line: { id: string; title: string }): Text => ({
  key: `measure.${measure.id}.line.${line.id}`,
  english: line.title,
});
