import type { Code } from 'mdast';
import {
  hintFor,
  isItemName,
  nearest,
  problem,
  type Place,
  type Problem,
  type RawMap,
} from '../schema/index.ts';
import type { Cell, Prose } from './document.ts';
import { lineAt, lineStart, lineText, placeAt, rangeAt, type SourceRange } from './lines.ts';
import { offsetsOf, report, type Reading } from './reading.ts';
import { kindNamed, type CellKind } from './vocabulary.ts';
import { scalarPlaces } from './scalarPlaces.ts';
import { readYaml } from './yaml.ts';

/** Words behind a fence that make it simply code, whatever stands behind them. */
const languages = new Set(
  (
    'text txt plain code console sh bash zsh shell powershell js javascript jsx ts typescript tsx json json5 jsonc ' +
    'yaml yml toml xml html css scss svg svelte vue md markdown csv tsv sql python py r julia matlab c cpp ' +
    'csharp cs java kotlin scala go rust rs ruby rb php perl lua swift dart haskell elixir erlang clojure lisp ' +
    'fortran pascal vb excel tex latex math diff ini http dockerfile makefile graphql mermaid dot regex'
  ).split(' '),
);

/** Reads a fenced or indented block: a cell, if its info string is `kind id` and cells may stand there, else code. */
export function readFence(reading: Reading, node: Code, cellsAllowed: boolean): Cell | Prose {
  const fence = fenceOf(reading, node);
  const code: Prose = { kind: 'code', language: node.lang ?? null, text: node.value, range: fence.range };
  if (!fence.mark) return code;
  if (!fence.closed) {
    // What it swallowed is not its body: shown as code, the author sees how far it reaches.
    report(reading, 'proseOpen', { read: fence.mark }, fence.place);
    return code;
  }
  const [word = '', ...rest] = fence.info.split(/\s+/).filter((part) => part !== '');
  const kind = kindNamed(reading.vocabulary, word);
  if (!kind) {
    if (word !== '' && !languages.has(word.toLowerCase())) reportKind(reading, word, rest, fence.place);
    return code;
  }
  if (!cellsAllowed) {
    report(reading, 'cellPlace', { read: fence.info }, fence.place);
    return code;
  }
  return readWholeCell(reading, kind, rest, fence);
}

interface Fence {
  readonly mark: string;
  readonly info: string;
  readonly closed: boolean;
  readonly place: Place;
  readonly range: SourceRange;
  readonly bodyRange: SourceRange;
}

/** The tree keeps neither what the fence is made of nor whether it was closed; the lines of the file do. */
function fenceOf(reading: Reading, node: Code): Fence {
  const { lines, text } = reading.parts;
  const { start, end } = offsetsOf(reading, node);
  const first = lineAt(lines, start);
  const last = lineAt(lines, Math.max(start, end - 1));
  const opening = text.slice(start, lineStart(lines, first) + lineText(lines, first).length);
  const mark = /^(?:`{3,}|~{3,})/.exec(opening)?.[0] ?? '';
  const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(lineText(lines, last))?.[1] ?? '';
  const closed = last > first && closing.startsWith(mark);
  const bodyStart = lineStart(lines, first + 1);
  const bodyEnd = Math.max(bodyStart, closed ? lineStart(lines, last) : end);
  return {
    mark,
    info: opening.slice(mark.length).trim(),
    closed,
    place: placeAt(lines, start + mark.length, start + opening.trimEnd().length),
    range: rangeAt(lines, start, end),
    bodyRange: rangeAt(lines, Math.min(bodyStart, bodyEnd), bodyEnd),
  };
}

/** A word nobody knows is a slip when it is followed by a name or is like a kind; else the author's own language. */
function reportKind(reading: Reading, word: string, rest: readonly string[], place: Place): void {
  const kinds = reading.vocabulary.cellKinds.map(({ kind }) => kind);
  if (rest.length > 0 || nearest(word, kinds) !== undefined)
    report(reading, 'cellKind', { read: word, ...hintFor(word, kinds) }, place);
}

function readWholeCell(reading: Reading, kind: CellKind, rest: readonly string[], fence: Fence): Cell {
  const own: Problem[] = [];
  const id = readId(reading, kind, rest, fence, own);
  const body = readBody(reading, kind, fence, own);
  const cell = { kind: 'cell', cell: kind.kind, id, range: fence.range, bodyRange: fence.bodyRange } as const;
  const empty: RawMap = { kind: 'map', entries: [], place: fence.place };
  const read = body && reading.readCell({ kind, id, body, place: fence.place });
  own.push(...(read?.problems ?? []));
  reading.problems.push(...own);
  const after = read?.after === undefined ? {} : { after: read.after };
  return { ...cell, body: read?.body ?? empty, ...after, options: read?.options, problems: own };
}

function readId(
  reading: Reading,
  kind: CellKind,
  rest: readonly string[],
  fence: Fence,
  own: Problem[],
): string | null {
  const [id, ...more] = rest;
  const say = (code: 'cellWords' | 'cellIdMissing' | 'cellId' | 'cellIdTwice', read: string): null => {
    own.push(problem(code, id ?? '', { read, kind: kind.kind, example: 'goal' }, fence.place));
    return null;
  };
  if (more.length > 0) say('cellWords', fence.info);
  if (id === undefined) return kind.needsId ? say('cellIdMissing', fence.info) : null;
  if (!isItemName(id)) return say('cellId', id);
  if (reading.cellIds.has(id)) return say('cellIdTwice', id);
  reading.cellIds.add(id);
  return id;
}

/** The YAML of a cell as a map, or its expression under the kind's key; null if it cannot be read. */
function readBody(reading: Reading, kind: CellKind, fence: Fence, own: Problem[]): RawMap | null {
  const { lines, text } = reading.parts;
  const { start, end } = fence.bodyRange;
  const place = placeAt(lines, start, end);
  if (kind.textKey !== undefined) {
    const value = text.slice(start, end).trim();
    const at = (from: number, to: number) => placeAt(lines, start + from, start + to);
    const within = scalarPlaces(value, text.slice(start, end), 0, at);
    const entry = {
      key: kind.textKey,
      value: { kind: 'scalar', value, text: value, place, within },
    } as const;
    return { kind: 'map', entries: value === '' ? [] : [entry], place };
  }
  const { raw, problems } = readYaml(lines, start, end);
  own.push(...problems);
  if (raw === null || raw.kind === 'map') return raw;
  own.push(problem('keyType', kind.kind, { read: '…', takes: 'map' }, raw.place ?? place));
  return null;
}
