import {
  entryOf,
  findLever,
  hintFor,
  isItemName,
  lessonPeople,
  listLevers,
  mostClaims,
  problem,
  rawText,
  readLever,
  type Claim,
  type FormulaFault,
  type Items,
  type Lesson,
  type Problem,
  type Raw,
  type RawEntry,
} from '../schema/index.ts';
import { readChanges, type Ground } from './changes.ts';
import { cellsOf, type Document } from './document.ts';
import {
  asFields,
  complain,
  listField,
  mapField,
  neededText,
  refuseUnknownKeys,
  wholeField,
  type Fields,
} from './fields.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a lesson may name: the ground its levers stand on, and the strategies of its scenario. */
export interface LessonGround extends Ground {
  readonly items: Items;
  readonly strategies: readonly string[];
  readonly vocabulary: Vocabulary;
}

/** The word that stands in the place of a checkpoint where a notebook has no goal. */
const noGoal = 'none';

/** Reads `lesson: {goal, naive, reference, people, hold, claims}`; null if the file says nothing of it. */
export function readLesson(front: Fields, ground: LessonGround): Lesson | null {
  if (!entryOf(front.map, 'lesson')) return null;
  const fields = mapField(front, 'lesson');
  refuseUnknownKeys(fields, ['teaches', 'goal', 'naive', 'reference', 'people', 'hold', 'claims']);
  const goal = neededText(fields, 'goal');
  const people = wholeField(fields, 'people', lessonPeople) ?? lessonPeople.initial;
  const strategies =
    goal === noGoal
      ? { naive: null, reference: null }
      : {
          naive: readStrategy(fields, 'naive', ground),
          reference: readStrategy(fields, 'reference', ground),
        };
  const claims = readClaims(fields, ground);
  return {
    teaches: listField(fields, 'teaches').map(rawText),
    goal: goal === noGoal || goal === '' ? null : goal,
    ...strategies,
    people,
    hold: readHeld(fields, ground),
    claims,
  };
}

function readStrategy(fields: Fields, key: 'naive' | 'reference', ground: LessonGround): string | null {
  const id = neededText(fields, key);
  if (id === '' || ground.strategies.includes(id)) return id || null;
  const place = entryOf(fields.map, key)?.value.place;
  complain(fields, 'strategyUnknown', key, { read: id, ...hintFor(id, ground.strategies) }, place);
  return null;
}

/** What is held: a lever, an item or a group, by its path or the beginning of it. */
function readHeld(fields: Fields, { declarations, items }: LessonGround): string[] {
  const paths = listLevers(declarations, items).map(({ path }) => path);
  return listField(fields, 'hold').flatMap((raw) => {
    const name = rawText(raw);
    if (paths.some((path) => path === name || path.startsWith(`${name}.`))) return [name];
    complain(fields, 'leverUnknown', 'hold', { path: name, ...hintFor(name, paths) }, raw.place);
    return [];
  });
}

function readClaims(fields: Fields, ground: LessonGround): Claim[] {
  const claims = mapField(fields, 'claims');
  const { entries } = claims.map;
  if (entries.length > mostClaims) {
    const values = { collection: 'claims', read: entries.length, max: mostClaims };
    complain(fields, 'itemsMany', 'claims', values, entryOf(fields.map, 'claims')?.keyPlace);
  }
  return entries.slice(0, mostClaims).flatMap((entry) => readClaim(claims, entry, ground));
}

function readClaim(claims: Fields, { key, keyPlace, value }: RawEntry, ground: LessonGround): Claim[] {
  if (!isItemName(key)) {
    complain(claims, 'itemName', key, { read: key, collection: 'claims' }, keyPlace);
    return [];
  }
  const fields = asFields(claims, key, value);
  refuseUnknownKeys(fields, ['holds', 'days', 'given', 'without']);
  const text = neededText(fields, 'holds');
  const days = wholeField(fields, 'days', { min: 1, max: ground.days }) ?? null;
  return [
    {
      id: key,
      text,
      holds: text === '' ? null : readHolds(fields, text, ground),
      days,
      given: mapField(fields, 'given').map.entries.flatMap((one) => readGiven(fields, one, ground)),
      without: readWithout(fields, ground),
    },
  ];
}

function readHolds(fields: Fields, text: string, ground: LessonGround): Claim['holds'] {
  const read = ground.vocabulary.readClaim(text, ground.items, ground.strategies);
  if ('tree' in read) return read.tree;
  const { code, values, from, to }: FormulaFault = read.fault;
  const raw = entryOf(fields.map, 'holds')?.value;
  const within = raw?.kind === 'scalar' ? raw.within?.(from, to) : undefined;
  const path = `${fields.prefix}holds`;
  complain(fields, code, 'holds', { path, ...values }, within ?? raw?.place);
  return null;
}

/** One assumption with the two ends of its range. */
function readGiven(fields: Fields, { key, keyPlace, value }: RawEntry, ground: LessonGround): Claim['given'] {
  const address = findLever(ground.declarations, key);
  if (!('declared' in address)) {
    complain(
      fields,
      'leverUnknown',
      key,
      { path: key, ...hintFor(address.unknown, address.among) },
      keyPlace,
    );
    return [];
  }
  if (!('plausible' in address.declared)) {
    complain(fields, 'leverSize', key, { path: key }, keyPlace);
    return [];
  }
  const { declared } = address;
  const ends = value.kind === 'list' ? value.items : [];
  if (ends.length !== 2) {
    complain(fields, 'keyType', key, { read: rawText(value), takes: 'range' }, value.place);
    return [];
  }
  const read = ends.map((raw: Raw) =>
    readLever(declared, raw, `${fields.prefix}given.${key}`, ground.currency),
  );
  fields.problems.push(...read.flatMap(({ problems }) => problems));
  const [low, high] = read.map((one) => Number(one.value));
  return [{ path: key, low: Math.min(low!, high!), high: Math.max(low!, high!) }];
}

function readWithout(fields: Fields, ground: LessonGround): Claim['without'] {
  const without = mapField(fields, 'without');
  refuseUnknownKeys(without, ['off', 'set']);
  const { mechanisms } = ground.vocabulary;
  const off = listField(without, 'off').flatMap((raw) => {
    const name = rawText(raw);
    if (mechanisms.includes(name)) return [name];
    complain(without, 'mechanismUnknown', 'off', { read: name, ...hintFor(name, mechanisms) }, raw.place);
    return [];
  });
  if (off.length === 0 && !entryOf(without.map, 'set'))
    complain(fields, 'keyMissing', 'without', { name: 'without' }, entryOf(fields.map, 'holds')?.keyPlace);
  return { off, changes: readChanges(without, ground) };
}

/** A problem if the goal of a lesson is no checkpoint of its notebook. */
export function checkGoal(document: Document, lesson: Lesson | null): Problem[] {
  if (!lesson?.goal) return [];
  const ids = cellsOf(document).flatMap(({ cell, id }) => (cell === 'checkpoint' && id !== null ? [id] : []));
  if (ids.includes(lesson.goal)) return [];
  const map = document.frontMatter && entryOf(document.frontMatter.map, 'lesson')?.value;
  const place = map?.kind === 'map' ? entryOf(map, 'goal')?.value.place : undefined;
  return [problem('goalUnknown', 'lesson.goal', { read: lesson.goal, ...hintFor(lesson.goal, ids) }, place)];
}
