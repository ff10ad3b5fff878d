import { type Block } from './block.ts';

/** Puts the people in the first `count` rows of a list down for a later day; nobody else has to be asked then. */
export function putDue(
  block: Block,
  what: string,
  day: number,
  rows: ArrayLike<number>,
  count: number,
): void {
  if (count === 0) return;
  const seat = block.seat;
  let days = block.due.get(what);
  if (!days) block.due.set(what, (days = new Map<number, number[]>()));
  let seats = days.get(day);
  if (!seats) days.set(day, (seats = []));
  for (let j = 0; j < count; j++) seats.push(seat[rows[j]!]!);
}

/** The rows in which those who were put down for today stand now, in the order in which they were; they are struck off. */
export function takeDue(block: Block, what: string, day: number): number[] {
  const days = block.due.get(what);
  const seats = days?.get(day);
  if (!seats) return [];
  days!.delete(day);
  return seats.map((seat) => block.rowOf[seat]!);
}
