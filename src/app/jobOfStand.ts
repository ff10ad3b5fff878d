import { declarations } from '../catalogue/index.ts';
import type { Notebook } from '../notebook/index.ts';
import { jobOf, type Job } from '../runner/index.ts';
import { formulasOf, type FormulaReader, type Formulas } from '../schema/index.ts';
import type { Stand } from '../store/index.ts';
import { planRead } from './planRead.ts';
import { standRead } from './standRead.ts';

/** The job of the reader's own run where a work stood: its levers, its seed and its plan. `formulas` are known already. */
export function jobOfStand(
  stand: Stand,
  notebook: Notebook,
  readFormula: FormulaReader,
  formulas: Formulas,
): Job {
  const { scenario } = notebook;
  const { settings, seed } = standRead(stand, scenario, readFormula);
  const { plan } = planRead(notebook, stand.answers, readFormula);
  const own = formulasOf(declarations, settings, [], readFormula);
  return jobOf(scenario, { settings, seed, calendar: plan, formulas: { ...formulas, ...own } });
}
