import type { Measure } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, change } from './amounts.ts';
import { chartWords } from './words.ts';

/** What a lever that is being moved would bring a measure to, and by how much that is more, in words. */
export const sayPreviewed = (
  { unit }: Measure,
  { value, more }: { readonly value: number; readonly more: number },
  speaker: Speaker,
): string =>
  speaker.say(chartWords.previewed, {
    value: amount(speaker, unit, value),
    change: change(speaker, unit, more),
  });
