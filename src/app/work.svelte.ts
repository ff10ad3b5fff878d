import {
  doing,
  grown,
  nothingDone,
  redoing,
  standAt,
  start,
  undoing,
  after,
  type Entry,
  type History,
  type Operation,
  type Originals,
  type Stand,
} from '../store/index.ts';

/** What one reader does in one notebook: its history, and where she stands. It knows nothing of levers or runs. */
export class Work {
  history = $state.raw<History>(nothingDone);
  stand = $state.raw<Stand>(start);
  readonly #originals: Originals;
  readonly #heard: ((entry: Entry) => void)[] = [];

  constructor(originals: Originals, history: History = nothingDone) {
    this.#originals = originals;
    this.history = history;
    this.stand = standAt(history, history.current, originals);
  }

  get canUndo(): boolean {
    return undoing(this.history) !== null;
  }

  get canRedo(): boolean {
    return redoing(this.history) !== null;
  }

  do(operation: Operation): void {
    this.#take(doing(this.history, operation, Date.now()));
  }

  undo(): void {
    this.#take(undoing(this.history));
  }

  redo(): void {
    this.#take(redoing(this.history));
  }

  /** Stands where a step left off; what came after it stays as a branch. */
  go(to: number): void {
    this.#take({ kind: 'went', to });
  }

  name(step: number, name: string): void {
    this.#take({ kind: 'named', step, name });
  }

  /** Where one stood after a step. */
  standAt(step: number): Stand {
    return standAt(this.history, step, this.#originals);
  }

  /** Hears of everything that is added to the history, in order: what has to be saved. */
  onEntry(hear: (entry: Entry) => void): void {
    this.#heard.push(hear);
  }

  #take(entry: Entry | null): void {
    if (entry === null) return;
    const history = grown(this.history, entry);
    if (history === null) throw new Error(`an entry that does not fit: ${entry.kind}`);
    this.history = history;
    if (entry.kind === 'step') this.stand = after(this.stand, entry.step.operation, this.#originals);
    if (entry.kind === 'went') this.stand = standAt(history, entry.to, this.#originals);
    for (const hear of this.#heard) hear(entry);
  }
}
