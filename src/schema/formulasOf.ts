import type { FormulaKind, FormulaReader, Formulas, Tree } from './formula.ts';
import type { Declarations } from './levers.ts';
import { findLever } from './paths.ts';
import type { LeverChanges } from './scenario.ts';
import { bare, itemsOf, listLevers, valueAt, type Settings } from './settings.ts';

/** The trees of all formulas that some settings hold and some changes bring. All of them were read before. */
export function formulasOf(
  declarations: Declarations,
  settings: Settings,
  changes: readonly LeverChanges[],
  readFormula: FormulaReader,
): Formulas {
  const made = bare<Tree>();
  const take = (text: unknown, wants: FormulaKind) => {
    const read = typeof text === 'string' ? readFormula(text, wants) : undefined;
    if (read && 'tree' in read) made[text as string] = read.tree;
  };
  for (const { path, lever } of listLevers(declarations, itemsOf(declarations, settings)))
    if (lever.kind === 'expression') take(valueAt(settings, path), lever.wants);
  for (const [path, value] of changes.flat()) {
    const address = findLever(declarations, path);
    if ('declared' in address && address.declared.kind === 'expression') take(value, address.declared.wants);
  }
  return made;
}
