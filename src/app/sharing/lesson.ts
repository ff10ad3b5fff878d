import { vocabulary } from '../../catalogue/index.ts';
import { dependenciesOf, type Notebook } from '../../notebook/index.ts';
import { hintFor, problem, type Problem } from '../../schema/index.ts';
import type { Operation, Stand } from '../../store/index.ts';
import type { Work } from '../work.svelte.ts';

/** Parts of a notebook's page that a link can leave out, besides its cells: no cell has a full stop in its name. */
export const pageParts = [
  'page.contents',
  'page.headline',
  'page.work',
  'page.modes',
  'page.dock',
  'page.portfolio',
] as const;

export type PagePart = (typeof pageParts)[number];

/** How whoever made the link wants the page to be: for a lesson, or in the page of a course. */
export interface Lesson {
  /** Within another page: no head, no contents, small margins. */
  readonly embedded: boolean;
  /** Cell ids and parts of the page that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** What the link named to be held: cells and levers. */
  readonly held: readonly string[];
  /** Paths of levers that cannot be moved. */
  readonly levers: ReadonlySet<string>;
  /** Cells that cannot be answered. */
  readonly cells: ReadonlySet<string>;
  /** The link says in which language it is to be read. */
  readonly inLanguage: boolean;
  readonly problems: readonly Problem[];
}

/** The most names a part of a link may have. */
const mostNames = 200;

/** Reads how a page is to be; names that it does not have are problems, and the rest holds. */
export function readLesson(query: URLSearchParams, { document }: Notebook): Lesson {
  const problems: Problem[] = [];
  const nodes = dependenciesOf(document, vocabulary);
  const ids = nodes.flatMap(({ cell }) => cell.id ?? []);
  const moves = [...new Set(nodes.flatMap(({ uses }) => uses.moves ?? []))];
  const embedded = readYes('embed', query, problems);
  const hide = readNames('hide', query, [...pageParts, ...ids], problems);
  const held = readNames('lock', query, [...ids, ...moves], problems);
  const of = nodes.filter(({ cell }) => cell.id !== null && held.includes(cell.id));
  return {
    embedded,
    hidden: new Set([...(embedded ? pageParts : []), ...hide]),
    held,
    levers: new Set([
      ...held.filter((name) => moves.includes(name)),
      ...of.flatMap(({ uses }) => uses.moves ?? []),
    ]),
    cells: new Set(of.map(({ cell }) => cell.id!)),
    inLanguage: query.has('lang'),
    problems,
  };
}

function readYes(key: string, query: URLSearchParams, problems: Problem[]): boolean {
  const read = query.get(key);
  if (read !== null && read !== '1')
    problems.push(problem('linkPart', key, { read: `${key}=${read.slice(0, 40)}`, allowed: '1' }));
  return read === '1';
}

function readNames(
  key: string,
  query: URLSearchParams,
  allowed: readonly string[],
  problems: Problem[],
): readonly string[] {
  const names = [...new Set((query.get(key) ?? '').split(',').filter(Boolean))].slice(0, mostNames);
  const unknown = names.filter((name) => !allowed.includes(name));
  for (const name of unknown)
    problems.push(
      problem('linkPart', key, { read: `${key}=${name.slice(0, 60)}`, ...hintFor(name, allowed) }),
    );
  return names.filter((name) => allowed.includes(name));
}

/** Whether what is held is the same in both: undoing and starting over go no further back than that. */
export function keepsHeld(
  { levers, cells }: Pick<Lesson, 'levers' | 'cells'>,
  now: Stand,
  then: Stand,
): boolean {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return (
    [...levers].every((path) => same(now.levers[path], then.levers[path])) &&
    [...cells].every((id) => same(now.answers[id], then.answers[id]))
  );
}

/** The lesson, once its work goes nowhere where what is held was another. */
export function heldIn(work: Pick<Work, 'allows' | 'stand'>, lesson: Lesson): Lesson {
  if (lesson.levers.size + lesson.cells.size > 0) work.allows = (then) => keepsHeld(lesson, work.stand, then);
  return lesson;
}

/** Whether an operation would move or answer what is held. */
export function isHeld({ levers, cells }: Pick<Lesson, 'levers' | 'cells'>, operation: Operation): boolean {
  if (operation.kind === 'answer') return cells.has(operation.cell);
  if (operation.kind !== 'levers') return false;
  return [...Object.keys(operation.set), ...operation.back].some((path) => levers.has(path));
}

/** The parts of an address that say how the page is; `language` is the one it is read in. */
export function writeLesson(
  query: URLSearchParams,
  { embedded, hidden, held, inLanguage }: Pick<Lesson, 'embedded' | 'hidden' | 'held' | 'inLanguage'>,
  language: string,
): URLSearchParams {
  const written = new URLSearchParams(query);
  const hide = [...hidden].filter((name) => !embedded || !(pageParts as readonly string[]).includes(name));
  if (embedded) written.set('embed', '1');
  if (hide.length > 0) written.set('hide', hide.join(','));
  if (held.length > 0) written.set('lock', held.join(','));
  if (inLanguage) written.set('lang', language);
  return written;
}
