import type { RecordSpans } from '../record/index.ts';
import type { Block } from './block.ts';

/** Something that is so of people for a while, perhaps again and again, and is kept from evening to evening. */
export interface Span {
  readonly tag: 'observed' | 'truth';
  /** The column of the day since when it has been so; −1 of whom it is not. */
  readonly since: string;
}

export type Spans = Readonly<Record<string, Span>>;

/** It had been so of the person in this seat `since` a day; from this evening on it is so no longer. */
export function endSpan(block: Block, name: string, seat: number, since: number, day: number): void {
  const ended = block.spans.get(name);
  if (ended) ended.push(seat, since, day);
  else block.spans.set(name, [seat, since, day]);
}

/**
 * All spans of the people of a block, three numbers each; those of one person stand in the order of time. `since` is by
 * seat as well; who is in one at the end is in it until `end`. What had ended before `begin` is left out.
 */
export function spansIn(
  block: Block,
  name: string,
  since: ArrayLike<number>,
  { begin, end }: { readonly begin: number; readonly end: number },
): Int32Array {
  const ended = block.spans.get(name) ?? [];
  const all: number[] = [];
  for (let at = 0; at < ended.length; at += 3)
    if (ended[at + 2]! >= begin) all.push(ended[at]!, ended[at + 1]!, ended[at + 2]!);
  for (let seat = 0; seat < block.count; seat++) if (since[seat]! >= 0) all.push(seat, since[seat]!, end);
  return Int32Array.from(all);
}

/** The spans of one block, and the place of each of its seats among all who joined. */
interface BlockSpans {
  readonly numbers: Int32Array;
  readonly spans: Int32Array;
}

/**
 * The spans of all blocks as the record holds them, by person and then by time: `placeOf` says where the person with a
 * number stands in it (−1: nowhere), and its first day is this day of the run.
 */
export function gatherSpans(
  blocks: readonly BlockSpans[],
  placeOf: Int32Array,
  firstDay: number,
): Pick<RecordSpans, 'people' | 'from' | 'until'> {
  // Everybody's are in one block and in order there: people are counted, and that says where theirs begin.
  const starts = new Int32Array(placeOf.length + 1);
  eachSpan(blocks, placeOf, (person) => (starts[person + 1]! += 1));
  for (let person = 0; person < placeOf.length; person++) starts[person + 1]! += starts[person]!;
  const count = starts[placeOf.length]!;
  const [people, from, until] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  eachSpan(blocks, placeOf, (person, first, after) => {
    const at = starts[person]!++;
    people[at] = person;
    from[at] = first - firstDay;
    until[at] = after - firstDay;
  });
  return { people, from, until };
}

function eachSpan(
  blocks: readonly BlockSpans[],
  placeOf: Int32Array,
  visit: (person: number, from: number, until: number) => void,
): void {
  for (const { numbers, spans } of blocks)
    for (let at = 0; at < spans.length; at += 3) {
      const person = placeOf[numbers[spans[at]!]!]!;
      if (person >= 0) visit(person, spans[at + 1]!, spans[at + 2]!);
    }
}
