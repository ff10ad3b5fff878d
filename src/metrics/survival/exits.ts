import { isWatched, type Spells } from './spells.ts';

/** What happens at one moment of life: who comes under watch after it, who leaves at it, of whom watching ends. */
export interface Exits {
  entered: number;
  left: number;
  censored: number;
}

/** All moments of life at which anything happens, with how much of it. */
export function exitsByTime(spells: Spells): Map<number, Exits> {
  const exits = new Map<number, Exits>();
  const at = (time: number): Exits => {
    let known = exits.get(time);
    if (!known) {
      known = { entered: 0, left: 0, censored: 0 };
      exits.set(time, known);
    }
    return known;
  };
  const { entry, duration, ended } = spells;
  for (let one = 0; one < duration.length; one++) {
    if (!isWatched(spells, one)) continue;
    at(entry[one]!).entered += 1;
    if (ended[one] === 1) at(duration[one]!).left += 1;
    else at(duration[one]!).censored += 1;
  }
  return exits;
}

export const inOrder = (times: Iterable<number>): number[] => [...times].sort((a, b) => a - b);
