import {
  doing,
  grown,
  nothingDone,
  pathTo,
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

  /** Whether one may stand there: what a link holds is the same there as it is now. */
  allows: ((stand: Stand) => boolean) | null = null;

  get canUndo(): boolean {
    return this.#mayFollow(undoing(this.history));
  }

  get canRedo(): boolean {
    return this.#mayFollow(redoing(this.history));
  }

  /** Whether one may go to where a step left off. */
  mayGo(step: number): boolean {
    return this.allows === null || this.allows(this.standAt(step));
  }

  /** The first step of the present way to which one may go; 0 is the beginning. */
  get first(): number {
    const way = [0, ...pathTo(this.history, this.history.current).map(({ id }) => id)];
    return way.find((step) => this.mayGo(step)) ?? this.history.current;
  }

  do(operation: Operation): void {
    this.#take(doing(this.history, operation, Date.now()));
  }

  undo(): void {
    if (this.canUndo) this.#take(undoing(this.history));
  }

  redo(): void {
    if (this.canRedo) this.#take(redoing(this.history));
  }

  /** Stands where a step left off; what came after it stays as a branch. */
  go(to: number): void {
    if (this.mayGo(to)) this.#take({ kind: 'went', to });
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

  #mayFollow(entry: Entry | null): boolean {
    return entry?.kind === 'went' && this.mayGo(entry.to);
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
