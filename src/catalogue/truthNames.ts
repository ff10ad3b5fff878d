import { formulaNames, recorded } from '../model/index.ts';
import type { FormulaNames, Items, NamedFact } from '../schema/index.ts';

let columns: Readonly<Record<string, NamedFact>> | undefined;

/** Whatever a record may hold of a person, as a number. */
const recordColumns = () =>
  (columns ??= Object.fromEntries(
    Object.entries(recorded().columns).map(([name, label]) => [
      name,
      { kind: 'number', label, tag: 'observed' } as const,
    ]),
  ));

/**
 * What the truth of a rule may be said with: every fact and every column of the record, those among them that only the
 * engine knows, and which segment and channel somebody is of. It is never a rule, so nothing of it is hidden.
 */
export function truthNames(items: Items): FormulaNames {
  const facts = Object.entries(formulaNames).map(
    ([name, fact]) => [name, { ...fact, tag: 'observed' }] as const,
  );
  const named = (label: string, of: string): NamedFact => ({
    kind: 'class',
    label,
    tag: 'observed',
    classes: [...(items[of] ?? [])].sort((a, b) => (a < b ? -1 : 1)),
  });
  return {
    ...recordColumns(),
    ...Object.fromEntries(facts),
    segment: named('Segment', 'segments'),
    channel: named('Channel', 'channels'),
  };
}
