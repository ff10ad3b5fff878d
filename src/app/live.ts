import { measureFormat } from '../cells/value/cell.ts';
import { measures, measureText } from '../metrics/index.ts';
import type { LiveValue } from '../notebook/index.ts';
import type { NumberFormat, Speaker } from '../schema/index.ts';
import { ownRun, type Session } from './session.svelte.ts';

/** A live value in a sentence: the number, and what it counts. */
export interface LiveText {
  readonly text: string;
  readonly definition: string;
  readonly stale: boolean;
}

/** What a live value says now; three dots while there is no result yet. */
export function liveText(session: Session, speaker: Speaker, { reference, format }: LiveValue): LiveText {
  const measure = measures.find(({ id }) => id === reference.measure);
  const run = session.runs.of(reference.strategy ?? ownRun);
  if (!measure) return { text: '–', definition: '', stale: false };
  const variant = reference.variant ?? undefined;
  const definition = speaker.say(measureText(measure, variant, 'definition'));
  if (!run.record) return { text: '…', definition, stale: false };
  const { value } = measure.value(run.record, variant);
  const text = speaker.number(value, (format as NumberFormat | null) ?? measureFormat(measure));
  return { text, definition, stale: run.status !== 'fresh' };
}
