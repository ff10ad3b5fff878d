import { after, start, type Operation, type Originals, type Stand } from './stand.ts';

/** One operation, done after another; steps are numbered from 1 in the order in which they were done. */
export interface Step {
  readonly id: number;
  /** The step it was done after; 0 is the beginning. */
  readonly parent: number;
  readonly operation: Operation;
  /** When: milliseconds since 1970, by the reader's clock. */
  readonly at: number;
}

/**
 * All that was ever done in a notebook, as a tree: who goes back and does something else begins a new branch, and
 * nothing is lost.
 */
export interface History {
  /** Step number `id` stands at `id - 1`. */
  readonly steps: readonly Step[];
  /** The step one stands at; 0 is the beginning. */
  readonly current: number;
  /** What steps were called by the reader. */
  readonly names: Readonly<Record<number, string>>;
  /** From each step the one that follows when something is done again. */
  readonly ahead: Readonly<Record<number, number>>;
}

/** What is added to a history: it only ever grows, so a saved one is a list of these. */
export type Entry =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'went'; readonly to: number }
  /** An empty name is none. */
  | { readonly kind: 'named'; readonly step: number; readonly name: string };

/** The history of somebody who has done nothing yet. */
export const nothingDone: History = { steps: [], current: 0, names: {}, ahead: {} };

/** The longest name a step can be given, in UTF-16 units. */
export const longestName = 80;

/** The history with one more entry; null if the entry does not fit, as one out of a broken file. */
export function grown(history: History, entry: Entry): History | null {
  const { steps, ahead, names } = history;
  const known = (id: number): boolean => Number.isInteger(id) && id >= 0 && id <= steps.length;
  if (entry.kind === 'step') {
    const { step } = entry;
    if (step.id !== steps.length + 1 || !known(step.parent)) return null;
    return {
      ...history,
      steps: [...steps, step],
      current: step.id,
      ahead: { ...ahead, [step.parent]: step.id },
    };
  }
  if (entry.kind === 'went') {
    if (!known(entry.to)) return null;
    // Whoever returns to a branch goes forward along it afterwards.
    return { ...history, current: entry.to, ahead: { ...ahead, ...wayTo(history, entry.to) } };
  }
  if (!known(entry.step) || entry.step === 0 || entry.name.length > longestName) return null;
  return { ...history, names: { ...names, [entry.step]: entry.name } };
}

/** Doing something now. */
export const doing = (history: History, operation: Operation, at: number): Entry => ({
  kind: 'step',
  step: { id: history.steps.length + 1, parent: history.current, operation, at },
});

/** Taking the last thing back; null if there is nothing. */
export function undoing({ steps, current }: History): Entry | null {
  const step = steps[current - 1];
  return step ? { kind: 'went', to: step.parent } : null;
}

/** Doing again what was taken back last; null if there is nothing. */
export function redoing({ current, ahead }: History): Entry | null {
  const next = ahead[current];
  return next === undefined ? null : { kind: 'went', to: next };
}

/** The steps from the beginning to one of them. */
export function pathTo({ steps }: Pick<History, 'steps'>, id: number): Step[] {
  const path: Step[] = [];
  for (let step = steps[id - 1]; step; step = steps[step.parent - 1]) path.push(step);
  return path.reverse();
}

/** Where one stands after a step. */
export const standAt = (history: History, id: number, originals: Originals): Stand =>
  pathTo(history, id).reduce((stand, { operation }) => after(stand, operation, originals), start);

/** The last steps of all branches, newest first. */
export function branches({ steps }: Pick<History, 'steps'>): Step[] {
  const parents = new Set(steps.map(({ parent }) => parent));
  return steps.filter(({ id }) => !parents.has(id)).reverse();
}

function wayTo(history: History, id: number): Record<number, number> {
  return Object.fromEntries(pathTo(history, id).map((step) => [step.parent, step.id]));
}
