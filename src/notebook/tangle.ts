import type { FileParts } from './fileParts.ts';
import { proseLines } from './fileParts.ts';

/*
 * The Markdown library takes quadratic time, or deep recursion, over some texts that say nothing: 20,000 nested
 * containers or half a megabyte of `a]` keep it busy for minutes. Each limit below is far beyond what a lesson
 * holds, and within all of them together 512 KiB are read in seconds.
 */

/** Quotes, list marks and brackets within each other; the tree is walked by recursion. */
const deepest = 16;
const deepestContainers = 8;
/** Sum of the squares of the marks in each passage without a blank line: one of 10,000 marks or 100 of 1,000. */
const mostMarks = 100_000_000;
const mostUnderlines = 500;
const mostFootnotes = 1_000;
const mostStarts = 10_000;
const mostLines = 20_000;

interface Count {
  marks: number;
  squares: number;
  brackets: number;
  underlines: number;
  footnotes: number;
  starts: number;
  lines: number;
  containers: number[];
}

/** The first line from which the prose is too tangled to be read, or null if all of it can be. */
export function tangledLine(parts: FileParts): number | null {
  const count: Count = {
    marks: 0,
    squares: 0,
    brackets: 0,
    underlines: 0,
    footnotes: 0,
    starts: 0,
    lines: 0,
    containers: [],
  };
  for (const { line, text } of proseLines(parts)) {
    countBlocks(count, text);
    countMarks(count, text);
    if (nesting(text) > deepest || Math.abs(count.brackets) > deepest || exceeds(count)) return line;
  }
  return null;
}

function exceeds(count: Count): boolean {
  return (
    count.squares + count.marks * count.marks > mostMarks ||
    count.underlines > mostUnderlines ||
    count.footnotes > mostFootnotes ||
    count.starts > mostStarts ||
    count.lines > mostLines ||
    count.containers.length > deepestContainers
  );
}

/** Quotes and list marks in front of a line, and how far a list mark is moved in. */
function nesting(text: string): number {
  const mark = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])/y;
  let depth = 0;
  while (depth <= deepest && mark.test(text)) depth += 1;
  const indent = /^[ \t]*/.exec(text)![0].length;
  return depth > 0 ? Math.max(depth, Math.floor(indent / 2)) : 0;
}

function countMarks(count: Count, text: string): void {
  if (/^\s*$/.test(text)) {
    count.squares += count.marks * count.marks;
    count.marks = 0;
    count.brackets = 0;
    return;
  }
  for (const [mark] of text.matchAll(/[[\]*_~`|!<&{}$\\]/g)) {
    count.marks += 1;
    if (mark === '[') count.brackets += 1;
    if (mark === ']') count.brackets -= 1;
    // One too many closes nothing; only the run of them matters.
    if (Math.abs(count.brackets) > deepest) return;
  }
  count.footnotes += text.split('[^').length - 1;
}

function countBlocks(count: Count, text: string): void {
  count.lines += 1;
  if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(text)) count.underlines += 1;
  if (/^ {0,3}(?:#|[-+*>=<:]|\d{1,9}[.)]|```|~~~|\$\$|\[)/.test(text)) count.starts += 1;
  const colons = /^[ \t>]*(:{3,})(.*)$/.exec(text);
  if (!colons) return;
  const size = colons[1]!.length;
  if (/^[a-zA-Z]/.test(colons[2]!)) count.containers.push(size);
  // A closing line closes the outermost container it is long enough for, and all within.
  else if (colons[2]!.trim() === '') {
    const closed = count.containers.findIndex((open) => open <= size);
    if (closed !== -1) count.containers.length = closed;
  }
}
