import type { LifeTerm } from '../record/index.ts';
import type { Settings } from '../schema/index.ts';
import { blockSize, doubles, type Block } from './block.ts';

/**
 * One additive influence. On a chance it counts in log-odds, on a risk of leaving in log-hazard; 0 is neutral.
 * A term is a weight times a column, a weight alone (the same for everybody), or a curve over a person's age.
 */
export interface Term<Levers = unknown> {
  readonly id: string;
  /** The sum it enters: `visit`, `step`, `keyBehaviour`, `purchase`, `drift`. */
  readonly to: string;
  readonly label: string;
  /** The item it belongs to, as a path (`incentives.coupon`): a page can then say what it is called. */
  readonly item?: string;
  readonly column?: string;
  readonly weight?: (levers: Levers, shared: SharedNumbers, settings: Settings) => number;
  readonly byAge?: (levers: Levers) => (age: number) => number;
}

/** Numbers that hold for everybody today, written by mechanisms in the morning. */
export type SharedNumbers = Record<string, number>;

interface BoundTerm {
  readonly term: Term;
  readonly levers: () => unknown;
  /** What its column is multiplied by today; without a column, what it adds. */
  weight: number;
  /** Whether its weight was made from shared numbers, which are others tomorrow. */
  daily: boolean;
}

/** A term with a column. */
interface WeightedColumn {
  readonly name: string;
  readonly bound: BoundTerm;
}

/** What one item of a collection adds to a sum today: its columns, each with its weight. */
export interface ItemPart {
  readonly item: string;
  readonly columns: readonly { readonly name: string; readonly weight: number }[];
}

/** The terms of one sum, ready to be added up for a list of people. */
export class TermSum {
  readonly #terms: BoundTerm[] = [];
  /** Those without a column. */
  readonly #plain: BoundTerm[] = [];
  /** Under which settings all weights were taken; those that are taken anew every day nevertheless. */
  #settings: Settings | undefined;
  #daily: readonly BoundTerm[] = [];
  #everybody = 0;
  #byAge: Float64Array;
  /** Whether any age differs from 0; in most sums none does, and the days of joining need not be looked at. */
  #curved = false;
  readonly #columns: WeightedColumn[] = [];
  /** Those whose weight today is not 0. */
  #acting: WeightedColumn[] = [];
  #itemParts: readonly ItemPart[] | undefined;

  /** What it is the sum of: `visit`, `drift`. */
  readonly id: string;

  constructor(id: string, days: number) {
    this.id = id;
    this.#byAge = new Float64Array(days + 1);
  }

  add(term: Term, levers: () => unknown): void {
    const bound = { term, levers, weight: 0, daily: false };
    this.#terms.push(bound);
    if (term.column === undefined) this.#plain.push(bound);
    else this.#columns.push({ name: term.column, bound });
  }

