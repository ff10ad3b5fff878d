import { wholes, type Block } from './block.ts';

/** Puts the person in this row down for a later day; nobody else has to be asked then. */
export function putDue(block: Block, what: string, day: number, row: number): void {
  const seat = wholes(block, 'seat')[row]!;
  let days = block.due.get(what);
  if (!days) block.due.set(what, (days = new Map<number, number[]>()));
  const seats = days.get(day);
  if (seats) seats.push(seat);
  else days.set(day, [seat]);
}

/** The rows in which those who were put down for today stand now, in the order in which they were; they are struck off. */
export function takeDue(block: Block, what: string, day: number): number[] {
  const days = block.due.get(what);
  const seats = days?.get(day);
  if (!seats) return [];
  days!.delete(day);
  return seats.map((seat) => block.rowOf[seat]!);
}
