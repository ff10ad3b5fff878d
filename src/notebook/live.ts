import { hintFor, problem, type Place, type Problem } from '../schema/index.ts';
import type { Inline } from './document.ts';
import { findLeverProblem } from './leverNames.ts';
import type { LiveNode } from './liveSyntax.ts';
import { parseReference, type MeasureReference } from '../schema/index.ts';
import { placeOf, rangeOf, sourceOf, type Reading } from './reading.ts';

/** Stands in messages. */
export const liveExample = '{{ active.week : compact }}';

/** Reads `measure.variant@strategy : format` or `lever path`; what cannot be shown stays the text it is. */
export function readLive(reading: Reading, node: LiveNode): Inline {
  const place = placeOf(reading, node);
  const asText: Inline = { kind: 'text', text: sourceOf(reading, node) };
  const [front = '', format = null, ...more] = node.value.split(':').map((part) => part.trim());
  const lever = /^lever(?:\s(.*))?$/.test(front) ? front.slice('lever'.length).trim() : undefined;
  const reference = lever === undefined ? parseReference(front) : null;
  if (more.length > 0 || format === '' || lever === '' || (lever === undefined && reference === null)) {
    const example = liveExample;
    reading.problems.push(problem('liveForm', '', { read: asText.text, example }, place));
    return asText;
  }
  const found = [
    reference ? findMeasureProblem(reading, reference, place) : findPathProblem(reading, lever ?? '', place),
    format === null ? null : findFormatProblem(reading, format, place),
  ].filter((one) => one !== null);
  reading.problems.push(...found);
  if (found.length > 0) return asText;
  const range = rangeOf(reading, node);
  if (reference) return { kind: 'live', reference, format, range };
  return { kind: 'lever', path: lever ?? '', format, range };
}

function findMeasureProblem(reading: Reading, reference: MeasureReference, place: Place): Problem | null {
  const { measure, variant, strategy } = reference;
  const { names, vocabulary } = reading;
  if (names && strategy !== null && !names.strategies.includes(strategy))
    return problem('strategyUnknown', '', { read: strategy, ...hintFor(strategy, names.strategies) }, place);
  return vocabulary.checkMeasure(measure, variant ?? undefined, place, names?.items);
}

function findPathProblem(reading: Reading, path: string, place: Place): Problem | null {
  return (
    reading.names && findLeverProblem(reading.vocabulary.declarations, reading.names.settings, path, place)
  );
}

function findFormatProblem(reading: Reading, format: string, place: Place): Problem | null {
  const { numberFormats } = reading.vocabulary;
  if (numberFormats.includes(format)) return null;
  return problem('formatUnknown', '', { read: format, ...hintFor(format, numberFormats) }, place);
}
