import { day } from '../model/index.ts';
import { measures, measureText } from '../metrics/index.ts';
import {
  leverText,
  mechanismText,
  optionText,
  ownerText,
  problemTexts,
  sourceText,
  units,
  type Declarations,
  type Lever,
  type Text,
} from '../schema/index.ts';

/** Every text that stands in a declaration, for checking that a language says all of them and nothing else. */
export function declaredTexts(declarations: Declarations): Text[] {
  return [
    ...Object.entries(declarations).flatMap(([root, owner]) => [
      ownerText(root, owner),
      ...Object.entries(owner.levers).flatMap(([name, lever]) => textsOfLever(root, name, lever)),
    ]),
    ...day.flatMap(({ id, title, help }) => [
      mechanismText(id, 'title', title),
      mechanismText(id, 'help', help),
    ]),
    ...measures.flatMap((measure) =>
      [undefined, ...(measure.variants ?? []).map(({ id }) => id)].flatMap((variant) => [
        measureText(measure, variant, 'title'),
        measureText(measure, variant, 'definition'),
      ]),
    ),
    ...Object.values(units),
    ...problemTexts,
  ];
}

function textsOfLever(root: string, name: string, lever: Lever): Text[] {
  const note = sourceText(root, name, lever);
  const options = lever.kind === 'choice' ? Object.entries(lever.options) : [];
  return [
    leverText(root, name, lever, 'label'),
    leverText(root, name, lever, 'help'),
    ...options.map(([option, english]) => optionText(root, name, option, english)),
    ...(note ? [note] : []),
  ];
}
