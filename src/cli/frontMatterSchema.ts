import { declarations } from '../catalogue/index.ts';
import { aboutKeys, formatVersion, levels, worldKeys } from '../notebook/index.ts';
import {
  collectionsOf,
  currencies,
  lessonPeople,
  longestSeed,
  mostClaims,
  runNumbers,
  sayEnglish,
  unitText,
  type Lever,
  type Levers,
  type ScalarLever,
} from '../schema/index.ts';

/** A part of a JSON schema, draft 2020-12. */
type Part = Readonly<Record<string, unknown>>;

const itemName = '[a-z][a-zA-Z0-9-]{0,39}';

/** What the schema is made with beside the declarations. */
export interface SchemaWords {
  readonly worlds: readonly string[];
  readonly mechanisms: readonly string[];
  readonly languages: readonly string[];
}

/**
 * The front matter of a scenario as a JSON schema, for editors that complete and check YAML by one. It says what can be
 * said of each value by itself; what depends on other values, such as the name of an item, `sluice check` says.
 */
export function frontMatterSchema(words: SchemaWords): Part {
  const collections = Object.fromEntries(
    collectionsOf(declarations).map(([name, { title, help, levers }]) => [
      name,
      { title, description: help, ...mapOf(itemSchema(levers)) },
    ]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of a Sluice scenario',
    type: 'object',
    properties: { ...headOf(words), ...collections, ...plansOf(words), lesson: lessonOf(words) },
    required: ['sluice', 'title'],
    additionalProperties: false,
    $defs: { levers: leverPaths() },
  };
}

const text: Part = { type: 'string' };
const whole = ({ min, max }: { min: number; max: number }): Part => ({
  type: 'integer',
  minimum: min,
  maximum: max,
});
const oneOf = (among: readonly string[]): Part => ({ enum: among });
const mapOf = (values: Part): Part => ({
  type: 'object',
  patternProperties: { [`^${itemName}$`]: values },
  additionalProperties: false,
});

/** What a scenario says about itself and its run. */
function headOf({
  worlds,
  languages,
}: SchemaWords): Record<
  (typeof aboutKeys)[number] | (typeof worldKeys)[number] | 'sluice' | 'id' | 'world' | 'labels',
  Part
> {
  return {
    sluice: { const: formatVersion, description: 'The version of the format.' },
    id: { ...text, pattern: `^${itemName}$`, description: 'The name of the file without its ending.' },
    title: { ...text, minLength: 1 },
    question: text,
    language: oneOf(languages),
    level: oneOf(levels),
    minutes: whole({ min: 1, max: 600 }),
    world: { ...oneOf(worlds), description: 'The starting world: a file of the folder worlds.' },
    currency: oneOf(Object.keys(currencies)),
    people: whole(runNumbers.people),
    sample: whole(runNumbers.sample),
    days: whole(runNumbers.days),
    warmUpDays: whole(runNumbers.warmUpDays),
    seed: { anyOf: [{ ...text, minLength: 1, maxLength: longestSeed }, { type: ['number', 'boolean'] }] },
    set: { $ref: '#/$defs/levers' },
    labels: { type: 'object', additionalProperties: text },
  };
}

/** What is done in it, and when. */
function plansOf({ mechanisms }: SchemaWords): Record<string, Part> {
  const set: Part = { $ref: '#/$defs/levers' };
  const dated: Part = {
    type: 'object',
    properties: {
      day: { type: 'integer', minimum: 0 },
      until: { type: 'integer', minimum: 1 },
      label: text,
      set,
      cost: amount(0),
      checklist: { type: 'object', additionalProperties: text },
    },
    required: ['day'],
    additionalProperties: false,
  };
  const calendar: Part = { type: 'array', items: dated };
  const trial: Part = {
    type: 'object',
    properties: { share: share(0, 1), set },
    required: ['share', 'set'],
    additionalProperties: false,
  };
  const strategy: Part = {
    type: 'object',
    properties: { label: text, set, calendar, trial },
    additionalProperties: false,
  };
  return { calendar, strategies: mapOf(strategy), off: { type: 'array', items: oneOf(mechanisms) } };
}

/** What the doctor is told of it. */
function lessonOf({ mechanisms }: SchemaWords): Part {
  const claim: Part = {
    type: 'object',
    properties: {
      holds: text,
      days: { type: 'integer', minimum: 1 },
      given: { type: 'object', additionalProperties: { type: 'array', minItems: 2, maxItems: 2 } },
      without: {
        type: 'object',
        properties: {
          off: { type: 'array', items: oneOf(mechanisms) },
          set: { $ref: '#/$defs/levers' },
        },
        additionalProperties: false,
      },
    },
    required: ['holds', 'without'],
    additionalProperties: false,
  };
  return {
    type: 'object',
    properties: {
      teaches: { type: 'array', items: text },
      goal: { ...text, description: 'The name of the checkpoint, or none.' },
      naive: text,
      reference: text,
      people: whole(lessonPeople),
      hold: { type: 'array', items: text },
      claims: { ...mapOf(claim), maxProperties: mostClaims },
    },
    required: ['goal'],
    additionalProperties: false,
  };
}

/** Every lever by its path: those of groups by name, those of items by pattern. */
function leverPaths(): Part {
  const properties: Record<string, Part> = {};
  const patterns: Record<string, Part> = {};
  for (const [root, owner] of Object.entries(declarations))
    for (const [name, lever] of Object.entries(owner.levers)) {
      const item = owner.kind === 'collection' ? `${itemName}\\.` : '';
      const each = lever.kind === 'each' ? `\\.${itemName}` : '';
      if (item === '' && each === '') properties[`${root}.${name}`] = leverSchema(lever);
      else patterns[`^${root}\\.${item}${name}${each}$`] = leverSchema(lever);
    }
  return { type: 'object', properties, patternProperties: patterns, additionalProperties: false };
}

/** One item of a collection: its levers by name, and what it is called. */
const itemSchema = (levers: Levers): Part => ({
  type: 'object',
  properties: {
    label: text,
    ...Object.fromEntries(
      Object.entries(levers).map(([name, lever]) => [
        name,
        lever.kind === 'each' ? mapOf(leverSchema(lever)) : leverSchema(lever),
      ]),
    ),
  },
  // One number of many can be said by itself: `fit.students: 1.5`.
  patternProperties: Object.fromEntries(
    Object.entries(levers).flatMap(([name, lever]) =>
      lever.kind === 'each' ? [[`^${name}\\.${itemName}$`, leverSchema(lever)]] : [],
    ),
  ),
  additionalProperties: false,
});

function leverSchema(declared: Lever): Part {
  const lever: ScalarLever = declared.kind === 'each' ? declared.lever : declared;
  const unit = unitText(lever);
  const help = unit ? `${lever.help} In ${sayEnglish(unit)}.` : lever.help;
  return { title: lever.label, description: help, default: lever.initial, ...valueSchema(lever) };
}

function valueSchema(lever: ScalarLever): Part {
  switch (lever.kind) {
    case 'toggle':
      return { type: 'boolean' };
    case 'choice':
      return oneOf(Object.keys(lever.options));
    case 'expression':
      return { type: ['string', 'boolean', 'number'] };
    case 'share':
      return share(lever.min, lever.max);
    case 'money':
      return amount(lever.min, lever.max);
    case 'limit':
      return { anyOf: [amount(lever.min, lever.max), { enum: [null, 'none'] }] };
    case 'integer':
      return whole(lever);
    case 'number':
      return { type: 'number', minimum: lever.min, maximum: lever.max };
  }
}

/** A fraction, or per cent. */
const share = (minimum: number, maximum: number): Part => ({
  anyOf: [
    { type: 'number', minimum, maximum },
    { type: 'string', pattern: '^-?\\d+(\\.\\d+)?\\s?%$' },
  ],
});

/** Minor units, or an amount with its currency. */
const amount = (minimum: number, maximum?: number): Part => ({
  anyOf: [
    { type: 'integer', minimum, ...(maximum !== undefined && { maximum }) },
    { type: 'string', pattern: `^-?\\d+(\\.\\d+)?\\s?(${Object.keys(currencies).join('|')})$` },
  ],
});
