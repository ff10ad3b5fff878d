import { Lexer, parseDocument, type Document as YamlDocument } from 'yaml';
import {
  problem,
  rawScalar,
  type Problem,
  type ProblemCode,
  type Raw,
  type RawScalar,
} from '../schema/index.ts';
import { linesOf, placeAt, type Lines } from './lines.ts';
import { deepestYaml, walkYaml } from './yamlTree.ts';

/** The most YAML one front matter or one cell may hold. */
export const largestYaml = 65_536;

/** What was written, or null if it could not be read at all. */
export interface ReadYaml {
  readonly raw: Raw | null;
  readonly problems: readonly Problem[];
}

/** Reads a stretch of a file as YAML; places are those of the file. An empty stretch is an empty map. */
export function readYaml(
  lines: Lines,
  start: number,
  end: number,
  tooLarge: ProblemCode = 'cellLarge',
): ReadYaml {
  // The library knows no CR alone; one for one, so that offsets stay true.
  const text = lines.text.slice(start, end).replace(/\r(?!\n)/g, '\n');
  const at = (from: number, to: number) => placeAt(lines, start + from, start + to);
  const size = new TextEncoder().encode(text).length;
  if (size > largestYaml) {
    const values = { read: Math.ceil(size / 1024), max: largestYaml / 1024 };
    return { raw: null, problems: [problem(tooLarge, '', values, at(0, 0))] };
  }
  const deep = tooDeep(text);
  if (deep !== null)
    return { raw: null, problems: [problem('yamlDeep', '', { max: deepestYaml }, at(deep, deep))] };
  const document = parseYaml(text);
  const faults = faultsOf(document).map(({ message, pos }) =>
    problem('yamlSyntax', '', { reason: message }, at(pos[0], pos[1])),
  );
  const walked = walkYaml(document, text, at);
  if (faults.length > 0) return { raw: null, problems: [...faults, ...walked.problems] };
  return walked;
}

/**
 * Reads the value of a flag or a link as one YAML scalar: `3`, `true`, `"x"`. What is no plain scalar is the text
 * itself, and the lever's reader says what it takes; aliases and tags are refused here as in a file.
 */
export function readScalar(text: string): {
  readonly raw: RawScalar | null;
  readonly problems: readonly Problem[];
} {
  const { raw, problems } = readYaml(linesOf(text), 0, text.length);
  const refused = problems.filter(({ code }) => code === 'yamlAlias' || code === 'yamlTag');
  if (refused.length > 0) return { raw: null, problems: refused };
  const clean = raw?.kind === 'scalar' && problems.length === 0;
  return { raw: clean ? { ...raw, text: raw.text || text } : rawScalar(text), problems: [] };
}

/** Reads YAML as the library does. What others wrote goes through readYaml first, which refuses what is too deep. */
export function parseYaml(text: string): YamlDocument {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    // Quadratic in the library; the walk below does it with a set.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** Behind the first few, messages of the library are only echoes of them. */
const mostFaults = 3;

function faultsOf(document: YamlDocument) {
  const warnings = document.warnings.filter((warning) => warning.code !== 'TAG_RESOLVE_FAILED');
  return [...document.errors, ...warnings].slice(0, mostFaults);
}

/**
 * Where the nesting is so deep that reading it could use up the stack. The composer recurses, and a regular
 * expression compiled on a nearly full stack ends the whole process, so this looks at the tokens first.
 */
function tooDeep(text: string): number | null {
  let offset = 0;
  let flow = 0;
  let compact = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (isMarker(token)) {
      scalar = token === '\u001f';
      continue;
    }
    if (!scalar) {
      if (token === '[' || token === '{') flow += 1;
      else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
      else if (flow === 0 && (token === '-' || token === '?' || token === ':')) compact += 1;
      else if (token.startsWith('\n') || token.startsWith('\r')) compact = 0;
      const wide = token.startsWith(' ') && token.length > widestIndent;
      if (flow > deepestYaml || compact > deepestYaml || wide) return offset;
    }
    scalar = false;
    offset += token.length;
  }
  return null;
}

/** The lexer marks documents, and that a scalar follows, with control characters that are not in the text. */
const isMarker = (token: string): boolean => token === '\u0002' || token === '\u0018' || token === '\u001f';

/** Twenty levels of ten spaces. */
const widestIndent = 200;
