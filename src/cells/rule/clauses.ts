import type { FormulaNames, Operation, Tree } from '../../schema/index.ts';

/** A comparison as a builder offers it. */
export const comparisons = ['>=', '>', '<=', '<', '==', '!='] as const;

export type Comparison = (typeof comparisons)[number];

/** A fact, and over how many days it is counted where it is counted over days. */
export interface ClauseFact {
  readonly fact: string;
  readonly days: number | null;
}

interface Looked extends ClauseFact {
  readonly kind: 'clause';
  readonly not: boolean;
}

/** A fact against a number, or against so many times another fact. */
export interface NumberClause extends Looked {
  readonly to: 'number';
  readonly by: Comparison;
  readonly value: number;
  readonly times: ClauseFact | null;
}

/** A fact that is one of its classes, or is not. */
export interface ClassClause extends Looked {
  readonly to: 'class';
  readonly by: '==' | '!=';
  readonly class: string;
}

/** A fact that is so. */
export interface TruthClause extends Looked {
  readonly to: 'truth';
}

/** One condition. */
export type Clause = NumberClause | ClassClause | TruthClause;

/** Conditions of which all, or any, must hold. */
export interface Group {
  readonly kind: 'group';
  readonly not: boolean;
  readonly join: 'and' | 'or';
  readonly parts: readonly (Clause | Group)[];
}

/** Groups one within another that a builder still shows. */
const deepest = 2;

const flipped: Readonly<Partial<Record<Operation, Comparison>>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

/** A condition as a builder shows it; null where it says something that a builder has no fields for. `false` is no clause. */
export function built(tree: Tree): Group | null {
  if (tree.kind === 'truth') return tree.value ? null : { kind: 'group', not: false, join: 'and', parts: [] };
  const part = partOf(tree, 0);
  if (part?.kind !== 'clause') return part;
  return { kind: 'group', not: false, join: 'and', parts: [part] };
}

type Apply = Extract<Tree, { kind: 'apply' }>;

function partOf(tree: Tree, depth: number): Clause | Group | null {
  if (tree.kind === 'fact')
    return { kind: 'clause', not: false, fact: tree.fact, days: tree.days ?? null, to: 'truth' };
  if (tree.kind !== 'apply') return null;
  if (tree.by === 'and' || tree.by === 'or') return groupOf(tree, tree.by, depth);
  if (tree.by !== 'not') return clauseOf(tree);
  const inner = partOf(tree.to[0]!, depth);
  return inner && !inner.not ? { ...inner, not: true } : null;
}

function groupOf(tree: Apply, join: 'and' | 'or', depth: number): Group | null {
  if (depth >= deepest) return null;
  const parts = joined(tree, join).map((part) => partOf(part, depth + 1));
  return parts.every((part) => part !== null) ? { kind: 'group', not: false, join, parts } : null;
}

/** `a and b and c` is one list of three, however it was bracketed. */
const joined = (tree: Tree, join: 'and' | 'or'): Tree[] =>
  tree.kind === 'apply' && tree.by === join ? tree.to.flatMap((part) => joined(part, join)) : [tree];

function clauseOf({ by, to }: Apply): Clause | null {
  const [left, right] = to;
  const turned = flipped[by];
  if (!left || !right || !turned) return null;
  return compared(left, by as Comparison, right) ?? compared(right, turned, left);
}

function compared(left: Tree, by: Comparison, right: Tree): Clause | null {
  if (left.kind !== 'fact') return null;
  const start = { kind: 'clause', not: false, fact: left.fact, days: left.days ?? null } as const;
  if (right.kind === 'class')
    return by === '==' || by === '!=' ? { ...start, to: 'class', by, class: right.name } : null;
  const limit = limitOf(right);
  return limit && { ...start, to: 'number', by, ...limit };
}

/** `3`, `usualGap` or `6 * usualGap`. */
function limitOf(tree: Tree): { readonly value: number; readonly times: ClauseFact | null } | null {
  if (tree.kind === 'number') return { value: tree.value, times: null };
  if (tree.kind === 'fact') return { value: 1, times: { fact: tree.fact, days: tree.days ?? null } };
  if (tree.kind !== 'apply' || tree.by !== '*') return null;
  const [a, b] = tree.to;
  if (a?.kind === 'number' && b?.kind === 'fact')
    return { value: a.value, times: { fact: b.fact, days: b.days ?? null } };
  if (a?.kind === 'fact' && b?.kind === 'number')
    return { value: b.value, times: { fact: a.fact, days: a.days ?? null } };
  return null;
}

/** The condition as text, which is what the lever holds. */
export function written(group: Group): string {
  const text = writtenGroup(group);
  return group.not && group.parts.length > 0 ? `not (${text})` : text;
}

function writtenGroup({ parts, join }: Group): string {
  if (parts.length === 0) return 'false';
  return parts
    .map((part) => (part.kind === 'group' ? writtenInner(part) : writtenClause(part)))
    .join(` ${join} `);
}

function writtenInner(group: Group): string {
  return `${group.not ? 'not ' : ''}(${writtenGroup(group)})`;
}

function writtenClause(clause: Clause): string {
  const fact = writtenFact(clause);
  if (clause.to === 'truth') return clause.not ? `not ${fact}` : fact;
  const text = `${fact} ${clause.by} ${clause.to === 'class' ? clause.class : writtenLimit(clause)}`;
  return clause.not ? `not (${text})` : text;
}

export const writtenFact = ({ fact, days }: ClauseFact): string =>
  days === null ? fact : `${fact}(${days})`;

function writtenLimit({
  value,
  times,
}: {
  readonly value: number;
  readonly times: ClauseFact | null;
}): string {
  if (!times) return writtenNumber(value);
  return value === 1 ? writtenFact(times) : `${writtenNumber(value)} * ${writtenFact(times)}`;
}

/** As formulas can read it: never with an exponent. */
export const writtenNumber = (value: number): string =>
  Math.abs(value) >= 1e-6 && Math.abs(value) < 1e21 ? String(value) : value.toFixed(0);

/** A clause about a fact, at a value one can begin with. */
export function clauseAbout(fact: string, names: FormulaNames, days?: number): Clause {
  const { kind, windows, classes } = names[fact]!;
  const known = days !== undefined && windows?.includes(days) ? days : (windows?.[1] ?? windows?.[0] ?? null);
  const start = { kind: 'clause', not: false, fact, days: known } as const;
  if (kind === 'truth') return { ...start, to: 'truth' };
  if (kind === 'class') return { ...start, to: 'class', by: '==', class: classes?.[0] ?? '' };
  return { ...start, to: 'number', by: '>=', value: 1, times: null };
}
