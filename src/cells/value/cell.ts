import { knowsVariant, variantsOf, type Measure } from '../../metrics/index.ts';
import {
  entryOf,
  hintFor,
  parseReference,
  problem,
  rawText,
  type Items,
  type NumberFormat,
  type Problem,
  type Raw,
  type Shown,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { seenIn } from '../seenIn.ts';

/** One number in large type. */
export interface ShownValue {
  readonly measure: Measure;
  readonly variant: string | undefined;
  /** The strategy whose run is read; undefined is one's own levers. */
  readonly strategy: string | undefined;
}

export interface ValueOptions {
  readonly show: readonly ShownValue[];
}

/** More numbers in large type than this are none in large type. */
const mostShown = 4;

/** The value cell: up to four numbers, with what they were at the start. */
export const valueCell = (measures: readonly Measure[]): CellKind<ValueOptions> => ({
  kind: 'value',
  title: 'Values',
  meaning: 'Up to four measures in large type, with their definitions and the change since the start.',
  needsId: false,
  read: (body, names) => {
    const problems: Problem[] = unknownKeys(body, ['show']);
    const raw = entryOf(body, 'show')?.value;
    if (raw?.kind !== 'list') {
      const values = { name: 'show', path: 'show', read: raw ? rawText(raw) : '', takes: 'list' };
      problems.push(problem(raw ? 'keyType' : 'keyMissing', 'show', values, (raw ?? body).place));
      return { options: { show: [] }, problems };
    }
    const show = raw.items.flatMap((one) => readShown(one, measures, names, problems));
    if (show.length > mostShown) {
      const values = { collection: 'show', read: show.length, max: mostShown };
      problems.push(problem('itemsMany', 'show', values, raw.place));
    }
    return { options: { show: show.slice(0, mostShown) }, problems };
  },
  uses: ({ show }) => ({ shows: show.map(usedBy) }),
});

/** What showing a number gives away. */
export const usedBy = ({ measure, strategy }: ShownValue): Shown => ({
  measure: seenIn(measure),
  strategy: strategy ?? null,
});

/** Reads one measure to show; what cannot be is a problem and is left out. */
export function readShown(
  raw: Raw,
  measures: readonly Measure[],
  names: CellNames,
  problems: Problem[],
): ShownValue[] {
  const written = rawText(raw);
  const reference = parseReference(written);
  const measure = measures.find(({ id }) => id === reference?.measure);
  const variant = reference?.variant ?? undefined;
  const ids = measures.map(({ id }) => id);
  const fault = measure ? variantFault(measure, variant, names.items) : hintFor(written, ids);
  if (!measure || fault) {
    problems.push(problem('measureUnknown', written, { read: written, ...fault }, raw.place));
    return [];
  }
  const strategy = reference?.strategy ?? undefined;
  if (strategy !== undefined && !names.strategies.includes(strategy)) {
    const values = { read: strategy, ...hintFor(strategy, names.strategies) };
    problems.push(problem('strategyUnknown', written, values, raw.place));
    return [];
  }
  return [{ measure, variant, strategy }];
}

/** What is wrong with a variant, as the hint of a message; undefined if nothing is. */
export function variantFault(
  measure: Measure,
  variant: string | undefined,
  items?: Items,
): Record<string, string> | undefined {
  if (variant === undefined || knowsVariant(measure, variant, items)) return undefined;
  return hintFor(variant, variantsOf(measure, items)) as Record<string, string>;
}

/** How a measure's number is written. */
export function measureFormat(measure: Measure): NumberFormat {
  if (measure.unit === 'money') return 'money';
  if (measure.unit === 'share' || measure.unit === 'gain') return 'percent';
  return measure.unit === 'ratio' || measure.unit === 'hours' ? 'decimal' : 'number';
}
