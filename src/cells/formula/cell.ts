import { readFormula } from '../../expression/index.ts';
import { knowsVariant, type Measure } from '../../metrics/index.ts';
import {
  entryOf,
  hintFor,
  numberFormats,
  parseReference,
  problem,
  rawText,
  units,
  type Declarations,
  type FormulaNames,
  type ListedLever,
  type NumberFormat,
  type Problem,
  type Raw,
  type RawMap,
  type Tree,
  type Unit,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readListedLever } from '../listedLever.ts';
import { seenIn } from '../seenIn.ts';

export * from './typeset.ts';
export * from './props.ts';
export * from './words.ts';
export type { Speaker, Text } from '../../schema/index.ts';

/** What a symbol of a formula stands for. */
export type Meant =
  | { readonly kind: 'lever'; readonly listed: ListedLever }
  | {
      readonly kind: 'measure';
      readonly measure: Measure;
      readonly variant: string | undefined;
      readonly strategy: string | undefined;
    };

/** A formula over measures and levers. */
export interface FormulaOptions {
  /** What it comes to is called so; null where it has no name. */
  readonly name: string | null;
  readonly tree: Tree | null;
  /** By the names in the formula; only those that it names. */
  readonly symbols: Readonly<Record<string, Meant>>;
  /** Symbols that the author named; all others are shown by what they mean. */
  readonly short: readonly string[];
  /** What a reader sees in the place of the author's own names, where that is something else. */
  readonly called: Readonly<Record<string, string>>;
  readonly format: NumberFormat;
  readonly unit: Unit | null;
}

/** Names as formulas write them, those with dots among them. */
const written = /[A-Za-z_\p{Script=Han}][\w\p{Script=Han}]*(?:\.[A-Za-z_]\w*)*/gu;

/** The formula cell, for given declarations and measures. */
export const formulaCell = (
  declarations: Declarations,
  measures: readonly Measure[],
): CellKind<FormulaOptions> => ({
  kind: 'formula',
  title: 'Formula',
  meaning:
    'A formula over measures and levers, typeset, with the numbers of the run under its symbols and what it comes to.',
  needsId: false,
  texts: ['name', 'called.*'],
  uses: ({ symbols }) => ({
    shows: Object.values(symbols).flatMap((one) =>
      one.kind === 'measure' ? [{ measure: seenIn(one.measure), strategy: one.strategy ?? null }] : [],
    ),
  }),
  read: (body, names) => {
    const problems = unknownKeys(body, ['name', 'expression', 'names', 'called', 'format', 'unit']);
    const means = (raw: Raw) => readMeant(raw, declarations, measures, names);
    const short = readShort(body, means, problems);
    const { tree, symbols } = readExpression(body, short, means, problems);
    return {
      options: {
        name: readName(body, problems),
        tree,
        symbols,
        short: Object.keys(short),
        called: readCalled(body, Object.keys(short), problems),
        format: readOption(body, 'format', numberFormats, problems) ?? 'decimal',
        unit: readOption(body, 'unit', Object.keys(units) as Unit[], problems) ?? null,
      },
      problems,
    };
  },
});

function readName(body: RawMap, problems: Problem[]): string | null {
  const raw = entryOf(body, 'name')?.value;
  if (!raw) return null;
  if (raw.kind === 'scalar' && raw.value !== null) return raw.text;
  problems.push(problem('keyType', 'name', { read: rawText(raw), takes: 'text' }, raw.place));
  return null;
}

function readOption<Option extends string>(
  body: RawMap,
  key: string,
  among: readonly Option[],
  problems: Problem[],
): Option | undefined {
  const raw = entryOf(body, key)?.value;
  const found = among.find((one) => raw && one === rawText(raw));
  if (raw && !found) {
    const values = { read: rawText(raw), allowed: among.join(', ') };
    problems.push(problem('keyOption', key, values, raw.place));
  }
  return found;
}

/** What is wrong with a name that is neither: where it begins like a lever, what is wrong with that lever. */
function unknownName(
  raw: Raw,
  declarations: Declarations,
  measures: readonly Measure[],
  asLever: Problem,
): Problem {
  const read = rawText(raw);
  if (Object.hasOwn(declarations, read.split('.')[0]!)) return asLever;
  const ids = measures.map(({ id }) => id);
  return problem('measureUnknown', read, { read, ...hintFor(read, ids) }, raw.place);
}

