import type { Place } from '../schema/index.ts';

/**
 * Where the characters of a text stand that was written as a YAML scalar, which may begin with a quote, run over
 * several lines or be folded. White space does not count, so the others must stand in the file one after another as
 * they do in the text; where they do not (escapes in quotes), there is no telling.
 * @param written the scalar as it stands in the file, which begins at `start`
 */
export function scalarPlaces(
  value: string,
  written: string,
  start: number,
  at: (from: number, to: number) => Place,
): (from: number, to: number) => Place {
  const whole = at(start, start + written.length);
  return (from, to) => {
    const offsets = offsetsOf(value, written);
    const inside = offsets.slice(from, to).filter((offset) => offset >= 0);
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined ? whole : at(start + first, start + last + 1);
  };
}

/** For each character of the text its offset in what was written; −1 for white space, nothing where they part. */
function offsetsOf(value: string, written: string): number[] {
  const offsets: number[] = [];
  let at = bodyStart(written);
  for (const character of value.split('')) {
    if (/\s/.test(character)) {
      offsets.push(-1);
      continue;
    }
    while (/\s/.test(written[at] ?? '')) at += 1;
    if (written[at] !== character) return [];
    offsets.push(at++);
  }
  return offsets;
}

/** Behind the quote, or behind the line of a `|` or `>`. */
function bodyStart(written: string): number {
  if (/^["']/.test(written)) return 1;
  return /^[|>]/.test(written) ? written.indexOf('\n') + 1 : 0;
}
