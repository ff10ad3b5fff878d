import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFormula } from '../src/expression/index.ts';
import type { CellKind, Sources, Vocabulary } from '../src/notebook/index.ts';
import {
  assumption,
  choice,
  each,
  entryOf,
  expression,
  hintFor,
  integer,
  limit,
  money,
  number,
  problem,
  rawText,
  share,
  toggle,
  type Declarations,
} from '../src/schema/index.ts';

/** A small subject of its own, so that cases of the notebook room do not move with the model. */

const said = { label: 'A lever', help: 'Moves something.', source: assumption() };
const from0 = { min: 0, step: 1, plausible: [0, 1] as const };

export const declarations: Declarations = {
  visit: {
    kind: 'group',
    title: 'Visits',
    levers: {
      habit: share({ ...said, ...from0, initial: 0.3, max: 1 }),
      strength: number({ ...said, ...from0, initial: 1.5, max: 10 }),
      cap: integer({ ...said, ...from0, initial: 3, max: 9 }),
      mode: choice({ ...said, options: { calm: 'Calm', busy: 'Busy' }, initial: 'calm' }),
      open: toggle({ ...said, initial: true }),
      rule: expression({ ...said, initial: 'age > 3', wants: 'truth' }),
      score: expression({ ...said, initial: 'age', wants: 'number' }),
    },
  },
  programme: {
    kind: 'group',
    title: 'Programme',
    levers: {
      spendPerDay: money({ ...said, ...from0, initial: 0, max: 1_000_000 }),
      budget: limit({ ...said, ...from0, initial: null, max: 1_000_000 }),
    },
  },
  segments: {
    kind: 'collection',
    title: 'Segments',
    one: 'segment',
    help: 'Kinds of people.',
    levers: { share: share({ ...said, ...from0, initial: 1, max: 1 }) },
  },
  channels: {
    kind: 'collection',
    title: 'Channels',
    one: 'channel',
    help: 'Ways in.',
    shared: true,
    levers: {
      spendPerDay: money({ ...said, ...from0, initial: 5000, max: 1_000_000 }),
      only: expression({ ...said, initial: 'true', wants: 'truth' }),
      fit: each({ ...said, of: 'segments', lever: number({ ...said, ...from0, initial: 1, max: 5 }) }),
    },
  },
};

const measures: Readonly<Record<string, readonly string[]>> = {
  active: ['day', 'week'],
  retention: ['d7', 'd30'],
  activeLastWeek: [],
};

function cellKind(kind: string, needsId: boolean, keys: readonly string[], textKey?: string): CellKind {
  return {
    kind,
    needsId,
    ...(textKey !== undefined && { textKey }),
    read(body, names) {
      const unknown = body.entries.filter(({ key }) => !keys.includes(key));
      const options = Object.fromEntries(keys.map((key) => [key, shown(entryOf(body, key)?.value)]));
      return {
        options: { ...options, days: names.days },
        problems: unknown.map(({ key, keyPlace }) =>
          problem('keyUnknown', key, { read: key, ...hintFor(key, keys) }, keyPlace),
        ),
      };
    },
  };
}

const shown = (raw: Parameters<typeof rawText>[0] | undefined): string | null => (raw ? rawText(raw) : null);

export const vocabulary: Vocabulary = {
  declarations,
  cellKinds: [
    {
      ...cellKind('predict', true, ['form', 'question', 'measure']),
      texts: ['question'],
      opens: true,
    },
    cellKind('levers', false, ['show', 'budget']),
    cellKind('chart', false, ['measure', 'compare']),
    { ...cellKind('checkpoint', true, ['goal', 'seeds', 'pass']), opens: true },
    {
      ...cellKind('quiz', true, ['question', 'options']),
      namesCells: ['options.*.look'],
      opens: true,
    },
    cellKind('formula', false, ['expression'], 'expression'),
  ],
  mechanisms: ['visit', 'advertising', 'incentives'],
  languages: ['en', 'zh'],
  numberFormats: ['compact', 'percent', 'whole'],
  formulaNames: (items) => ({
    age: { kind: 'number', label: 'Days since joining', tag: 'observed' },
    active: { kind: 'truth', label: 'Came today', tag: 'observed' },
    orders: { kind: 'number', label: 'Orders', tag: 'observed', windows: [7, 28] },
    segment: { kind: 'class', label: 'Segment', tag: 'observed', classes: [...(items.segments ?? [])] },
    intent: { kind: 'number', label: 'Intent', tag: 'truth' },
  }),
  readClaim: (text, _items, strategies) => {
    const told = Object.keys(measures).flatMap((name) => [name, ...strategies.map((id) => `${name}@${id}`)]);
    const fact = { kind: 'number', label: 'A measure', tag: 'observed' } as const;
    return readFormula(text, Object.fromEntries(told.map((name) => [name, fact])), 'truth');
  },
  checkMeasure(measure, variant, place) {
    const variants = Object.hasOwn(measures, measure) ? measures[measure] : undefined;
    if (variants && (variant === undefined || variants.includes(variant))) return null;
    const read = variant === undefined ? measure : `${measure}.${variant}`;
    return problem('measureUnknown', '', { read, ...hintFor(read, Object.keys(measures)) }, place);
  },
};

const folder = fileURLToPath(new URL('notebook/', import.meta.url));

/** Worlds and first languages lie among the cases. */
export const sources: Sources = {
  vocabulary,
  worldNames: readdirSync(`${folder}worlds`).map((file) => file.replace(/\.md$/, '')),
  findWorld: (name) => fileNamed(`worlds/${name}.md`),
  findBase: (id) => fileNamed(`${id}.md`),
};

function fileNamed(name: string): string | undefined {
  const path = `${folder}${name}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
