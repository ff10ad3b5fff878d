import {
  bare,
  collectionsOf,
  entryOf,
  formulasOf,
  hintFor,
  initialSettings,
  isItemName,
  itemsOf,
  rawText,
  runNumbers,
  type Currency,
  type Declarations,
  type Items,
  type Lesson,
  type LeverChanges,
  type Problem,
  type RawMap,
  type Scenario,
  type Strategy,
} from '../schema/index.ts';
import { aboutKeys, readAbout, type About } from './about.ts';
import { readCalendar, readStrategies, type Ground } from './changes.ts';
import { complain, listField, refuseUnknownKeys, textField, type Fields } from './fields.ts';
import { formulaReader } from './formulaReader.ts';
import { readLesson } from './lesson.ts';
import type { Vocabulary, WorldNames } from './vocabulary.ts';
import { readWorld, settingsOf, worldKeys, type WrittenWorld } from './world.ts';
import { noWorld, readWorldFile, type ReadWorldFile } from './worldFile.ts';

/** Where the worlds lie: their texts by name, and the names there are. */
export interface Worlds {
  findWorld(name: string): string | undefined;
  readonly worldNames: readonly string[];
}

/** What counts when neither the scenario nor its world says it. */
const defaults = { currency: 'CNY', seed: 'sluice' } as const;

const scenarioKeys = [
  'sluice',
  'id',
  ...aboutKeys,
  'world',
  ...worldKeys,
  'calendar',
  'strategies',
  'off',
  'lesson',
];

/** Reads the front matter of a scenario; what is wrong in it falls back and is a problem. */
export function readFrontMatter(
  map: RawMap,
  vocabulary: Vocabulary,
  worlds: Worlds,
): {
  readonly scenario: Scenario;
  readonly about: About;
  readonly lesson: Lesson | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const front: Fields = { map, prefix: '', problems };
  const { declarations } = vocabulary;
  refuseUnknownKeys(front, [...scenarioKeys, ...collectionsOf(declarations).map(([name]) => name)]);
  const below = findWorldFile(front, vocabulary, worlds);
  const written = readWorld(front, declarations);
  const { scenario, lesson } = scenarioOf(front, vocabulary, below, written);
  const about = { ...readAbout(front, vocabulary.languages), world: below.name };
  const problemsBelow = below.problems.map((one): Problem => ({ ...one, file: below.file }));
  return { scenario, about, lesson, problems: [...problems, ...problemsBelow] };
}

function findWorldFile(front: Fields, vocabulary: Vocabulary, worlds: Worlds): ReadWorldFile {
  const name = textField(front, 'world');
  if (name === undefined) return noWorld();
  const text = worlds.worldNames.includes(name) ? worlds.findWorld(name) : undefined;
  if (text !== undefined) return readWorldFile(name, text, vocabulary);
  const place = entryOf(front.map, 'world')?.value.place;
  complain(front, 'worldUnknown', 'world', { read: name, ...hintFor(name, worlds.worldNames) }, place);
  return noWorld();
}

function scenarioOf(
  front: Fields,
  vocabulary: Vocabulary,
  below: ReadWorldFile,
  written: WrittenWorld,
): { readonly scenario: Scenario; readonly lesson: Lesson | null } {
  const { declarations } = vocabulary;
  const { world } = below;
  const currency: Currency = written.currency ?? world?.currency ?? defaults.currency;
  const layers = [{ world: written, currency, problems: front.problems }];
  // A world's amounts are read in the world's own currency, whatever the scenario counts in.
  const worldCurrency = world?.currency ?? defaults.currency;
  if (world) layers.unshift({ world, currency: worldCurrency, problems: below.problems });
  const settings = settingsOf(vocabulary, layers);
  const days = written.days ?? world?.days ?? runNumbers.days.initial;
  const items = itemsOf(declarations, settings);
  const readFormula = formulaReader(vocabulary, items);
  const ground: Ground = { declarations, settings, currency, readFormula, days };
  const strategies = readStrategies(front, ground);
  const calendar = readCalendar(front, ground);
  const ids = strategies.map(({ id }) => id);
  const lesson = readLesson(front, { ...ground, items, strategies: ids, vocabulary });
  const claimed = lesson?.claims.map(({ without }) => without.changes) ?? [];
  const changes = [...strategies.flatMap(changesOf), ...calendar.map((one) => one.changes), ...claimed];
  const scenario: Scenario = {
    id: readId(front),
    currency,
    people: written.people ?? world?.people ?? runNumbers.people.initial,
    sample: written.sample ?? world?.sample ?? null,
    days,
    warmUpDays: written.warmUpDays ?? world?.warmUpDays ?? runNumbers.warmUpDays.initial,
    seed: written.seed ?? world?.seed ?? defaults.seed,
    settings,
    strategies,
    calendar,
    formulas: formulasOf(declarations, settings, changes, readFormula),
    off: readOff(front, vocabulary.mechanisms),
    labels: labelsOf(items, strategies, [...below.labels, ...written.items.labels]),
  };
  return { scenario, lesson };
}

/** What every item and strategy is called; without a label, by its name. */
function labelsOf(
  items: Items,
  strategies: readonly Strategy[],
  given: readonly (readonly [path: string, label: string])[],
): Scenario['labels'] {
  const labels = bare<string>();
  for (const [collection, names] of Object.entries(items))
    for (const item of names) labels[`${collection}.${item}`] = item;
  for (const { id, label } of strategies) labels[`strategies.${id}`] = label;
  for (const [path, label] of given) if (path in labels) labels[path] = label;
  return labels;
}

const changesOf = ({ changes, trial, calendar }: Strategy): LeverChanges[] => [
  changes,
  ...(trial ? [trial.changes] : []),
  ...calendar.map((entry) => entry.changes),
];

function readId(front: Fields): string | null {
  const id = textField(front, 'id');
  if (id === undefined || isItemName(id)) return id ?? null;
  complain(front, 'idName', 'id', { read: id }, entryOf(front.map, 'id')?.value.place);
  return null;
}

function readOff(front: Fields, mechanisms: readonly string[]): string[] {
  const off = new Set<string>();
  for (const raw of listField(front, 'off')) {
    const name = rawText(raw);
    if (mechanisms.includes(name)) off.add(name);
    else complain(front, 'mechanismUnknown', 'off', { read: name, ...hintFor(name, mechanisms) }, raw.place);
  }
  return [...off];
}

/** What stands in for a scenario that could not be read. */
export function emptyScenario(vocabulary: Vocabulary): Scenario {
  const { declarations } = vocabulary;
  const settings = initialSettings(declarations, {});
  return {
    id: null,
    currency: defaults.currency,
    people: runNumbers.people.initial,
    sample: null,
    days: runNumbers.days.initial,
    warmUpDays: runNumbers.warmUpDays.initial,
    seed: defaults.seed,
    settings,
    formulas: formulasOf(declarations, settings, [], formulaReader(vocabulary, {})),
    strategies: [],
    calendar: [],
    off: [],
    labels: bare<string>(),
  };
}

/** The names a scenario has given, for the readers of its cells and live values. */
export function namesOf(scenario: Scenario, declarations: Declarations): WorldNames {
  const { settings, currency, days } = scenario;
  return {
    items: itemsOf(declarations, settings),
    strategies: scenario.strategies.map(({ id }) => id),
    settings,
    currency,
    days,
  };
}
