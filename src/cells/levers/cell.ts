import {
  entryOf,
  isMoney,
  problem,
  rawText,
  readLever,
  type Declarations,
  type ListedLever,
  type MoneyLever,
  type Problem,
  type Raw,
  type RawMap,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames, type ReadCell } from '../cellKind.ts';
import { readListedLever } from '../listedLever.ts';

/** Levers to move, and perhaps a sum that their money shares. */
export interface LeversOptions {
  readonly show: readonly ListedLever[];
  /** What the money levers of the cell may reach together, in minor units. */
  readonly budget: { readonly total: number; readonly per: 'day' } | null;
}

/** More levers than this at once are a cockpit. */
const mostLevers = 5;

/** The levers cell, for a given set of declarations. */
export const leversCell = (declarations: Declarations): CellKind<LeversOptions> => ({
  kind: 'levers',
  title: 'Levers',
  meaning: 'One to five levers that a learner can move, perhaps with one budget for all of them.',
  needsId: true,
  read: (body, names) => {
    const problems = unknownKeys(body, ['show', 'budget']);
    const show = readShow(declarations, body, names, problems);
    if (show.length > mostLevers)
      problems.push(
        problem('itemsMany', 'show', { collection: 'show', read: show.length, max: mostLevers }, body.place),
      );
    return {
      options: { show, budget: readBudget(body, names, problems) },
      problems,
    } satisfies ReadCell<LeversOptions>;
  },
  uses: ({ show }) => ({ moves: show.map(({ path }) => path) }),
});

function readShow(
  declarations: Declarations,
  body: RawMap,
  names: CellNames,
  problems: Problem[],
): ListedLever[] {
  const entry = entryOf(body, 'show');
  if (entry?.value.kind !== 'list') {
    const values = { name: 'show', path: 'show', read: entry ? rawText(entry.value) : '', takes: 'list' };
    problems.push(problem(entry ? 'keyType' : 'keyMissing', 'show', values, (entry?.value ?? body).place));
    return [];
  }
  return entry.value.items.flatMap((raw) => {
    const read = readListedLever(declarations, raw, names.items);
    if (!('code' in read)) return [read];
    problems.push(read);
    return [];
  });
}

const budgetLever: MoneyLever = {
  kind: 'money',
  label: 'Budget',
  help: 'What the money levers of the cell may reach together.',
  initial: 0,
  min: 0,
  max: 1_000_000_000_000,
  step: 1,
  plausible: [0, 1_000_000],
  source: { kind: 'assumption' },
};

/** Reads `budget: { total, per }`; null without one. */
export function readBudget(body: RawMap, names: CellNames, problems: Problem[]): LeversOptions['budget'] {
  const raw = entryOf(body, 'budget')?.value;
  if (!raw) return null;
  if (raw.kind !== 'map') {
    problems.push(problem('keyType', 'budget', { read: rawText(raw), takes: 'map' }, raw.place));
    return null;
  }
  problems.push(...unknownKeys(raw, ['total', 'per']));
  const total = entryOf(raw, 'total')?.value;
  const per: Raw | undefined = entryOf(raw, 'per')?.value;
  if (per && rawText(per) !== 'day')
    problems.push(problem('leverOption', 'budget.per', { read: rawText(per), allowed: 'day' }, per.place));
  if (!total) {
    problems.push(problem('keyMissing', 'total', { name: 'total' }, raw.place));
    return null;
  }
  const read = readLever(budgetLever, total, 'budget.total', names.currency);
  problems.push(...read.problems);
  return read.problems.length > 0 ? null : { total: Number(read.value), per: 'day' };
}

/** The most a lever may be set to while the others stay: what the shared budget leaves. */
export function mostOf(
  options: LeversOptions,
  path: string,
  valueOf: (path: string) => unknown,
): number | undefined {
  const { budget, show } = options;
  const own = show.find((listed) => listed.path === path);
  if (!budget || !own || !isMoney(own.lever)) return undefined;
  return Math.max(0, budget.total - spentBy(options, valueOf, path));
}

/** What the money levers of the cell reach together, without one of them. */
export function spentBy(options: LeversOptions, valueOf: (path: string) => unknown, without = ''): number {
  return options.show
    .filter(({ path, lever }) => path !== without && isMoney(lever))
    .reduce((sum, { path }) => sum + Number(valueOf(path) ?? 0), 0);
}
