import { findLever, rawScalar, type Declarations } from '../schema/index.ts';
import { readScalar } from './yaml.ts';

/**
 * Reads what was typed for a lever, in a field, a flag or a link. A formula is its characters, whatever YAML would make
 * of them (`> 3` would be an empty text); everything else is one YAML scalar.
 */
export function readTyped(
  declarations: Declarations,
  path: string,
  text: string,
): ReturnType<typeof readScalar> {
  const address = findLever(declarations, path);
  const isFormula = 'declared' in address && address.declared.kind === 'expression';
  return isFormula ? { raw: rawScalar(text), problems: [] } : readScalar(text);
}
