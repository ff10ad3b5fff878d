import { words } from '../schema/index.ts';

/** What controls say around a lever. */
export const controlWords = words('control', {
  reset: 'Back to {value}',
  valueText: '{value} {unit}, start {baseline}',
  about: 'About this lever',
  plausible: 'A reasonable world: {min} to {max}',
  sourceCited: 'Source: {reference}',
  sourceNote: '{source}. {note}',
  sourceData: 'Source: your data',
  sourceAssumption: 'Source: an assumption, meant to be moved',
  formulaNames: 'It can name:',
  budgetUsed: 'The budget is used up: of {total}, {left} is what the others leave for this.',
  budgetLeft: '{left} left of {total} {per}',
  noLimit: 'No limit',
  on: 'On',
  off: 'Off',
});
