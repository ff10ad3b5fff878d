import { optionText, type LeverValue, type ScalarLever, type Speaker } from '../schema/index.ts';
import { formatOf } from './scale.ts';
import { controlWords } from './words.ts';

/** A lever's value in words, without what it counts. */
export function sayLeverValue(
  { root, name, lever }: { readonly root: string; readonly name: string; readonly lever: ScalarLever },
  value: LeverValue,
  { say, number }: Speaker,
): string {
  if (value === null) return say(controlWords.noLimit);
  if (typeof value === 'number') return number(value, formatOf(lever));
  if (typeof value === 'boolean') return say(value ? controlWords.on : controlWords.off);
  return lever.kind === 'choice' ? say(optionText(root, name, value, lever.options[value] ?? value)) : value;
}
