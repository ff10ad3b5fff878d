import type { Typed } from '../cells/calendar/cell.ts';
import { typedText } from '../controls/scale.ts';
import { readPlan, type Ground } from '../notebook/index.ts';
import { findLever, rawFrom, type DatedChange, type Problem, type Speaker } from '../schema/index.ts';
import { planKept } from './planRead.ts';

type Kept = Record<string, unknown> & { readonly set: Readonly<Record<string, unknown>> };

/** A plan in which something was typed into one entry, or why it cannot be taken. It is read as an author's would be. */
export function typedInto(
  plan: readonly DatedChange[],
  at: number,
  typed: Typed,
  ground: Ground,
  speaker: Speaker,
): { readonly plan: readonly DatedChange[] } | { readonly problem: Problem } {
  const kept = planKept(plan) as unknown as readonly Kept[];
  const changed = kept.map((entry, index) =>
    index === at ? changedBy(entry, typed, ground, speaker) : entry,
  );
  const read = readPlan(rawFrom(changed), ground);
  const [problem] = read.problems;
  return problem ? { problem } : { plan: read.plan };
}

function changedBy(entry: Kept, typed: Typed, { declarations }: Ground, speaker: Speaker): object {
  const text = typed.text.trim();
  const { [typed.of]: _, ...others } = entry;
  switch (typed.of) {
    case 'label':
      return { ...entry, label: text };
    case 'cost':
      return text === '' ? others : { ...entry, cost: `${text} ${speaker.currency}` };
    case 'until':
      return text === '' ? others : { ...entry, until: Number(text) };
    case 'day': {
      // It keeps its length.
      const by = Number(text) - Number(entry.day);
      const until = typeof entry.until === 'number' ? { until: entry.until + by } : {};
      return { ...entry, day: text === '' ? text : Number(text), ...until };
    }
    case 'checklist': {
      const checklist = { ...(entry.checklist as object | undefined), [typed.key]: text };
      return { ...entry, checklist };
    }
    case 'lever': {
      const { [typed.path]: __, ...set } = entry.set;
      const address = findLever(declarations, typed.path);
      if (text === '' || 'unknown' in address || !('min' in address.declared)) return { ...entry, set };
      const { kind } = address.declared;
      const written = typedText(address.declared, text, speaker);
      const plain = kind === 'number' || kind === 'integer';
      return { ...entry, set: { ...set, [typed.path]: plain ? Number(text) : written } };
    }
  }
}
