import { measureFormat } from '../cells/value/cell.ts';
import { measures, measureText } from '../metrics/index.ts';
import type { LiveValue } from '../notebook/index.ts';
import { seenIn } from '../cells/seenIn.ts';
import type { NumberFormat } from '../schema/index.ts';
import type { Page } from './context.ts';
import { loopWords } from './loop/words.ts';
import { ownRun } from './session.svelte.ts';

/** A live value in a sentence: the number, and what it counts. */
export interface LiveText {
  readonly text: string;
  readonly definition: string;
  readonly stale: boolean;
}

/** What a live value says now; three dots while there is no result yet. */
export function liveText(
  { session, speaker, curtain }: Page,
  { reference, format, range }: LiveValue,
): LiveText {
  const measure = measures.find(({ id }) => id === reference.measure);
  const run = session.runs.of(reference.strategy ?? ownRun);
  if (!measure) return { text: '–', definition: '', stale: false };
  const variant = reference.variant ?? undefined;
  const shown = { measure: seenIn(measure), strategy: reference.strategy };
  if (curtain.over(shown, range.start))
    return { text: '✎', definition: speaker.say(loopWords.covered), stale: false };
  const definition = speaker.say(measureText(measure, variant, 'definition'));
  // Of a run that goes on, what it comes to by the days that are over.
  const record = run.soFar ?? run.record;
  if (!record) return { text: '…', definition, stale: false };
  const { value } = measure.value(record, variant);
  const text = speaker.number(value, (format as NumberFormat | null) ?? measureFormat(measure));
  return { text, definition, stale: run.status !== 'fresh' };
}