  /** Curves over age are tabulated again whenever levers moved. */
  retabulate(): void {
    this.#byAge.fill(0);
    for (const { term, levers } of this.#terms) {
      const curve = term.byAge?.(levers());
      if (curve) for (let age = 0; age < this.#byAge.length; age++) this.#byAge[age]! += curve(age);
    }
    this.#curved = this.#byAge.some((value) => value !== 0);
  }

  /**
   * Takes the weights of the morning, after the shared numbers of the day are known. A weight is made from levers and
   * shared numbers and nothing else, so one that looked at no shared number stays until levers move.
   */
  weigh(shared: SharedNumbers, settings: Settings): void {
    if (this.#settings !== settings) {
      for (const bound of this.#terms) weighAnew(bound, shared, settings);
      this.#daily = this.#terms.filter(({ daily }) => daily);
      this.#settings = settings;
    } else {
      if (this.#daily.length === 0) return;
      for (const bound of this.#daily) bound.weight = bound.term.weight!(bound.levers(), shared, settings);
    }
    this.#everybody = this.#plain.reduce((sum, { weight }) => sum + weight, 0);
    this.#acting = this.#columns.filter(({ bound }) => bound.weight !== 0);
    this.#itemParts = undefined;
  }

  /** What single items add today, in the order in which their terms were declared. */
  itemParts(): readonly ItemPart[] {
    return (this.#itemParts ??= this.#partsOfItems());
  }

  #partsOfItems(): ItemPart[] {
    const parts = new Map<string, WeightedColumn[]>();
    for (const column of this.#acting) {
      const { item } = column.bound.term;
      if (item !== undefined) parts.set(item, [...(parts.get(item) ?? []), column]);
    }
    return Array.from(parts, ([item, columns]) => ({
      item,
      columns: columns.map(({ name, bound }) => ({ name, weight: bound.weight })),
    }));
  }

  /** What each term adds for the person in this row; terms that add nothing are left out. */
  explain(block: Block, row: number, day: number): LifeTerm[] {
    const age = day - block.joinDay[row]!;
    return this.#terms.flatMap((bound): LifeTerm[] => {
      const { id, label, item, column, byAge } = bound.term;
      const { weight } = bound;
      const value =
        // A column that weighs nothing need not exist.
        (column === undefined ? weight : weight === 0 ? 0 : weight * doubles(block, column)[row]!) +
        (byAge?.(bound.levers())(age) ?? 0);
      return value === 0 ? [] : [{ id, label, ...(item !== undefined && { item }), value }];
    });
  }

  /** What it comes to for everybody alike, if nothing about a person enters it today. */
  get forAll(): number | undefined {
    return this.#curved || this.#acting.length > 0 ? undefined : this.#everybody;
  }

  /** Adds the terms up for the people on a list: out[j] belongs to the person in row list[j]. */
  sumList(block: Block, list: Int32Array, count: number, day: number, out: Float64Array): void {
    out.fill(this.#everybody, 0, count);
    if (this.#curved) {
      const joinDay = block.joinDay;
      const byAge = this.#byAge;
      for (let j = 0; j < count; j++) out[j]! += byAge[day - joinDay[list[j]!]!]!;
    }
    for (let at = 0; at < this.#acting.length; at += 4)
      addList(foursome(block, this.#acting, at), list, count, out);
  }

  /** Adds the terms up for the people in rows 0 … count − 1: out[i] belongs to row i. */
  sumRows(block: Block, count: number, day: number, out: Float64Array): void {
    out.fill(this.#everybody, 0, count);
    if (this.#curved) {
      const joinDay = block.joinDay;
      const byAge = this.#byAge;
      for (let i = 0; i < count; i++) out[i]! += byAge[day - joinDay[i]!]!;
    }
    for (let at = 0; at < this.#acting.length; at += 4)
      addRows(foursome(block, this.#acting, at), count, out);
  }
}

/** Takes one weight, and notes whether it looks at shared numbers. */
function weighAnew(bound: BoundTerm, shared: SharedNumbers, settings: Settings): void {
  const { weight } = bound.term;
  // A curve over age adds nothing else; a column without a weight counts once.
  if (!weight) {
    bound.weight = bound.term.column === undefined ? 0 : 1;
    return;
  }
  bound.daily = false;
  const noted = new Proxy(shared, {
    get: (numbers, name: string) => {
      bound.daily = true;
      return numbers[name];
    },
    has: (numbers, name) => {
      bound.daily = true;
      return name in numbers;
    },
  });
  bound.weight = weight(bound.levers(), noted, settings);
}

/** Four columns and their weights: writing the sums down and reading them again would be most of the work. */
interface Foursome {
  readonly columns: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  readonly weights: readonly [number, number, number, number];
}

/** Stands where there is no fourth. */
const zeros = new Float64Array(blockSize);

function foursome(block: Block, acting: readonly WeightedColumn[], at: number): Foursome {
  const column = (more: number) => {
    const one = acting[at + more];
    return one ? doubles(block, one.name) : zeros;
  };
  const weight = (more: number) => acting[at + more]?.bound.weight ?? 0;
  return {
    columns: [column(0), column(1), column(2), column(3)],
    weights: [weight(0), weight(1), weight(2), weight(3)],
  };
}

function addList({ columns, weights }: Foursome, list: Int32Array, count: number, out: Float64Array): void {
  const [a, b, c, d] = columns;
  const [u, v, w, x] = weights;
  if (c === zeros)
    for (let j = 0; j < count; j++) {
      const i = list[j]!;
      out[j] = out[j]! + u * a[i]! + v * b[i]!;
    }
  else
    for (let j = 0; j < count; j++) {
      const i = list[j]!;
      out[j] = out[j]! + u * a[i]! + v * b[i]! + w * c[i]! + x * d[i]!;
    }
}

function addRows({ columns, weights }: Foursome, count: number, out: Float64Array): void {
  const [a, b, c, d] = columns;
  const [u, v, w, x] = weights;
  // Most sums of a plain world have one column or two.
  if (c === zeros) for (let i = 0; i < count; i++) out[i] = out[i]! + u * a[i]! + v * b[i]!;
  else for (let i = 0; i < count; i++) out[i] = out[i]! + u * a[i]! + v * b[i]! + w * c[i]! + x * d[i]!;
}
