import { measures, readGoal } from '../../metrics/index.ts';
import {
  entryOf,
  problem,
  rawText,
  type FormulaFault,
  type Problem,
  type Raw,
  type RawMap,
  type Shown,
  type Tree,
} from '../../schema/index.ts';
import { readText, readWhole, type CellReading } from '../bodyTexts.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readBudget } from '../levers/cell.ts';
import { seenIn } from '../seenIn.ts';

export * from './words.ts';

/** A goal to reach with one's own levers, judged over many seeds. */
export interface CheckpointOptions {
  /** What is to be reached, in words. */
  readonly task: string;
  /** What is judged: a formula over measures, the budget among it. */
  readonly goal: Tree;
  /** The same as it is written. */
  readonly text: string;
  readonly seeds: number;
  /** In how many of them the goal has to be met. */
  readonly pass: number;
  /** What may be spent, in minor units a day. */
  readonly budget: number | null;
  /** The measures that it names. */
  readonly named: readonly string[];
}

/** Seeds over which a goal is judged, and in how many it has to be met, unless something else is asked for. */
const usual = { seeds: 30, share: 0.8 };

/** A goal under a budget, judged over many seeds: luck alone does not pass. */
export const checkpointCell: CellKind<CheckpointOptions | undefined> = {
  kind: 'checkpoint',
  title: 'Checkpoint',
  meaning: 'A goal under a budget for the learner’s own levers, judged over many seeds.',
  needsId: true,
  opens: true,
  texts: ['task'],
  read: (body, names) => {
    const reading: CellReading = {
      body,
      problems: unknownKeys(body, ['task', 'goal', 'budget', 'seeds', 'pass']),
    };
    const task = readText(reading, 'task');
    const seeds = readWhole(reading, 'seeds', { min: 1, max: 100, usual: usual.seeds });
    const needed = Math.ceil(seeds * usual.share - 1e-9);
    const pass = readWhole(reading, 'pass', { min: 1, max: seeds, usual: needed });
    const budget = readBudget(body, names, reading.problems)?.total ?? null;
    const read = readGoalText(reading, budget, names);
    const options = read && { task, ...read, seeds, pass, budget };
    return { options: options ?? undefined, problems: reading.problems };
  },
  uses: (options) =>
    options ? { shows: options.named.map((measure): Shown => ({ measure, strategy: null })) } : {},
};

function readGoalText(
  { body, problems }: CellReading,
  budget: number | null,
  names: CellNames,
): Pick<CheckpointOptions, 'goal' | 'text' | 'named'> | null {
  const raw = entryOf(body, 'goal')?.value;
  if (raw?.kind !== 'scalar' || raw.value === null) {
    const values = { name: 'goal', read: raw ? rawText(raw) : '', takes: 'formula' };
    problems.push(problem(raw ? 'keyType' : 'keyMissing', 'goal', values, (raw ?? body).place));
    return null;
  }
  const written = String(raw.value);
  const alone = readGoal(written, measures, names.items);
  if ('fault' in alone) {
    problems.push(faultOf(alone.fault, raw, body));
    return null;
  }
  // The budget is judged by what was spent in the run, whatever it was spent on.
  const text = budget === null ? written : `(${written}) and cost <= ${budget} * days`;
  const whole = readGoal(text, measures, names.items);
  const named = measures.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(written)).map(seenIn);
  return 'tree' in whole ? { goal: whole.tree, text: written, named: [...new Set(named)] } : null;
}

function faultOf({ code, values, from, to }: FormulaFault, raw: Raw, body: RawMap): Problem {
  const within = raw.kind === 'scalar' ? raw.within?.(from, to) : undefined;
  return problem(code, 'goal', values, within ?? raw.place ?? body.place);
}
