import type { Pond } from '../../metrics/index.ts';

/** Somebody who has a dot and stands in a basin on the evening of a day, by luck from 0 to 1; null if nobody does. */
export function pickFrom({ dots }: Pond, basin: number, day: number, luck: number): number | null {
  const at = dots.opening.slice();
  for (let move = 0; move < dots.starts[day + 1]!; move++) at[dots.dot[move]!] = dots.to[move]!;
  const there: number[] = [];
  at.forEach((one, dot) => {
    if (one === basin) there.push(dots.people[dot]!);
  });
  return there[Math.min(there.length - 1, Math.floor(luck * there.length))] ?? null;
}