/** A lever by its path, or a measure with its form and perhaps a strategy, or what is wrong with the name. */
function readMeant(
  raw: Raw,
  declarations: Declarations,
  measures: readonly Measure[],
  { items, strategies }: CellNames,
): Meant | Problem {
  const read = rawText(raw);
  const reference = parseReference(read);
  const measure = measures.find(({ id }) => id === reference?.measure);
  const listed = readListedLever(declarations, raw, items);
  // Some measures are called as a part of the model: revenue.price is a lever all the same.
  if (
    !measure ||
    !reference ||
    (!('code' in listed) && !knowsVariant(measure, reference.variant ?? undefined, items))
  ) {
    if ('code' in listed) return unknownName(raw, declarations, measures, listed);
    const numeric = 'min' in listed.lever;
    return numeric ? { kind: 'lever', listed } : problem('leverNoNumber', read, {}, raw.place);
  }
  const variant = reference.variant ?? undefined;
  if (!knowsVariant(measure, variant, items)) return problem('measureUnknown', read, { read }, raw.place);
  const strategy = reference.strategy ?? undefined;
  if (strategy !== undefined && !strategies.includes(strategy))
    return problem('strategyUnknown', read, { read: strategy, ...hintFor(strategy, strategies) }, raw.place);
  return { kind: 'measure', measure, variant, strategy };
}

/** The author's own short names; `null` for one whose meaning could not be read. */
function readShort(
  body: RawMap,
  means: (raw: Raw) => Meant | Problem,
  problems: Problem[],
): Record<string, Meant | null> {
  const raw = entryOf(body, 'names')?.value;
  if (!raw) return {};
  if (raw.kind !== 'map') {
    problems.push(problem('keyType', 'names', { read: rawText(raw), takes: 'map' }, raw.place));
    return {};
  }
  return Object.fromEntries(
    raw.entries.map(({ key, value }) => {
      const meant = means(value);
      if (!('code' in meant)) return [key, meant];
      problems.push(meant);
      return [key, null];
    }),
  );
}

/** What the author's own names are called in the reader's language. */
function readCalled(body: RawMap, short: readonly string[], problems: Problem[]): Record<string, string> {
  const raw = entryOf(body, 'called')?.value;
  if (!raw) return {};
  if (raw.kind !== 'map') {
    problems.push(problem('keyType', 'called', { read: rawText(raw), takes: 'map' }, raw.place));
    return {};
  }
  const called: [string, string][] = [];
  for (const { key, keyPlace, value } of raw.entries)
    if (!short.includes(key))
      problems.push(problem('keyUnknown', key, { read: key, ...hintFor(key, short) }, keyPlace));
    else if (value.kind === 'scalar' && value.value !== null) called.push([key, value.text]);
    else problems.push(problem('keyType', key, { read: rawText(value), takes: 'text' }, value.place));
  return Object.fromEntries(called);
}

function readExpression(
  body: RawMap,
  short: Readonly<Record<string, Meant | null>>,
  means: (raw: Raw) => Meant | Problem,
  problems: Problem[],
): Pick<FormulaOptions, 'tree' | 'symbols'> {
  const raw = entryOf(body, 'expression')?.value;
  if (raw?.kind !== 'scalar') {
    const values = {
      name: 'expression',
      path: 'expression',
      read: raw ? rawText(raw) : '',
      takes: 'formula',
    };
    problems.push(problem(raw ? 'keyType' : 'keyMissing', 'expression', values, (raw ?? body).place));
    return { tree: null, symbols: {} };
  }
  const text = typeof raw.value === 'string' ? raw.value : raw.text;
  const symbols = symbolsIn(text, short, means);
  const names: FormulaNames = Object.fromEntries(
    [...Object.keys(short), ...Object.keys(symbols)].map((name) => [
      name,
      { kind: 'number', label: name, tag: 'observed' } as const,
    ]),
  );
  const read = readFormula(text, names, 'number');
  if ('tree' in read) return { tree: read.tree, symbols };
  const { code, values, from, to } = read.fault;
  problems.push(problem(code, 'expression', values, raw.within?.(from, to) ?? raw.place));
  return { tree: null, symbols };
}

/** What the names in a text mean that mean anything. */
function symbolsIn(
  text: string,
  short: Readonly<Record<string, Meant | null>>,
  means: (raw: Raw) => Meant | Problem,
): Record<string, Meant> {
  const found = [...new Set(text.match(written) ?? [])].flatMap((name): [string, Meant][] => {
    if (Object.hasOwn(short, name)) return short[name] ? [[name, short[name]]] : [];
    const meant = means({ kind: 'scalar', value: name, text: name });
    return 'code' in meant ? [] : [[name, meant]];
  });
  return Object.fromEntries(found);
}
