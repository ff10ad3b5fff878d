import { references } from '../catalogue/index.ts';
import {
  isMoney,
  sayEnglish,
  units,
  unitText,
  type LeverValue,
  type ListedLever,
  type Source,
} from '../schema/index.ts';
import { alignColumns } from './columns.ts';

/** One lever in both forms: for scripts, and as the cells of a table. */
export interface DescribedLever {
  readonly root: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly cells: Readonly<Record<LeverColumn, string>>;
  readonly help: string;
}

export const leverColumns = [
  'path',
  'label',
  'value',
  'unit',
  'min',
  'max',
  'step',
  'plausible',
  'extensive',
  'source',
] as const;

export type LeverColumn = (typeof leverColumns)[number];

/** Describes a lever; without a value, its initial one is shown. */
export function describeLever(listed: ListedLever, value: LeverValue | undefined): DescribedLever {
  const { lever, path, root } = listed;
  const extensive = 'extensive' in lever && lever.extensive === true;
  const { label, help, source, kind } = lever;
  const json = {
    path,
    label,
    help,
    kind,
    ...(value !== undefined && { value }),
    initial: lever.initial,
    unit: unitOf(listed),
    ...rangeOf(listed),
    extensive,
    source: { ...source, ...citation(source) },
  };
  const cells = {
    path,
    label,
    value: show(value === undefined ? lever.initial : value),
    ...rangeCells(listed),
    unit: unitOf(listed) ?? '',
    extensive: extensive ? 'yes' : '',
    source: sourceLine(source),
  };
  return { root, json, cells, help };
}

/** Every lever a line, under a line of headings. */
export function leverTable(described: readonly DescribedLever[]): string {
  const rows = described.map(({ cells }) => leverColumns.map((column) => cells[column]));
  return `${alignColumns([leverColumns, ...rows], [2, 4, 5, 6]).join('\n')}\n`;
}

const show = (value: LeverValue): string => (value === null ? 'none' : String(value));

function unitOf({ lever }: ListedLever): string | null {
  const counted = isMoney(lever) || ('unit' in lever && lever.unit === 'minorUnits');
  const texts = [counted ? units.minorUnits : undefined, unitText(lever)];
  const words = texts.filter((text) => text !== undefined).map((text) => sayEnglish(text));
  return words.length > 0 ? words.join(' ') : null;
}

function rangeOf({ lever }: ListedLever) {
  if ('min' in lever) return { min: lever.min, max: lever.max, step: lever.step, plausible: lever.plausible };
  if (lever.kind === 'expression') return { wants: lever.wants };
  return lever.kind === 'choice' ? { options: lever.options } : {};
}

function rangeCells({ lever }: ListedLever) {
  if ('min' in lever) {
    const { min, max, step, plausible } = lever;
    return { min: show(min), max: show(max), step: show(step), plausible: plausible.join(' to ') };
  }
  const plausible = lever.kind === 'choice' ? Object.keys(lever.options).join(', ') : '';
  return { min: '', max: '', step: '', plausible };
}

/** The text behind a reference, so that nobody has to look it up in the source. */
function citation(source: Source): { readonly text?: string } {
  if (source.kind !== 'cited') return {};
  const known: Readonly<Record<string, string>> = references;
  const text = known[source.reference];
  return text === undefined ? {} : { text };
}

function sourceLine(source: Source): string {
  const text = citation(source).text ?? (source.kind === 'assumption' ? 'Assumption.' : 'From data.');
  return source.note === undefined ? text : `${text} ${source.note}`;
}
