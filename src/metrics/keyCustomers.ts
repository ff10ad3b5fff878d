import { dailySum, findColumn, findSpans, findTotal, type RunRecord } from '../record/index.ts';
import { counted, once, ratio, upTo, type Measure, type Series } from './measure.ts';
import { splitOf, type SplitBy } from './split.ts';

/** Simulated key customers, evening by evening: stock = stock of the evening before + new − lost. */
export interface KeyAccounts {
  readonly stock: readonly number[];
  readonly fresh: readonly number[];
  readonly lost: readonly number[];
  /** Those of the stock who have not left; null where the record does not know. */
  readonly present: readonly number[] | null;
}

/** Key customers of everybody together; null where no rule says who is one. */
export function keyAccounts(record: RunRecord): KeyAccounts | null {
  if (!findColumn(record, 'keyCustomer')) return null;
  return once(record, 'key accounts', () => {
    const [stock, fresh, lost] = ['keyCustomers', 'keyNew', 'keyLost'].map((name) => [
      ...dailySum(record, name),
    ]);
    const present = findTotal(record, 'keyPresent') ? [...dailySum(record, 'keyPresent')] : null;
    return { stock: stock!, fresh: fresh!, lost: lost!, present };
  });
}

/** The same for each channel, segment or arm, of the people in the record; null where it does not know. */
export function keyBySplit(
  record: RunRecord,
  by: SplitBy,
): { readonly names: readonly string[]; readonly accounts: readonly KeyAccounts[] } | null {
  const [split, spans] = [splitOf(record, by), findSpans(record, 'keyCustomer')];
  if (!split || !spans) return null;
  const { days } = record.about;
  const zeros = () => new Array<number>(days).fill(0);
  const accounts = split.names.map(() => ({ stock: zeros(), fresh: zeros(), lost: zeros(), present: null }));
  spans.people.forEach((person, at) => {
    const { stock, fresh, lost } = accounts[split.of[person]!]!;
    const [from, until] = [spans.from[at]!, spans.until[at]!];
    for (let day = Math.max(0, from); day < until; day++) stock[day]! += 1;
    if (from >= 0) fresh[from]! += 1;
    if (until < days) lost[until]! += 1;
  });
  return { names: split.names, accounts };
}

/** Everyone who had joined by each evening, those who had left before the record began among them where it counts them. */
const everJoined = (record: RunRecord): readonly number[] =>
  once(record, 'ever joined', () => {
    if (findTotal(record, 'lifecycle')) return [...dailySum(record, 'lifecycle')];
    const joined = upTo(record.about.days).map(() => 0);
    let people = 0;
    for (const day of findColumn(record, 'joinDay') ?? []) {
      if (day < 0) people += 1;
      else joined[day]! += 1;
    }
    return joined.map((today) => (people += today));
  });

const line = (record: RunRecord, id: string, title: string, y: readonly number[]): Series => ({
  axis: 'day',
  x: upTo(record.about.days),
  lines: [{ id, title, y: y.map((n) => n * record.about.weight) }],
});

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Which of the accounts a variant counts. */
const partOf = (variant: string | undefined) =>
  variant === 'new' ? 'fresh' : variant === 'lost' ? 'lost' : 'stock';

const nobody: Series = { axis: 'day', x: [], lines: [] };

/** How many key customers there are, by the rule of the world. */
export const keyCustomers: Measure = {
  id: 'keyCustomers',
  title: 'Key customers',
  definition:
    'Everyone who ever joined and meets the rule for key customers that evening, whether or not she has left; the evening before’s, and those who became one, less those who are one no longer.',
  unit: 'people',
  tag: 'observed',
  reads: ['keyCustomer', 'keyCustomers', 'keyNew', 'keyLost'],
  variants: [
    {
      id: 'new',
      title: 'New key customers',
      definition: 'Who meets the rule for key customers that evening and did not the evening before.',
    },
    {
      id: 'lost',
      title: 'Lost key customers',
      definition: 'Who met the rule for key customers the evening before and does not that evening.',
    },
  ],
  value: (record, variant) => {
    const accounts = keyAccounts(record);
    if (!accounts) return { value: null };
    const { stock, fresh, lost } = accounts;
    if (variant === 'new' || variant === 'lost')
      return counted(record, sum(variant === 'new' ? fresh : lost));
    const last = stock.at(-1);
    return last === undefined ? { value: null } : counted(record, last);
  },
  series: (record, variant) => {
    const accounts = keyAccounts(record);
    if (!accounts) return nobody;
    const title = keyCustomers.variants!.find(({ id }) => id === variant)?.title ?? keyCustomers.title;
    return line(record, variant ?? 'stock', title, accounts[partOf(variant)]);
  },
};

/** How many of them are still there, as only the engine knows it. */
export const keyPresent: Measure = {
  id: 'keyPresent',
  title: 'Key customers who are still there',
  definition:
    'Key customers of that evening who have not left, as only the engine knows it. The rest left in silence and meet the rule until what it counts lies too far back.',
  unit: 'people',
  tag: 'truth',
  seenAs: 'keyCustomers',
  reads: ['keyCustomer', 'keyPresent'],
  value: (record) => {
    const last = keyAccounts(record)?.present?.at(-1);
    return last === undefined ? { value: null } : counted(record, last);
  },
  series: (record) => {
    const present = keyAccounts(record)?.present;
    return present ? line(record, 'present', keyPresent.title, present) : nobody;
  },
};

/** How few key customers are. */
export const keyShare: Measure = {
  id: 'keyShare',
  title: 'Share of key customers',
  definition:
    'Of everyone who had joined by that evening, whether or not she has left, the share who meet the rule for key customers.',
  unit: 'share',
  tag: 'observed',
  reads: ['keyCustomer', 'keyCustomers', 'joinDay'],
  value: (record) => {
    const [count, among] = [keyAccounts(record)?.stock.at(-1) ?? 0, everJoined(record).at(-1) ?? 0];
    return { value: ratio(count, among), count, among };
  },
  series: (record) => {
    const [count, among] = [keyAccounts(record)?.stock ?? [], everJoined(record)];
    const y = count.map((n, day) => ratio(n, among[day]!));
    return {
      axis: 'day',
      x: upTo(record.about.days),
      lines: [{ id: 'share', title: keyShare.title, y, count, among }],
    };
  },
};
