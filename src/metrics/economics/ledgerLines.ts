import { dailySum, findTotal, type RunRecord } from '../../record/index.ts';
import { totalText, words, type Text } from '../../schema/index.ts';
import { once } from '../measure.ts';

const ledgerWords = words('ledgerLine', { purchases: 'Paid for purchases' });

/** For checking a language. */
export const ledgerTexts: readonly Text[] = Object.values(ledgerWords);

/** One line of the books: what it is called, and its money day by day in minor units of the whole world. */
export interface LedgerLine {
  readonly id: string;
  readonly title: Text;
  readonly side: 'income' | 'cost';
  readonly daily: Float64Array;
}

const income = ['revenue', 'adRevenue', 'commissionRevenue'] as const;
const serving = ['visitCost', 'orderCost', 'goodsCost'] as const;

/**
 * All lines of income and of cost, in the order of the day. On each day the former add up to the total `income` and the
 * latter to `cost`. Fees of members stand apart from what else users pay. Empty where the record keeps no books.
 */
export const ledgerLines = (record: RunRecord): readonly LedgerLine[] =>
  once(record, 'ledger lines', () => {
    if (!findTotal(record, 'cost') || !findTotal(record, 'income')) return [];
    const spends = spendsOf(record);
    const fees = line(record, 'memberFees', 'income');
    const earned = income.flatMap((name) => line(record, name, 'income'));
    return [
      ...earned.map((one) => (one.id === 'revenue' && fees[0] ? without(one, fees[0]) : one)),
      ...fees,
      ...[...spends.map(({ name }) => name), ...serving].flatMap((name) => line(record, name, 'cost')),
    ];
  });

const spendsOf = ({ totals }: RunRecord) =>
  totals.filter(({ name, money }) => money && name.endsWith('Spend'));

/**
 * What the team decided to spend in the whole run, in minor units of the whole world: all cost but that of serving
 * people, which follows from how many come. Null where the record keeps no books.
 */
export function decidedSpend(record: RunRecord): number | null {
  if (!findTotal(record, 'cost')) return null;
  const daily = spendsOf(record).map(({ name }) => dailySum(record, name));
  return daily.flatMap((all) => [...all]).reduce((sum, one) => sum + one, 0) * record.about.weight;
}

function line(record: RunRecord, id: string, side: LedgerLine['side']): LedgerLine[] {
  const total = findTotal(record, id);
  if (!total) return [];
  const { weight } = record.about;
  return [
    { id, title: totalText(id, total.label), side, daily: dailySum(record, id).map((n) => n * weight) },
  ];
}

/** What users paid for purchases: everything but fees. */
const without = (one: LedgerLine, part: LedgerLine): LedgerLine => ({
  ...one,
  title: ledgerWords.purchases,
  daily: one.daily.map((money, day) => money - part.daily[day]!),
});
