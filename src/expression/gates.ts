import { excerpt } from './part.ts';
import { Refused, type Token } from './scan.ts';

/** Parentheses and conditions one within another. */
export const deepestFormula = 32;

/**
 * Refuses pieces that cannot stand side by side, brackets that do not match, and nesting no one could read.
 * @throws {Refused}
 */
export function checkGates(text: string, tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (needsBefore(token) && !(index > 0 && endsValue(tokens[index - 1]!)))
      throw new Refused('formulaSyntax', { read: token.text }, token.from, token.to);
    checkNeighbours(text, token, tokens[index + 1]);
  });
  checkBrackets(tokens);
}

function checkNeighbours(text: string, token: Token, next: Token | undefined): void {
  // Also before a sign: nobody who writes `30% + 1` asks for the remainder of 30 / +1.
  if (token.text === '%' && !(next && beginsOperand(next)))
    throw new Refused('formulaPercent', {}, token.from, token.to);
  if (!next || !endsValue(token) || !beginsOperand(next)) return;
  if (token.kind === 'name' && next.text === '(') return;
  const span = { from: token.from, to: next.to };
  throw new Refused('formulaSideBySide', { read: excerpt(text, span) }, span.from, span.to);
}

/** Joins what is before it with what is behind it. mathjs would take an `and` without a value before it for a name. */
const needsBefore = ({ kind, text }: Token): boolean =>
  kind === 'sign' && !['(', ')', 'not', '-', '+', ','].includes(text);
const endsValue = ({ kind, text }: Token): boolean => kind !== 'sign' || text === ')';
const beginsOperand = ({ kind, text }: Token): boolean => kind !== 'sign' || text === '(' || text === 'not';

/** What is open: `(`, or a `?` whose `:` is still to come. */
function checkBrackets(tokens: readonly Token[]): void {
  const open: Token[] = [];
  const unmatched = ({ text, from, to }: Token) => new Refused('formulaBrackets', { read: text }, from, to);
  for (const token of tokens) {
    if (token.text === '(' || token.text === '?') {
      open.push(token);
      if (open.length > deepestFormula)
        throw new Refused('formulaDeep', { max: deepestFormula }, token.from, token.to);
    } else if (token.text === ')' || token.text === ':') {
      const before = open.pop();
      if (before?.text !== (token.text === ')' ? '(' : '?'))
        throw unmatched(before?.text === '?' ? before : token);
    }
  }
  const left = open.pop();
  if (left) throw unmatched(left);
}
