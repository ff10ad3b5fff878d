/** About how wide a text is in pixels: before it is drawn nothing can be measured, and a few pixels do not matter. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

function emsOf(character: string): number {
  if (character.codePointAt(0)! >= 0x2e80) return 1;
  if (/[A-Z%mwMW@]/.test(character)) return 0.72;
  return /[ijlt.,:;'’|! ]/.test(character) ? 0.32 : 0.56;
}

/** The first of the texts that fits into a width; else the last, which is the shortest. */
export const firstFitting = (texts: readonly string[], width: number, size: number): string =>
  texts.find((text) => textWidth(text, size) <= width) ?? texts.at(-1) ?? '';

/** A text in at most so many lines of that width, broken at spaces or between Chinese characters; the rest is cut off. */
export function wrapped(text: string, width: number, size: number, most = 2): string[] {
  const pieces = text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [text];
  const lines: string[] = [];
  while (pieces.length > 0 && lines.length < most - 1) {
    let line = '';
    while (pieces.length > 0 && textWidth(line + pieces[0].trimEnd(), size) <= width) line += pieces.shift()!;
    if (line === '') return [...lines, cut(pieces.join(''), width, size)];
    lines.push(line.trimEnd());
  }
  return pieces.length === 0 ? lines : [...lines, cut(pieces.join(''), width, size)];
}

function cut(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
