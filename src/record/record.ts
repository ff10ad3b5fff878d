/** What a column of days holds for what did not happen. */
export const never = -2_147_483_648;

/** Which run it was. What it was *called* (scenario, strategy, labels) is no part of a record's identity. */
export interface RecordAbout {
  readonly engine: string;
  readonly seed: string;
  readonly replicate: number;
  readonly people: number;
  readonly days: number;
  readonly weight: number;
  readonly currency: string;
}

/** What the run was called by whoever asked for it. */
export interface RecordNames {
  readonly scenario: string | null;
  readonly strategy: string | null;
}

/** A daily total: `width` numbers a day: for each channel and segment, for each entry of a list, or a single one. */
export interface RecordTotal {
  readonly name: string;
  readonly label: string;
  /** `group`, `one`, or the name of one of the record's lists. */
  readonly by: string;
  readonly money: boolean;
  readonly width: number;
  /** Day by day: the numbers of day d begin at d × width. */
  readonly values: Float64Array;
}

/** One value of every person who joined, as it stood at the end. */
export interface RecordColumn {
  readonly name: string;
  readonly label: string;
  /** What an analyst could know, or what only the engine knows. */
  readonly tag: 'observed' | 'truth';
  readonly values: Int32Array | Float64Array;
}

/**
 * When something was so of people, evening by evening: spans by person, and of one person by time. It was so on the
 * evenings from `from` to the one before `until`.
 */
export interface RecordSpans {
  readonly name: string;
  readonly tag: 'observed' | 'truth';
  /** Whose span it is: her place in the order of joining. */
  readonly people: Int32Array;
  /** Negative where it began before the record. */
  readonly from: Int32Array;
  /** The number of days of the record where it was still so at the end. */
  readonly until: Int32Array;
}

export interface RecordReason {
  readonly id: string;
  readonly label: string;
}

/**
 * What a run leaves behind. It carries its own names, so measures need nothing else. A person's place in the columns
 * is her place in the order of joining; `group` is channel × number of segments + segment.
 */
export interface RunRecord {
  readonly about: RecordAbout;
  readonly names: RecordNames;
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  /** What the entries of the totals' lists are, by the name of the list. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly reasons: readonly RecordReason[];
  /** What the classes of each classification are called, by the name of the classification and of the class. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How many people joined. */
  readonly joined: number;
  readonly totals: readonly RecordTotal[];
  /** Some totals by age, of those who joined in the record: what they did d days after joining begins at d × width. */
  readonly ages: readonly RecordTotal[];
  readonly columns: readonly RecordColumn[];
  /** Only of what a run keeps over time: none where nobody can be a key customer. */
  readonly spans: readonly RecordSpans[];
  /** Whole numbers of 32 days each person's activity takes. */
  readonly words: number;
  /** Bit d mod 32 of number person × words + d div 32 says whether the person was active on day d. */
  readonly activity: Int32Array;
}

/** A total by name, if the run kept it. */
export const findTotal = (record: RunRecord, name: string): RecordTotal | undefined =>
  record.totals.find((one) => one.name === name);

/** A total by days since joining, if the run kept it so. */
export const findAges = (record: RunRecord, name: string): RecordTotal | undefined =>
  record.ages.find((one) => one.name === name);

/** A column by name, if the run kept it. */
export const findColumn = (record: RunRecord, name: string): Int32Array | Float64Array | undefined =>
  record.columns.find((one) => one.name === name)?.values;

/** Spans by name, if the run kept them. */
export const findSpans = (record: RunRecord, name: string): RecordSpans | undefined =>
  record.spans.find((one) => one.name === name);

/** A total by name; asking for one that the run did not keep is a mistake of the caller. */
export function totalOf(record: RunRecord, name: string): RecordTotal {
  const total = findTotal(record, name);
  if (!total) throw new Error(`the record has no total ${name}`);
  return total;
}

/** A column by name. */
export function columnOf(record: RunRecord, name: string): Int32Array | Float64Array {
  const values = findColumn(record, name);
  if (!values) throw new Error(`the record has no column ${name}`);
  return values;
}

/** A total added up over groups or channels, day by day. */
export function dailySum(record: RunRecord, name: string): Float64Array {
  const { values, width } = totalOf(record, name);
  const days = record.about.days;
  const sums = new Float64Array(days);
  for (let day = 0; day < days; day++)
    for (let at = day * width; at < (day + 1) * width; at++) sums[day]! += values[at]!;
  return sums;
}

/** One entry of a total, day by day: a rule's contacts, a rung's people. */
export function dailyEntry(record: RunRecord, name: string, entry: string): Float64Array {
  const { by, values, width } = totalOf(record, name);
  const at = record.lists[by]?.indexOf(entry) ?? -1;
  if (at < 0) throw new Error(`the total ${name} has no entry ${entry}`);
  return Float64Array.from({ length: record.about.days }, (_, day) => values[day * width + at]!);
}

/** The parts of a record that can be handed to another thread without a copy. */
export function buffersOf(record: RunRecord): ArrayBuffer[] {
  const arrays = [
    ...[...record.totals, ...record.ages].map((one) => one.values),
    ...record.columns.map((one) => one.values),
    ...record.spans.flatMap(({ people, from, until }) => [people, from, until]),
    record.activity,
  ];
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
