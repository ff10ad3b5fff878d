import { readFormula, type UsedFact } from '../../src/expression/index.ts';
import { evaluate, factsUsed } from '../../src/expression/index.ts';
import type { ReadFormula } from '../../src/schema/index.ts';
import { lookup, names } from './names.ts';

/*
 * Random texts that look like formulas, for finding what escapes or hangs. Half of them are put together from words
 * without a plan, half are formulas with a few characters changed.
 */

const words =
  'followers|age|contributions(90)|hits(|90|activated|member|segment|worker|mood|happy|none|student|intent|粉丝|true|false|and|or|not|' +
  'min(|max(|clip(|abs(|round(|sqrt(|exp(|ln(|(|)|(|)|,|+|-|*|/|%|^|<|<=|>|>=|==|!=|?|:|0|1|2.5|1e3|.5|1e400|0x1|' +
  'constructor|__proto__|toString|prototype|hasOwnProperty|import(|config(|f(x)=|=|;|[|]|{|}|"|\'|`|\\|#|@|$|!|&&|||~|.|..|' +
  '?.|??|=>|<<|mod|to|in|xor|end|i|NaN|Infinity|null|undefined|\n|\t|\u00a0|\u200b|\u202e|，|（|）|≥|且|é|𝐱|x';
const pieces = words.split('|').concat('|', ' ');

const seeds = [
  'followers > 2000 and contributions(90) > 20 and hits(90) >= 3',
  'activated ? followers / (age + 1) : min(age, 3, clip(hits(28), 0, 9)) ^ 2',
  '0 < age <= 30 and segment == worker and not member or rung != loyal',
  'round(-2.5 % 3) + ln(exp(1)) * sqrt(粉丝) - abs(floor(-1.5))',
];

/** The same texts for the same seed. */
export function* soup(seed: number, count: number): Generator<string> {
  let state = seed;
  const roll = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const piece = () => pieces[roll(pieces.length)]!;
  for (let at = 0; at < count; at++) {
    if (at % 2 === 0) {
      yield Array.from({ length: 1 + roll(24) }, piece).join(roll(2) ? ' ' : '');
      continue;
    }
    let text = seeds[roll(seeds.length)]!;
    for (let change = roll(4); change >= 0; change--) {
      const place = roll(text.length + 1);
      text = text.slice(0, place) + (roll(3) ? piece() : '') + text.slice(place + roll(4));
    }
    yield text;
  }
}

/** What a text comes to, and why that is not as it must be; null if it is. */
export function wrongWith(text: string): { readonly read: ReadFormula; readonly wrong: string | null } {
  const read = readFormula(text, names, 'number');
  if ('fault' in read) {
    const { from, to, code } = read.fault;
    const clear = code.startsWith('formula') && from >= 0 && from <= to && to <= text.length;
    return { read, wrong: clear ? null : 'an unclear fault' };
  }
  const known = factsUsed(read.tree).every(isKnown);
  const value: unknown = evaluate(read.tree, lookup);
  return { read, wrong: typeof value !== 'number' ? 'no number' : known ? null : 'an unknown fact' };
}

function isKnown({ fact, days }: UsedFact): boolean {
  const declared = Object.hasOwn(names, fact) ? names[fact]! : undefined;
  if (declared?.tag !== 'observed') return false;
  return declared.windows ? declared.windows.includes(days ?? 0) : days === undefined;
}
