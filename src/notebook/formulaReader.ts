import { readFormula } from '../expression/index.ts';
import type { FormulaReader, Items } from '../schema/index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads the formulas of a world with these items. */
export function formulaReader(vocabulary: Pick<Vocabulary, 'formulaNames'>, items: Items): FormulaReader {
  const names = vocabulary.formulaNames(items);
  return (text, wants) => readFormula(text, names, wants);
}
