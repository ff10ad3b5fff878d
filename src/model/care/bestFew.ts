import type { Block } from '../../engine/index.ts';

/** A place in a queue: the higher score goes first, then the lower lot, then who joined earlier. */
export interface Place {
  readonly score: number;
  readonly lot: number;
  /** Her number in the order of joining. */
  readonly person: number;
}

/** Whether `a` is served before `b`. */
export function isBefore(a: Place, b: Place): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.lot !== b.lot ? a.lot < b.lot : a.person < b.person;
}

/** Someone who waits in a queue, and where she stands. */
export interface Waiting extends Place {
  readonly block: Block;
  readonly row: number;
}

/** The first few of any number of people who wait, without putting all of them in order: a heap with the last on top. */
export class BestFew {
  #most = 0;
  readonly #heap: Waiting[] = [];

  /** Begins anew; keeps `most` people. */
  clear(most: number): void {
    this.#most = most;
    this.#heap.length = 0;
  }

  /** Whoever scores less cannot be among them any more; for the others it is worth to draw a lot. */
  get bar(): number {
    if (this.#heap.length < this.#most) return -Infinity;
    return this.#most === 0 ? Infinity : this.#heap[0]!.score;
  }

  /** Whether someone with this score and lot can be; only then is it worth to ask who she is. */
  takes(score: number, lot: number): boolean {
    if (this.#heap.length < this.#most) return true;
    if (this.#most === 0) return false;
    const last = this.#heap[0]!;
    return score > last.score || (score === last.score && lot <= last.lot);
  }

  offer(one: Waiting): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(one);
      this.#rise(heap.length - 1);
    } else if (this.#most > 0 && isBefore(one, heap[0]!)) {
      heap[0] = one;
      this.#sink();
    }
  }

  /** All of them, in no order. */
  all(): readonly Waiting[] {
    return this.#heap;
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1;
      if (!isBefore(heap[above]!, heap[at]!)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ;) {
      let below = 2 * at + 1;
      if (below >= heap.length) return;
      if (below + 1 < heap.length && isBefore(heap[below]!, heap[below + 1]!)) below += 1;
      if (!isBefore(heap[at]!, heap[below]!)) return;
      this.#swap(at, below);
      at = below;
    }
  }

  #swap(a: number, b: number): void {
    const held = this.#heap[a]!;
    this.#heap[a] = this.#heap[b]!;
    this.#heap[b] = held;
  }
}
