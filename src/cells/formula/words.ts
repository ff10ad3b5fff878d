import { words, type Text } from '../../schema/index.ts';

/** What a formula cell says. */
export const formulaWords = words('formulaCell', {
  symbols: 'What the symbols are',
  lever: 'lever',
  measure: 'measure',
  toLever: 'Go to the lever {name}',
  lights: 'Lights up the lever and the charts of {name}',
  comesTo: '{result} = {value}',
  none: 'It has no value: something in it cannot be calculated from this run.',
  waiting: 'It has a value as soon as the run is done.',
  old: 'Levers moved: numbers are those of the last run.',
  if: 'if',
  otherwise: 'otherwise',
});

/** For checking a language. */
export const formulaTexts: readonly Text[] = Object.values(formulaWords);
