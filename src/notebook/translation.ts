import { entryOf, hintFor, problem, type Problem, type RawMap, type Scenario } from '../schema/index.ts';
import { withoutAfter } from './after.ts';
import { readLanguage, unknownAbout, type About } from './about.ts';
import { translateBody } from './cellTexts.ts';
import { cellsOf, type Cell, type FrontMatter } from './document.ts';
import { complain, neededText, refuseUnknownKeys, textField, type Fields } from './fields.ts';
import type { FileParts } from './fileParts.ts';
import { namesOf } from './frontMatter.ts';
import type { Notebook } from './notebook.ts';
import { parseDocument } from './parse.ts';
import type { ReadCell, WrittenCell } from './reading.ts';
import type { CellKind, Vocabulary, WorldNames } from './vocabulary.ts';
import { readLabels } from './worldFile.ts';

const translationKeys = ['sluice', 'of', 'title', 'question', 'language', 'labels'];

/**
 * Reads a scenario's second language over its first: the prose and the labels are the translation's; the cells,
 * which it only names, are the first language's, in the translation's order.
 */
export function translate(
  base: Notebook,
  parts: FileParts,
  frontMatter: FrontMatter,
  vocabulary: Vocabulary,
): Notebook {
  const problems: Problem[] = [];
  const front: Fields = { map: frontMatter.map, prefix: '', problems };
  refuseUnknownKeys(front, translationKeys);
  const about = readAboutTranslated(front, base, vocabulary.languages);
  const scenario = readLabelled(front, base.scenario);
  const baseCells = cellsOf(base.document);
  const names = namesOf(base.scenario, vocabulary.declarations);
  const readers = { vocabulary, names, readCell: cellReader(baseCells, names) };
  const parsed = parseDocument(parts, frontMatter, readers);
  reportMissing(front, baseCells, cellsOf(parsed.document), about.of ?? '');
  return {
    document: parsed.document,
    scenario,
    about,
    lesson: base.lesson,
    problems: [...problems, ...parsed.problems],
  };
}

function readAboutTranslated(front: Fields, base: Notebook, languages: readonly string[]): About {
  if (!entryOf(front.map, 'language')) complain(front, 'keyMissing', 'language', { name: 'language' });
  const of = textField(front, 'of') ?? null;
  if (base.scenario.id !== null && of !== base.scenario.id)
    complain(front, 'ofUnknown', 'of', { read: of ?? '' }, entryOf(front.map, 'of')?.value.place);
  return {
    ...base.about,
    of,
    title: neededText(front, 'title'),
    question: textField(front, 'question') ?? '',
    language: readLanguage(front, languages) ?? unknownAbout.language,
  };
}

/** The same scenario under other names; entries of the calendar are `calendar.1` and so on, of a strategy `strategies.a.calendar.1`. */
function readLabelled(front: Fields, base: Scenario): Scenario {
  const plans = [base.calendar, ...base.strategies.map(({ calendar }) => calendar)];
  const names = ['', ...base.strategies.map(({ id }) => `strategies.${id}.`)];
  const dated = plans.map((plan, at) => plan.map((_, index) => `${names[at]!}calendar.${index + 1}`));
  const written = readLabels(front, [...Object.keys(base.labels), ...dated.flat()]);
  const relabelled = (at: number): Scenario['calendar'] =>
    plans[at]!.map((one, index) => ({ ...one, label: written.get(dated[at]![index]!) ?? one.label }));
  const labels = Object.assign(Object.create(null) as Record<string, string>, base.labels);
  for (const path of Object.keys(labels)) labels[path] = written.get(path) ?? labels[path]!;
  return {
    ...base,
    labels,
    strategies: base.strategies.map((one, at) => ({
      ...one,
      label: labels[`strategies.${one.id}`] ?? one.label,
      calendar: relabelled(at + 1),
    })),
    calendar: relabelled(0),
  };
}

const nameOf = (cell: Pick<Cell, 'cell' | 'id'>): string => `${cell.cell} ${cell.id ?? ''}`.trim();

/** Hands a fence of the translation the cell of the first language that it names, with the texts it says. */
function cellReader(baseCells: readonly Cell[], names: WorldNames): ReadCell {
  const named = baseCells.filter(({ id }) => id !== null).map(nameOf);
  const empty: RawMap = { kind: 'map', entries: [] };
  return ({ kind, id, body, place }: WrittenCell) => {
    const name = nameOf({ cell: kind.kind, id });
    const base = baseCells.find((cell) => cell.id !== null && nameOf(cell) === name);
    const { body: whole, missing, stray } = translateBody(base?.body ?? empty, body, kind.texts ?? []);
    const problems = stray.map((one) =>
      problem('cellBodyTranslated', id ?? '', { read: one.path }, one.place ?? place),
    );
    if (!base) {
      problems.push(problem('cellNotInBase', id ?? '', { read: name, ...hintFor(name, named) }, place));
      return { body: empty, options: undefined, problems };
    }
    for (const path of missing)
      problems.push(problem('cellTextUntranslated', id ?? '', { read: path, name: id ?? '' }, place));
    const { options, problems: found } = readAgain(kind, base, whole, names);
    return { body: whole, after: base.after, options, problems: [...problems, ...found] };
  };
}

/** Reads a cell with the texts of the translation; what is wrong with it in the first language is said there. */
function readAgain(
  kind: CellKind,
  base: Cell,
  body: RawMap,
  names: WorldNames,
): ReturnType<CellKind['read']> {
  if (kind.texts === undefined || base.options === undefined) return { options: base.options, problems: [] };
  const { options, problems } = kind.read(withoutAfter(body), names);
  const isOld = (one: Problem) =>
    base.problems.some(
      ({ code, line, column }) => code === one.code && line === one.line && column === one.column,
    );
  return { options, problems: problems.filter((one) => !isOld(one)) };
}

/** Every cell of the first language must be named, or the translation has no way to show it. */
function reportMissing(front: Fields, baseCells: readonly Cell[], cells: readonly Cell[], of: string): void {
  const named = cells.map(nameOf);
  const place = entryOf(front.map, 'of')?.keyPlace;
  for (const cell of baseCells) {
    const { cell: kind, id, range } = cell;
    if (id === null) {
      const there = { line: range.line, column: range.column, endColumn: range.column };
      const missing = problem('cellIdMissing', '', { kind, example: 'goal' }, there);
      front.problems.push({ ...missing, file: `scenarios/${of}.md` });
    } else if (!named.includes(nameOf(cell)))
      complain(front, 'cellUntranslated', id, { read: id, kind }, place);
  }
}
