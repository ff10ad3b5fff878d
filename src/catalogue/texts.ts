import type { CellKind } from '../cells/cellKind.ts';
import { day, formulaNames, recorded } from '../model/index.ts';
import { measures, measureText, type Measure } from '../metrics/index.ts';
import {
  classificationText,
  classText,
  columnText,
  factText,
  leverText,
  mechanismText,
  optionText,
  ownerText,
  problemTexts,
  reasonText,
  sourceText,
  termText,
  totalText,
  units,
  type Declarations,
  type Lever,
  type Text,
} from '../schema/index.ts';
import { cellKinds } from './vocabulary.ts';

/** What a kind of cell is called, or what it is for. */
export const cellText = (kind: CellKind, part: 'title' | 'meaning'): Text => ({
  key: `cell.${kind.kind}.${part}`,
  english: kind[part],
});

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
      formsOf(measure).flatMap((form) => [
        measureText(measure, form, 'title'),
        measureText(measure, form, 'definition'),
      ]),
    ),
    ...cellKinds.flatMap((kind) => [cellText(kind, 'title'), cellText(kind, 'meaning')]),
    ...textsOfRecords(),
    ...Object.values(units),
    ...problemTexts,
  ];
}

/** A variant for every pair of texts that a measure has. */
const formsOf = ({ variants = [], families = [], items }: Measure): (string | undefined)[] => [
  undefined,
  ...[...variants, ...families].map(({ id }) => id),
  ...(items ? ['item'] : []),
];

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

/** What totals, columns, reasons, classes and terms are called, and the facts that formulas name. */
function textsOfRecords(): Text[] {
  const { totals, columns, reasons, classifications, terms } = recorded();
  return [
    ...Object.entries(totals).map(([name, label]) => totalText(name, label)),
    ...Object.entries(columns).flatMap(([name, label]) => columnText(name, label) ?? []),
    ...Object.entries(reasons).flatMap(([id, label]) => reasonText(id, label) ?? []),
    ...Object.entries(classifications).flatMap(([id, { title, classes }]) => [
      classificationText(id, title),
      ...Object.entries(classes).map(([name, label]) => classText(id, name, label)),
    ]),
    ...Object.entries(terms).map(([id, label]) => termText(id, label)),
    ...Object.entries(formulaNames).map(([name, { label }]) => factText(name, label)),
  ];
}
