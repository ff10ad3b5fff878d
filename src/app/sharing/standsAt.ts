import { declarations, vocabulary } from '../../catalogue/index.ts';
import { formulaReader } from '../../notebook/index.ts';
import { itemsOf } from '../../schema/index.ts';
import { asksForLevers } from '../experiment.ts';
import { originalsOf, reread, type Edition } from '../library.ts';
import { standRead } from '../standRead.ts';
import { askedBy } from './asked.ts';
import type { Work } from '../work.svelte.ts';

/** Whether a work stands where a link would bring it: now, or after one of its steps. A link without levers fits any. */
export function standsAt(edition: Edition, work: Work, query: URLSearchParams, step?: number): boolean {
  if (!asksForLevers(query)) return true;
  if (step !== undefined && step > work.history.steps.length) return false;
  const stand = step === undefined ? work.stand : work.standAt(step);
  const texts = { ...originalsOf(edition), ...stand.texts };
  const { base } = reread(edition, edition.base.about.language, texts);
  const { scenario } = base;
  const items = itemsOf(declarations, scenario.settings);
  const readFormula = formulaReader(vocabulary, items);
  const { settings, seed } = standRead(stand, scenario, readFormula);
  const from = { notebook: base, settings, seed, items, readFormula };
  return askedBy(query, from, stand.answers).operations.length === 0;
}
