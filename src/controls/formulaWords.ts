import { factText, type FormulaNames, type Text } from '../schema/index.ts';

/** What a formula may name, as it is written (`age`, `orders(7|28)`, `segment == young|old`), with what it means. */
export const formulaWords = (names: FormulaNames): { readonly written: string; readonly text: Text }[] =>
  Object.entries(names)
    .filter(([, { tag }]) => tag === 'observed')
    .map(([name, fact]) => ({ written: writtenAs(name, fact), text: factText(name, fact.label) }));

function writtenAs(name: string, { windows, classes }: FormulaNames[string]): string {
  if (windows) return `${name}(${windows.join('|')})`;
  return classes ? `${name} == ${classes.join('|')}` : name;
}
