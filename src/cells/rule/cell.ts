import { readFormula } from '../../expression/index.ts';
import {
  entryOf,
  itemNames,
  collectionsOf,
  problem,
  rawText,
  type Declarations,
  type FormulaNames,
  type Items,
  type ListedLever,
  type Problem,
  type RawMap,
  type Tree,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readListedLever } from '../listedLever.ts';

export * from './circles.ts';
export * from './clauses.ts';
export * from './counts.ts';
export * from './props.ts';
export * from './words.ts';
export type { FormulaNames, Speaker, Tree } from '../../schema/index.ts';

/** A rule that the reader changes, and perhaps who truly is what it looks for. */
export interface RuleOptions {
  /** The lever that holds the rule. */
  readonly listed: ListedLever | null;
  /** Who truly is it, as only the engine knows; null where nobody says. */
  readonly truth: Tree | null;
  /** What those are called who truly are it; null for the usual words. */
  readonly label: string | null;
}

/** The rule cell, for a given set of declarations and of names for the truth. */
export const ruleCell = (
  declarations: Declarations,
  truthNames: (items: Items) => FormulaNames,
): CellKind<RuleOptions> => ({
  kind: 'rule',
  title: 'Rule',
  meaning:
    'A rule of who is meant, to be put together from conditions or written as text, with how many people it means and how right it is.',
  needsId: true,
  texts: ['label'],
  uses: ({ listed }) => (listed ? { moves: [listed.path] } : {}),
  read: (body, names) => {
    const problems = unknownKeys(body, ['lever', 'truth', 'label']);
    return {
      options: {
        listed: readRuleLever(declarations, body, names, problems),
        truth: readTruth(body, truthNames(names.items), problems),
        label: readLabel(body, problems),
      },
      problems,
    };
  },
});

function readRuleLever(
  declarations: Declarations,
  body: RawMap,
  names: CellNames,
  problems: Problem[],
): ListedLever | null {
  const entry = entryOf(body, 'lever');
  if (!entry) {
    problems.push(problem('keyMissing', 'lever', { name: 'lever' }, body.place));
    return null;
  }
  const listed = readListedLever(declarations, entry.value, names.items);
  if ('code' in listed) {
    problems.push(listed);
    return null;
  }
  if (listed.lever.kind === 'expression' && listed.lever.wants === 'truth') return listed;
  const values = { read: listed.path, allowed: ruleLevers(declarations, names).join(', ') };
  problems.push(problem('keyOption', 'lever', values, entry.value.place));
  return null;
}

/** Every lever of a world that holds a condition on people. */
function ruleLevers(declarations: Declarations, { settings }: CellNames): string[] {
  const collections = new Map(collectionsOf(declarations));
  return Object.entries(declarations).flatMap(([root, { levers }]) => {
    const rules = Object.entries(levers).filter(
      ([, lever]) => lever.kind === 'expression' && lever.wants === 'truth',
    );
    const owners = collections.has(root)
      ? itemNames(settings, root).map((item) => `${root}.${item}`)
      : [root];
    return owners.flatMap((owner) => rules.map(([name]) => `${owner}.${name}`));
  });
}

function readTruth(body: RawMap, names: FormulaNames, problems: Problem[]): Tree | null {
  const raw = entryOf(body, 'truth')?.value;
  if (!raw) return null;
  if (raw.kind !== 'scalar') {
    problems.push(problem('keyType', 'truth', { read: rawText(raw), takes: 'formula' }, raw.place));
    return null;
  }
  const read = readFormula(typeof raw.value === 'string' ? raw.value : raw.text, names, 'truth');
  if ('tree' in read) return read.tree;
  const { code, values, from, to } = read.fault;
  problems.push(problem(code, 'truth', values, raw.within?.(from, to) ?? raw.place));
  return null;
}

function readLabel(body: RawMap, problems: Problem[]): string | null {
  const raw = entryOf(body, 'label')?.value;
  if (!raw) return null;
  if (raw.kind === 'scalar' && raw.value !== null) return raw.text;
  problems.push(problem('keyType', 'label', { read: rawText(raw), takes: 'text' }, raw.place));
  return null;
}
