import {
  currencies,
  entryOf,
  initialSettings,
  mostItems,
  problem,
  rawText,
  readSettings,
  runNumbers,
  type Currency,
  type Declarations,
  type Problem,
  type Settings,
  type WrittenLever,
  longestSeed,
} from '../schema/index.ts';
import { complain, mapField, wholeField, type Fields } from './fields.ts';
import { formulaReader } from './formulaReader.ts';
import { readItems, writtenLevers, type WrittenItems } from './items.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a scenario and a world file can both say; what is absent is undefined. */
export interface WrittenWorld {
  readonly currency: Currency | undefined;
  readonly people: number | undefined;
  readonly sample: number | undefined;
  readonly days: number | undefined;
  readonly warmUpDays: number | undefined;
  readonly seed: string | undefined;
  readonly items: WrittenItems;
  readonly set: readonly WrittenLever[];
}

export const worldKeys = ['currency', 'people', 'sample', 'days', 'warmUpDays', 'seed', 'set'] as const;

export function readWorld(front: Fields, declarations: Declarations): WrittenWorld {
  return {
    currency: readCurrency(front),
    people: wholeField(front, 'people', runNumbers.people),
    sample: wholeField(front, 'sample', runNumbers.sample),
    days: wholeField(front, 'days', runNumbers.days),
    warmUpDays: wholeField(front, 'warmUpDays', runNumbers.warmUpDays),
    seed: readSeed(front),
    items: readItems(front, declarations),
    set: writtenLevers(mapField(front, 'set')),
  };
}

function readCurrency(front: Fields): Currency | undefined {
  const raw = entryOf(front.map, 'currency')?.value;
  if (raw === undefined) return undefined;
  const known = Object.keys(currencies) as Currency[];
  const found = known.find((currency) => raw.kind === 'scalar' && raw.value === currency);
  if (found === undefined) {
    const values = { read: rawText(raw), allowed: known.join(', ') };
    complain(front, 'currencyUnknown', 'currency', values, raw.place);
  }
  return found;
}

/** A number counts by the characters it was written with: `1e3` and `1000` are two seeds. */
function readSeed(front: Fields): string | undefined {
  const raw = entryOf(front.map, 'seed')?.value;
  if (raw === undefined) return undefined;
  const text = raw.kind !== 'scalar' ? '' : typeof raw.value === 'string' ? raw.value : raw.text;
  if (raw.kind !== 'scalar' || raw.value === null || text === '') {
    complain(front, 'seedType', 'seed', { read: rawText(raw) }, raw.place);
    return undefined;
  }
  if (text.length <= longestSeed) return text;
  complain(front, 'seedLong', 'seed', { read: text.length, max: longestSeed }, raw.place);
  return undefined;
}

/** One file's share of the settings, with where its mistakes go. */
export interface SettingsLayer {
  readonly world: WrittenWorld;
  readonly currency: Currency;
  readonly problems: Problem[];
}

/**
 * The settings in force: initial values, then each layer's items and its `set`, one after another. Items are
 * merged by name before any value is read, so that a world's lever may name an item that only a scenario has.
 */
export function settingsOf(vocabulary: Vocabulary, layers: readonly SettingsLayer[]): Settings {
  const { declarations } = vocabulary;
  const items = mergeItems(layers);
  const readFormula = formulaReader(vocabulary, items);
  let settings = initialSettings(declarations, items);
  for (const { world, currency, problems } of layers) {
    const kept = world.items.levers.filter(({ path }) => {
      const [collection = '', item = ''] = path.split('.');
      return items[collection]?.includes(item) ?? false;
    });
    for (const written of [kept, world.set]) {
      const read = readSettings(declarations, settings, written, currency, readFormula);
      settings = read.settings;
      problems.push(...read.problems);
    }
  }
  return settings;
}

function mergeItems(layers: readonly SettingsLayer[]): Record<string, readonly string[]> {
  const merged = Object.create(null) as Record<string, readonly string[]>;
  for (const { world, problems } of layers)
    for (const { collection, names, place } of world.items.named) {
      const all = [...new Set([...(merged[collection] ?? []), ...names])];
      merged[collection] = all.slice(0, mostItems);
      if (all.length <= mostItems) continue;
      problems.push(
        problem('itemsMany', collection, { collection, read: all.length, max: mostItems }, place),
      );
    }
  return merged;
}
