import type { RunRecord } from '../record/index.ts';
import { entriesOf } from './entries.ts';
import { upTo, type Measure } from './measure.ts';

/** So many last days tell how well work is done now. */
const recentDays = 7;

/** The share of the work demanded on some days that its rounds served, over the processes; null where none was demanded. */
function servedOn(record: RunRecord, variant: string | undefined, from: number, to: number): number | null {
  const [service, demanded] = [entriesOf(record, 'service'), entriesOf(record, 'demanded')];
  if (!service || !demanded) return null;
  let [met, all] = [0, 0];
  demanded.names.forEach((name, at) => {
    if (variant !== undefined && name !== variant) return;
    for (let day = Math.max(0, from); day < to; day++) {
      met += demanded.of[at]![day]! * service.of[at]![day]!;
      all += demanded.of[at]![day]!;
    }
  });
  return all === 0 ? null : met / all;
}

const counted =
  'that came up in the last 7 days, the share that was met: of each day’s by what the last round of the process got done. None where no work came up.';

/** How much of the work of the core process is met. */
export const serviceLevel: Measure = {
  id: 'service',
  title: 'Service',
  definition: `Of the work of all processes ${counted}`,
  unit: 'share',
  tag: 'observed',
  reads: ['service', 'demanded'],
  items: {
    of: 'processes',
    title: 'Service: {name}',
    definition: `Of the work of the process “{name}” ${counted}`,
  },
  value: (record, variant) => {
    const { days } = record.about;
    return { value: servedOn(record, variant, days - recentDays, days) };
  },
  series: (record, variant) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      {
        id: 'service',
        title: 'Service',
        y: upTo(record.about.days).map((day) => servedOn(record, variant, day - recentDays + 1, day + 1)),
      },
    ],
  }),
};
