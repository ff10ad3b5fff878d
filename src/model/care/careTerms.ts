import type { Term } from '../../engine/index.ts';
import { itemNames, type Settings } from '../../schema/index.ts';
import { effectColumn } from './ruleColumns.ts';
import { careTargets, type CareTarget } from './rules.ts';

const targets = Object.keys(careTargets) as CareTarget[];

/** Each rule may enter each sum that a contact can act on; it enters the one that it acts on today. */
export const careTerms = (settings: Settings): Term[] =>
  itemNames(settings, 'rules').flatMap((rule) =>
    targets.map((to) => ({
      id: `care-${rule}`,
      to,
      label: 'Care',
      item: `rules.${rule}`,
      column: effectColumn(rule),
      weight: (_: unknown, __: unknown, { rules }: Settings) => weightOf(rules![rule], to),
    })),
  );

/** Against drift a contact works by lowering it. */
function weightOf(levers: unknown, to: CareTarget): number {
  if ((levers as { target: CareTarget }).target !== to) return 0;
  return to === 'drift' ? -1 : 1;
}
