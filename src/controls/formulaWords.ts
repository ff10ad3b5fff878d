import type { FormulaNames } from '../schema/index.ts';

/** What a formula may name, as it is written: `age`, `orders(7|28)`, `segment == young|old`. */
export const formulaWords = (names: FormulaNames): string =>
  Object.entries(names)
    .filter(([, { tag }]) => tag === 'observed')
    .map(([name, { windows, classes }]) => {
      if (windows) return `${name}(${windows.join('|')})`;
      return classes ? `${name} == ${classes.join('|')}` : name;
    })
    .join(', ');
