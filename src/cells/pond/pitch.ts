import { basins, stateNumber, type Pond } from '../../metrics/index.ts';

/** How large the dots of a pond are, and how tall its basins have to be for them; in pixels of the page. */
export interface Pitch {
  readonly pitch: number;
  /** Of the terrace, of the basin of those at risk, and of the one of those who are gone. */
  readonly terrace: number;
  readonly atRisk: number;
  readonly sea: number;
}

/** The pixels that these basins should not be taller than; dots become smaller before that, but not less than one pixel. */
const tallest = { terrace: 220, atRisk: 120, sea: 150 };
const shortest = { terrace: 56, atRisk: 32, sea: 32 };
const pitches = [6, 5, 4, 3, 2];

/** The largest dots with which the fullest day of every basin fits. All basins but the last are `column` wide. */
export function pitchOf(most: readonly number[], column: number, sea: number): Pitch {
  const rows = (count: number, width: number, pitch: number) =>
    Math.ceil(count / Math.max(1, Math.floor(width / pitch)));
  const at = (pitch: number): Pitch => {
    const { atRisk, gone } = stateNumber;
    const terrace = Math.max(...most.filter((_, basin) => basin !== atRisk && basin !== gone));
    return {
      pitch,
      terrace: Math.max(shortest.terrace, pitch * rows(terrace, column, pitch)),
      atRisk: Math.max(shortest.atRisk, pitch * rows(most[atRisk]!, column, pitch)),
      sea: Math.max(shortest.sea, pitch * rows(most[gone]!, sea, pitch)),
    };
  };
  const fits = (one: Pitch) =>
    one.terrace <= tallest.terrace && one.atRisk <= tallest.atRisk && one.sea <= tallest.sea;
  return pitches.map(at).find(fits) ?? at(1);
}

/** The most dots that each basin ever holds, in the first of these ponds; of the others the levels must fit as well. */
export function fullest(ponds: readonly Pond[]): number[] {
  const { each } = ponds[0]!.dots;
  const most = new Array<number>(basins).fill(0);
  for (const { stocks, days } of ponds.slice(1))
    for (let at = 0; at < stocks.length; at++) {
      const basin = Math.floor(at / days);
      most[basin] = Math.max(most[basin]!, Math.ceil(stocks[at]! / each));
    }
  const { opening, starts, from, to } = ponds[0]!.dots;
  const counts = new Array<number>(basins + 1).fill(0);
  for (const basin of opening) counts[basin]! += 1;
  const look = () => most.forEach((seen, basin) => (most[basin] = Math.max(seen, counts[basin]!)));
  look();
  for (let day = 0; day + 1 < starts.length; day++) {
    for (let move = starts[day]!; move < starts[day + 1]!; move++) {
      counts[from[move]!]! -= 1;
      counts[to[move]!]! += 1;
    }
    look();
  }
  return most;
}
