import {
  assumption,
  checklistKeys,
  entryOf,
  findLever,
  isItemName,
  isShared,
  money,
  mostItems,
  rawText,
  readLever,
  readSettings,
  share,
  valueAt,
  type Checklist,
  type Currency,
  type DatedChange,
  type Declarations,
  type FormulaReader,
  type LeverChanges,
  type Problem,
  type Raw,
  type RawMap,
  type Settings,
  type Strategy,
  type Trial,
} from '../schema/index.ts';
import {
  asFields,
  complain,
  listField,
  mapField,
  refuseUnknownKeys,
  textField,
  type Fields,
} from './fields.ts';
import { writtenLevers } from './items.ts';

/** The world in which changes are made: what its levers are, and what they are before. */
export interface Ground {
  readonly declarations: Declarations;
  readonly settings: Settings;
  readonly currency: Currency;
  readonly readFormula: FormulaReader;
  readonly days: number;
}

/** Reads `<id>: {label, set}`; a strategy that cannot be named is dropped. */
export function readStrategies(front: Fields, ground: Ground): Strategy[] {
  const fields = mapField(front, 'strategies');
  const { entries } = fields.map;
  if (entries.length > mostItems) {
    const values = { collection: 'strategies', read: entries.length, max: mostItems };
    complain(front, 'itemsMany', 'strategies', values, entryOf(front.map, 'strategies')?.keyPlace);
  }
  return entries.slice(0, mostItems).flatMap(({ key, keyPlace, value }): Strategy[] => {
    if (!isItemName(key)) {
      complain(fields, 'itemName', key, { read: key, collection: 'strategies' }, keyPlace);
      return [];
    }
    const strategy = asFields(fields, key, value);
    refuseUnknownKeys(strategy, ['label', 'set', 'trial', 'calendar']);
    const label = textField(strategy, 'label') ?? key;
    const calendar = readCalendar(strategy, ground);
    return [
      {
        id: key,
        label,
        changes: readChanges(strategy, ground),
        trial: readTrial(strategy, ground),
        calendar,
      },
    ];
  });
}

/** Read by the readers of levers, so that a share is written the same way everywhere. */
const trialShare = share({
  label: 'Share in the trial',
  help: 'Which part of the people a strategy is tried on.',
  source: assumption(),
  initial: 0.1,
  min: 0,
  max: 1,
  step: 0.01,
  plausible: [0.01, 0.5],
});

/** Reads `trial: {share, set}`; levers that everybody shares are refused. */
function readTrial(strategy: Fields, ground: Ground): Trial | null {
  if (!entryOf(strategy.map, 'trial')) return null;
  const fields = mapField(strategy, 'trial');
  refuseUnknownKeys(fields, ['share', 'set']);
  const raw = entryOf(fields.map, 'share')?.value;
  const read = raw && readLever(trialShare, raw, `${fields.prefix}share`, ground.currency);
  if (read) fields.problems.push(...read.problems);
  else complain(fields, 'keyMissing', 'share', { name: 'share' });
  const changes = readChanges(fields, ground).filter(([path]) => {
    const address = findLever(ground.declarations, path);
    if ('unknown' in address || !isShared(address)) return true;
    const place = entryOf(mapField(fields, 'set').map, path)?.keyPlace;
    complain(fields, 'trialShared', path, { path }, place);
    return false;
  });
  return { share: Number(read?.value ?? trialShare.initial), changes };
}

/** Reads the list of `{day, label, set, cost}`; an entry without a day of the run is dropped. */
export function readCalendar(front: Fields, ground: Ground): DatedChange[] {
  return listField(front, 'calendar').flatMap((raw, index): DatedChange[] => {
    const entry = asFields({ ...front, prefix: `${front.prefix}calendar.` }, String(index + 1), raw);
    if (raw.kind !== 'map') return [];
    refuseUnknownKeys(entry, ['day', 'until', 'label', 'set', 'cost', 'checklist']);
    const label = textField(entry, 'label') ?? '';
    const change = { label, changes: readChanges(entry, ground), cost: readCost(entry, ground) };
    const checklist = readChecklist(entry);
    const day = readDay(entry, 'day', 0, ground.days - 1);
    if (day === undefined) {
      if (!entryOf(entry.map, 'day')) complain(entry, 'keyMissing', 'day', { name: 'day' });
      return [];
    }
    // On the last day but one it may end with the run: then it never does.
    const until = readDay(entry, 'until', day + 1, ground.days);
    return [{ day, ...(until !== undefined && { until }), ...change, ...(checklist && { checklist }) }];
  });
}

/** Reads a plan that was kept apart from any file: the same list, read in the same way. */
export function readPlan(
  list: Raw,
  ground: Ground,
): { readonly plan: DatedChange[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const map: RawMap = { kind: 'map', entries: [{ key: 'calendar', value: list }] };
  return { plan: readCalendar({ map, prefix: '', problems }, ground), problems };
}

function readDay(entry: Fields, key: 'day' | 'until', min: number, max: number): number | undefined {
  const raw = entryOf(entry.map, key)?.value;
  if (raw === undefined) return undefined;
  const day = raw.kind === 'scalar' ? raw.value : null;
  if (typeof day === 'number' && Number.isInteger(day) && day >= min && day <= max) return day;
  complain(entry, 'calendarDay', key, { read: rawText(raw), min, max }, raw.place);
  return undefined;
}

/** Reads a campaign's answers to the checklist. */
function readChecklist(entry: Fields): Checklist | undefined {
  if (!entryOf(entry.map, 'checklist')) return undefined;
  const fields = mapField(entry, 'checklist');
  refuseUnknownKeys(fields, checklistKeys);
  return Object.fromEntries(
    checklistKeys.flatMap((key) => {
      const text = textField(fields, key);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** Read by the readers of levers, so that an amount is written the same way everywhere. */
const cost = money({
  label: 'Cost',
  help: 'What a dated change costs once.',
  source: assumption(),
  initial: 0,
  min: 0,
  max: 1_000_000_000_000,
  step: 1,
  plausible: [0, 100_000_000],
});

function readCost(entry: Fields, ground: Ground): number {
  const raw = entryOf(entry.map, 'cost')?.value;
  if (raw === undefined) return 0;
  const read = readLever(cost, raw, `${entry.prefix}cost`, ground.currency);
  entry.problems.push(...read.problems);
  return Number(read.value);
}

/** The `set` of a strategy or a dated change; what cannot be read is dropped. */
export function readChanges(fields: Fields, ground: Ground): LeverChanges {
  const { declarations, settings, currency, readFormula } = ground;
  const written = writtenLevers(mapField(fields, 'set'));
  const read = readSettings(declarations, settings, written, currency, readFormula);
  fields.problems.push(...read.problems);
  const wrong = new Set(read.problems.map(({ path }) => path));
  return written.flatMap(({ path }): LeverChanges => {
    const value = wrong.has(path) ? undefined : valueAt(read.settings, path);
    return value === undefined ? [] : [[path, value]];
  });
}
