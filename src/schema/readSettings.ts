import type { Currency } from './currency.ts';
import type { FormulaReader } from './formula.ts';
import type { Declarations } from './levers.ts';
import { findLever } from './paths.ts';
import { hintFor, problem, type Problem } from './problems.ts';
import type { Place, Raw } from './raw.ts';
import { readLever } from './readLever.ts';
import { withValue, type Settings } from './settings.ts';

/** One value somebody wrote for a lever. */
export interface WrittenLever {
  readonly path: string;
  readonly raw: Raw;
  readonly place?: Place;
}

/** Applies what was written to the settings, one lever after another; wrong ones change nothing and are problems. */
export function readSettings(
  declarations: Declarations,
  base: Settings,
  written: readonly WrittenLever[],
  currency: Currency,
  readFormula: FormulaReader,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let settings = base;
  for (const { path, raw, place } of written) {
    const address = findLever(declarations, path);
    if ('unknown' in address) {
      problems.push(problem('leverUnknown', path, hintFor(address.unknown, address.among), place));
      continue;
    }
    const missing = missingItem(settings, address);
    if (missing) {
      const values = { collection: missing.collection, read: missing.item };
      problems.push(
        problem('itemUnknown', path, { ...values, ...hintFor(missing.item, missing.among) }, place),
      );
      continue;
    }
    if (seen.has(path)) problems.push(problem('leverTwice', path, {}, place));
    seen.add(path);
    const read = readLever(address.declared, raw, path, currency, readFormula);
    problems.push(...read.problems);
    if (read.problems.length === 0) settings = withValue(settings, path, read.value);
  }
  return { settings, problems };
}

interface Missing {
  readonly collection: string;
  readonly item: string;
  readonly among: readonly string[];
}

/** Which item of the path the world does not have, if any. */
function missingItem(
  settings: Settings,
  address: { root: string; item?: string; each?: string; eachLever?: { of: string } },
): Missing | undefined {
  const places = [
    { collection: address.root, item: address.item },
    { collection: address.eachLever?.of ?? '', item: address.each },
  ];
  for (const { collection, item } of places) {
    if (item === undefined) continue;
    const among = Object.keys(settings[collection] ?? {});
    if (!among.includes(item)) return { collection, item, among };
  }
  return undefined;
}
