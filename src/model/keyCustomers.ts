import {
  blockSize,
  countGroups,
  doubles,
  endSpan,
  placeOf,
  readDaysSince,
  readIfKept,
  valuesTaken,
  wholes,
  type Block,
  type Columns,
  type Facts,
  type Happenings,
  type Job,
  type Run,
  type Spans,
  type Totals,
} from '../engine/index.ts';
import { assumption, expression } from '../schema/index.ts';

/** The rule that nobody meets. */
const nobody = 'false';

export const keyLevers = {
  keyRule: expression({
    // What is kept of people depends on it, so it is one for all.
    shared: true,
    label: 'Key customer: who is one',
    help: 'A condition on what can be observed, looked at every evening; “false” is nobody.',
    initial: nobody,
    wants: 'truth',
    source: assumption(),
  }),
} as const;

/** Whether anybody can be a key customer at any time in a job: only then is anything kept of it. */
export const anyKeyRule = (job: Job): boolean =>
  valuesTaken(job, 'customers.keyRule').some((rule) => rule !== nobody);

/** What key customers bring, by the column that adds it up for a person, and the total that counts theirs. */
const values = { spent: 'keyRevenue', contributed: 'keyContributions', followers: 'keyFollowers' } as const;

/** Holds what a person had brought by last night. */
const before = (column: string): string => `${column}Before`;

/** What is kept of people where there is a rule. */
export const keyColumns = (job: Job): Columns =>
  anyKeyRule(job)
    ? {
        keyCustomer: { type: 'int32', initial: 0, label: 'Key customer (1) or not (0)', tag: 'observed' },
        keySince: {
          type: 'int32',
          initial: -1,
          label: 'Day of becoming a key customer',
          tag: 'observed',
          day: true,
        },
        ...Object.fromEntries(
          Object.keys(values).map((column) => [
            before(column),
            { type: 'float64', initial: 0, label: `Brought by last night: ${column}`, tag: 'hidden' },
          ]),
        ),
      }
    : {};

/** From which evening to which somebody was one. */
export const keySpans = (job: Job): Spans =>
  anyKeyRule(job) ? { keyCustomer: { tag: 'observed', since: 'keySince' } } : {};

export const keyFacts: Facts = {
  keyCustomer: {
    label: 'Is a key customer',
    kind: 'truth',
    tag: 'observed',
    read: readIfKept('keyCustomer'),
  },
  daysAsKey: {
    label: 'Days since becoming a key customer (0 for others)',
    kind: 'number',
    tag: 'observed',
    read: readDaysSince('keySince', 0),
  },
};

export const keyEvents = {
  keyCustomer: { tag: 'observed' },
  keyCustomerNoLonger: { tag: 'observed' },
} as const satisfies Happenings;

export const keyTotals: Totals = {
  keyCustomers: { label: 'Key customers', by: 'group', counted: 'people' },
  keyPresent: { label: 'Key customers who have not left', by: 'group', counted: 'people' },
  keyNew: { label: 'New key customers', by: 'group', counted: 'people' },
  keyLost: { label: 'No longer key customers', by: 'group', counted: 'people' },
  keyRevenue: { label: 'Revenue from key customers', by: 'group', counted: 'people', money: true },
  keyContributions: { label: 'Contributions by key customers', by: 'group', counted: 'people' },
  keyFollowers: { label: 'Followers gained by key customers', by: 'group', counted: 'people' },
};

/**
 * Key customers by a rule: every evening everyone who ever joined is held against it, because a rule reads what can be
 * observed, and someone who has silently left meets it until what it counts lies too far back.
 */
export class KeyCustomers {
  readonly #run: Run;
  /** Rows, in order: who was one this morning, and who meets the rule tonight. */
  readonly #were = new Int32Array(blockSize);
  readonly #meet = new Int32Array(blockSize);
  /** Rows: who became one tonight, and who is one no longer. */
  readonly #new = new Int32Array(blockSize);
  readonly #lost = new Int32Array(blockSize);

