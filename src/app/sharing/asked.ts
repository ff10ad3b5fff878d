import { declarations } from '../../catalogue/index.ts';
import { cellsOf, type Notebook } from '../../notebook/index.ts';
import { problem, type FormulaReader, type Items, type Problem } from '../../schema/index.ts';
import type { Json, Operation } from '../../store/index.ts';
import { asksForLevers, readExperiment, type Experiment } from '../experiment.ts';
import { planKept } from '../planRead.ts';
import { operationsTo } from '../standRead.ts';

/** What has to be done, and what is to be said of it. */
interface Asked {
  readonly operations: readonly Operation[];
  readonly problems: readonly Problem[];
}

/** Where somebody stands who opens a link. */
interface Standing extends Experiment {
  readonly notebook: Notebook;
  readonly items: Items;
  readonly readFormula: FormulaReader;
}

/** What a link asks for: its levers, its seed and the campaigns of its strategy. */
export function askedBy(
  query: URLSearchParams,
  from: Standing,
  answers: Readonly<Record<string, Json>>,
): Asked {
  const { notebook, items } = from;
  const { scenario } = notebook;
  const { experiment, problems } = readExperiment(query, scenario, declarations, from.readFormula);
  if (!asksForLevers(query)) return { operations: [], problems };
  const plan = planAsked(query, notebook, answers);
  const levers = operationsTo(experiment, from, scenario, items);
  return { operations: [...levers, ...plan.operations], problems: [...problems, ...plan.problems] };
}

/**
 * What has to be done for the campaigns of the strategy that a link names, beside its levers. They go into the
 * notebook's calendar; where there is none, or where only a small group shall have something, that is a problem.
 */
function planAsked(
  query: URLSearchParams,
  { document, scenario }: Notebook,
  answers: Readonly<Record<string, Json>>,
): Asked {
  const chosen = scenario.strategies.find(({ id }) => id === query.get('strategy'));
  if (!chosen) return { operations: [], problems: [] };
  const cell = cellsOf(document).find(({ cell: kind, id }) => kind === 'calendar' && id !== null)?.id ?? null;
  const lost = (chosen.calendar.length > 0 && cell === null) || chosen.trial !== null;
  const problems = lost ? [problem('linkStrategyPart', 'strategy', { read: chosen.label })] : [];
  if (cell === null) return { operations: [], problems };
  // Without campaigns of its own a strategy keeps to the notebook's plan.
  const wanted = chosen.calendar.length > 0 ? planKept([...scenario.calendar, ...chosen.calendar]) : null;
  const same = JSON.stringify(answers[cell] ?? null) === JSON.stringify(wanted);
  return { operations: same ? [] : [{ kind: 'answer', cell, answer: wanted }], problems };
}
