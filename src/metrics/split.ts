import { columnOf, findColumn, type RunRecord } from '../record/index.ts';
import { once } from './measure.ts';

/** What people can be told apart by that stays with them for good. */
export type SplitBy = 'channel' | 'segment' | 'arm';

/** People in parts: what the parts are called, and which of them everybody is in. */
export interface Split {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** Arms of a trial in the order of their numbers. */
const armNames = ['rest', 'smallGroup'] as const;

/** The people of a record in parts; null where the record does not know: arms are known only of trials. */
export function splitOf(record: RunRecord, by: SplitBy): Split | null {
  return once(record, `split ${by}`, () => {
    if (by === 'arm') {
      const arm = findColumn(record, 'arm');
      return arm ? { names: armNames, of: Int32Array.from(arm) } : null;
    }
    const { channels, segments } = record;
    const group = Int32Array.from(columnOf(record, 'group'));
    return by === 'channel'
      ? { names: channels, of: group.map((one) => Math.floor(one / segments.length)) }
      : { names: segments, of: group.map((one) => one % segments.length) };
  });
}