  constructor(run: Run) {
    this.#run = run;
  }

  /** The evening of a block: what they brought today, who they are now, who became one and who is one no longer. */
  evening(block: Block, day: number, rule: string): void {
    const were = keyRows(block, this.#were);
    for (const [column, total] of Object.entries(values)) this.#countBrought(block, day, column, total, were);
    const meet = this.#run.formula(rule).pick(block, block.count, day, this.#meet);
    this.#compare(block, day, were, meet);
    this.#count(block, day, meet);
    for (const column of Object.keys(values)) remember(block, column, this.#meet, meet);
  }

  /** Both lists are in the order of the rows: who stands on one of them alone has changed. */
  #compare(block: Block, day: number, were: number, meet: number): void {
    const [lost, fresh] = [this.#lost, this.#new];
    let [at, left, found] = [0, 0, 0];
    for (let j = 0; j < meet; j++) {
      const row = this.#meet[j]!;
      while (at < were && this.#were[at]! < row) lost[left++] = this.#were[at++]!;
      if (at < were && this.#were[at] === row) at += 1;
      else fresh[found++] = row;
    }
    while (at < were) lost[left++] = this.#were[at++]!;
    this.#change(block, day, 0, lost, left);
    this.#change(block, day, 1, fresh, found);
  }

  /** The people in these rows are key customers from tonight on, or are so no longer. */
  #change(block: Block, day: number, is: 0 | 1, rows: Int32Array, count: number): void {
    if (count === 0) return;
    const [key, since] = [wholes(block, 'keyCustomer'), wholes(block, 'keySince')];
    const { seat } = block;
    for (let j = 0; j < count; j++) {
      const row = rows[j]!;
      if (!is) endSpan(block, 'keyCustomer', seat[row]!, since[row]!, day);
      key[row] = is;
      since[row] = is ? day : -1;
    }
    countGroups(block, this.#run, is ? 'keyNew' : 'keyLost', rows, count, day);
    this.#run.happened(is ? 'keyCustomer' : 'keyCustomerNoLonger', block, rows, count, day);
  }

  /** How many there are tonight, and how many of them have not left. */
  #count(block: Block, day: number, meet: number): void {
    const group = block.group;
    const { sheet } = this.#run;
    const [all, present] = [placeOf(sheet, 'keyCustomers', day), placeOf(sheet, 'keyPresent', day)];
    for (let j = 0; j < meet; j++) {
      const row = this.#meet[j]!;
      sheet.values[all + group[row]!]! += 1;
      sheet.values[present + group[row]!]! += Number(row < block.presentCount);
    }
  }

  /** What those who were key customers this morning brought today. */
  #countBrought(block: Block, day: number, column: string, total: string, were: number): void {
    const now = block.columns[column];
    if (!now) return;
    const known = doubles(block, before(column));
    const group = block.group;
    const { values: counts } = this.#run.sheet;
    const place = placeOf(this.#run.sheet, total, day);
    for (let j = 0; j < were; j++) {
      const row = this.#were[j]!;
      if (row < block.presentCount) counts[place + group[row]!]! += now[row]! - known[row]!;
    }
  }
}

/** Writes the rows of key customers to `rows`, in order; returns how many. */
function keyRows(block: Block, rows: Int32Array): number {
  const key = wholes(block, 'keyCustomer');
  const { count } = block;
  let found = 0;
  // Written first and counted if it holds, as coins are tossed: no branch in the loop.
  for (let row = 0; row < count; row++) {
    rows[found] = row;
    found += key[row]!;
  }
  return found;
}

/** Tonight's sums of those who are key customers now: tomorrow's less these is what tomorrow brings. */
function remember(block: Block, column: string, rows: Int32Array, count: number): void {
  const now = block.columns[column];
  if (!now) return;
  const known = doubles(block, before(column));
  for (let j = 0; j < count; j++) known[rows[j]!] = now[rows[j]!]!;
}
