import { knowsVariant, variantsOf, type Measure } from '../metrics/index.ts';
import {
  hintFor,
  problem,
  rawText,
  splitReference,
  type Items,
  type Problem,
  type Raw,
} from '../schema/index.ts';

/** A measure with the form of it that is meant. */
export interface NamedMeasure {
  readonly measure: Measure;
  readonly variant: string | undefined;
}

/** A measure that an author or a caller names, such as `retention.d30`, or what is wrong with the name. */
export function readNamedMeasure(
  raw: Raw,
  measures: readonly Measure[],
  items: Items,
): NamedMeasure | Problem {
  const read = rawText(raw);
  const { measure: id, variant } = splitReference(read);
  const measure = measures.find((one) => one.id === id);
  const fault = (among: readonly string[]): Problem =>
    problem('measureUnknown', read, { read, ...hintFor(read, among) }, raw.place);
  if (!measure) return fault(measures.map((one) => one.id));
  if (knowsVariant(measure, variant, items)) return { measure, variant };
  return fault([id, ...variantsOf(measure, items).map((one) => `${id}.${one}`)]);
}
