import { entryOf, problem, type Problem, type ProblemCode, type Values } from '../schema/index.ts';
import { unknownAbout } from './about.ts';
import { checkAfter, readAfter, withoutAfter } from './after.ts';
import { checkNamedCells } from './namedCells.ts';
import type { FrontMatter } from './document.ts';
import { complain, textField, type Fields } from './fields.ts';
import { partsOf, type FileParts } from './fileParts.ts';
import { readFront } from './format.ts';
import { emptyScenario, namesOf, readFrontMatter, type Worlds } from './frontMatter.ts';
import { checkGoal } from './lesson.ts';
import { placeAt } from './lines.ts';
import type { Notebook } from './notebook.ts';
import { parseDocument } from './parse.ts';
import type { ReadCell } from './reading.ts';
import { translate } from './translation.ts';
import type { Vocabulary, WorldNames } from './vocabulary.ts';

/** What a text is read with: the words it may use, and the files it may refer to. */
export interface Sources extends Worlds {
  readonly vocabulary: Vocabulary;
  /** The text of the scenario with that id, for its translations. */
  findBase(id: string): string | undefined;
}

/** The largest file that is read, in bytes of UTF-8. */
export const largestFile = 524_288;

/** Opens any text as a notebook. It never throws: what is wrong with the text is among the problems. */
export function openNotebook(text: string, sources: Sources): Notebook {
  const notebook = readNotebook(text, sources);
  return { ...notebook, problems: inOrder(notebook.problems) };
}

/** Opens the second language of a scenario that is open already. */
export function readTranslation(base: Notebook, text: string, vocabulary: Vocabulary): Notebook {
  const refused = refusal(text, vocabulary);
  if (refused) return refused;
  const parts = partsOf(text);
  const { frontMatter, problems } = readFront(parts);
  if (!frontMatter) return withoutFront(parts, problems, vocabulary);
  const notebook = translate(base, parts, frontMatter, vocabulary);
  return { ...notebook, problems: inOrder([...problems, ...notebook.problems]) };
}

function readNotebook(text: string, sources: Sources): Notebook {
  const { vocabulary } = sources;
  const refused = refusal(text, vocabulary);
  if (refused) return refused;
  const parts = partsOf(text);
  const { frontMatter, problems } = readFront(parts);
  if (!frontMatter) return withoutFront(parts, problems, vocabulary);
  if (entryOf(frontMatter.map, 'of')) return openTranslation(parts, frontMatter, problems, sources);
  const read = readFrontMatter(frontMatter.map, vocabulary, sources);
  const names = namesOf(read.scenario, vocabulary.declarations);
  const parsed = parseDocument(parts, frontMatter, { vocabulary, names, readCell: cellReader(names) });
  return {
    document: parsed.document,
    scenario: read.scenario,
    about: read.about,
    lesson: read.lesson,
    problems: [
      ...problems,
      ...read.problems,
      ...parsed.problems,
      ...checkAfter(parsed.document, vocabulary),
      ...checkNamedCells(parsed.document, vocabulary),
      ...checkGoal(parsed.document, read.lesson),
    ],
  };
}

/** Every cell is read by its own kind; without names none can be. */
function cellReader(names: WorldNames | null): ReadCell {
  return ({ kind, body }) => {
    if (!names) return { body, options: undefined, problems: [] };
    const { after, problems } = readAfter(body);
    const read = kind.read(withoutAfter(body), names);
    return { body, after, options: read.options, problems: [...problems, ...read.problems] };
  };
}

/** The prose lives, though nothing can be run. */
function withoutFront(parts: FileParts, problems: readonly Problem[], vocabulary: Vocabulary): Notebook {
  const readers = { vocabulary, names: null, readCell: cellReader(null) };
  const { document, problems: found } = parseDocument(parts, null, readers);
  const scenario = emptyScenario(vocabulary);
  return { document, scenario, about: unknownAbout, lesson: null, problems: [...problems, ...found] };
}

function openTranslation(
  parts: FileParts,
  frontMatter: FrontMatter,
  problems: Problem[],
  sources: Sources,
): Notebook {
  const front: Fields = { map: frontMatter.map, prefix: '', problems };
  const of = textField(front, 'of') ?? '';
  const text = sources.findBase(of);
  // A translation of a translation is none: the base is opened as if there were no further scenarios.
  const base = text === undefined ? null : openNotebook(text, { ...sources, findBase: () => undefined });
  if (!base || base.about.of !== null) {
    complain(front, 'ofUnknown', 'of', { read: of }, entryOf(frontMatter.map, 'of')?.value.place);
    const about = { ...unknownAbout, of };
    return { ...withoutFront(parts, problems, sources.vocabulary), about };
  }
  const notebook = translate(base, parts, frontMatter, sources.vocabulary);
  const file = `scenarios/${of}.md`;
  const inherited = base.problems.map((one): Problem => ({ file, ...one }));
  return { ...notebook, problems: [...problems, ...notebook.problems, ...inherited] };
}

/** What is too large, or no text at all, is not read. */
function refusal(text: string, vocabulary: Vocabulary): Notebook | null {
  const refuse = (code: ProblemCode, values: Values, at: number): Notebook => {
    const parts = partsOf(text);
    const { bom, newline } = parts;
    const document = { text, bom, newline, frontMatter: null, sections: [], footnotes: [] };
    const problems = [problem(code, '', values, placeAt(parts.lines, at))];
    return { document, scenario: emptyScenario(vocabulary), about: unknownAbout, lesson: null, problems };
  };
  const size = new TextEncoder().encode(text).length;
  if (size > largestFile)
    return refuse('fileLarge', { read: Math.ceil(size / 1024), max: largestFile / 1024 }, 0);
  // What a decoder puts in the place of bytes that are no UTF-8.
  const odd = /[\0\uFFFD]/.exec(text);
  return odd && refuse('fileText', {}, odd.index);
}

const mostProblems = 200;

/** In the order of the file, other files behind it; where there are too many, errors are kept before warnings. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const rank = (one: Problem): number => (one.severity === 'error' ? 0 : 1);
  const kept =
    problems.length <= mostProblems
      ? problems
      : problems.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostProblems);
  return kept.toSorted(
    (a, b) => Number('file' in a) - Number('file' in b) || a.line - b.line || a.column - b.column,
  );
}
