import { checkpointWords, type CheckpointOptions } from '../../cells/checkpoint/cell.ts';
import { typeset, type Piece } from '../../cells/formula/typeset.ts';
import { amount } from '../../charts/amounts.ts';
import { measures, measureText, type Measure } from '../../metrics/index.ts';
import { splitReference, type Speaker, type Tree } from '../../schema/index.ts';

type Labels = Readonly<Record<string, string>>;

const compares = ['<', '<=', '>', '>=', '==', '!='];

/** What a checkpoint judges, in the reader's words; what may be spent a day is said beside it. */
export function sayGoal({ goal, budget }: CheckpointOptions, labels: Labels, speaker: Speaker): string {
  const all = conditionsOf(goal);
  const own = budget === null ? all : all.slice(0, -1);
  return sayAll(own, labels, speaker);
}

/** The conditions of a goal all of which have to be met. */
const conditionsOf = (tree: Tree): readonly Tree[] =>
  tree.kind === 'apply' && tree.by === 'and' ? tree.to.flatMap(conditionsOf) : [tree];

const sayAll = (all: readonly Tree[], labels: Labels, speaker: Speaker): string =>
  all
    .map((one) => sayCondition(one, labels, speaker))
    .map((said, at) => (all.length > 1 && isOr(all[at]!) ? `(${said})` : said))
    .join(speaker.say(checkpointWords.and));

const isOr = (tree: Tree): boolean => tree.kind === 'apply' && tree.by === 'or';

/** A bare number is written as what it is compared with: money as money, a share in percent. */
function sayCondition(tree: Tree, labels: Labels, speaker: Speaker): string {
  if (tree.kind === 'apply' && tree.by === 'and') return sayAll(tree.to, labels, speaker);
  if (tree.kind === 'apply' && tree.by === 'or')
    return tree.to.map((one) => sayCondition(one, labels, speaker)).join(speaker.say(checkpointWords.or));
  if (tree.kind === 'apply' && tree.by === 'not')
    return speaker.say(checkpointWords.not, { what: sayCondition(tree.to[0]!, labels, speaker) });
  const compared = tree.kind === 'apply' && compares.includes(tree.by) ? tree.to : [];
  const [unit, ...others] = new Set(compared.map(unitOf).filter((one) => one !== null));
  const shared = others.length === 0 ? (unit ?? null) : null;
  const isBare = compared.some((side) => side.kind === 'number');
  const written = (value: number) =>
    shared !== null && isBare
      ? amount(speaker, shared, value)
      : speaker.number(value, Number.isInteger(value) ? 'number' : 'decimal');
  return lineOf(typeset(tree), (name) => sayName(name, labels, speaker), written);
}

const measureOf = (name: string): Measure | undefined =>
  measures.find(({ id }) => id === splitReference(name).measure);

/** The unit of a measure that stands alone; null for everything else. */
const unitOf = (tree: Tree): Measure['unit'] | null =>
  tree.kind === 'fact' ? (measureOf(tree.fact)?.unit ?? null) : null;

function sayName(name: string, labels: Labels, speaker: Speaker): string {
  const measure = measureOf(name);
  if (measure)
    return speaker.say(measureText(measure, splitReference(name).variant ?? undefined, 'title', labels));
  return speaker.say(name === 'days' ? checkpointWords.days : checkpointWords.people);
}

/** A formula in one line. */
function lineOf(piece: Piece, nameOf: (name: string) => string, written: (value: number) => string): string {
  const line = (one: Piece): string => lineOf(one, nameOf, written);
  const held = (one: Piece): string =>
    one.is === 'symbol' || one.is === 'number' ? line(one) : `(${line(one)})`;
  switch (piece.is) {
    case 'number':
      return written(piece.value);
    case 'symbol':
      return nameOf(piece.name);
    case 'sign':
      return piece.text;
    case 'row':
      // A minus in front of one value stands close to it.
      return piece.parts.map(line).join(piece.parts.length === 2 ? '' : ' ');
    case 'fraction':
      return `${held(piece.over)} / ${held(piece.under)}`;
    case 'power':
      return `${held(piece.base)}^${held(piece.exponent)}`;
    case 'root':
      return `√${held(piece.of)}`;
    case 'fenced':
      return `${piece.open}${line(piece.of)}${piece.close}`;
    case 'call':
      return `${piece.name}(${piece.of.map(line).join(', ')})`;
    case 'cases':
      return `${held(piece.when)} ? ${held(piece.yes)} : ${held(piece.no)}`;
  }
}
