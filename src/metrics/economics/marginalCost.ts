import type { RunRecord } from '../../record/index.ts';
import { entriesOf, sumAll } from '../entries.ts';

/** So many last days tell what the next person costs. */
const recentDays = 7;

/**
 * What one more person would cost through each channel at the spending of the days before `end`: by the slope of its
 * curve, with its rewards. Null where money brings nobody. Null altogether where the record does not know slopes.
 */
export function marginalCosts(record: RunRecord, end = record.about.days): readonly (number | null)[] | null {
  const slopes = entriesOf(record, 'marginalJoins');
  if (!slopes) return null;
  return record.channels.map((name) => {
    const daily = slopes.of[slopes.names.indexOf(name)]?.subarray(Math.max(0, end - recentDays), end) ?? [];
    const joins = sumAll(daily);
    return joins > 0 ? daily.length / joins : null;
  });
}
