import {
  calendarWords,
  checklistKeys,
  checklistWords,
  type Point,
  type SaidEntry,
} from '../cells/calendar/cell.ts';
import { csvLine } from '../record/index.ts';
import { minorPerMajor, type Speaker } from '../schema/index.ts';
import { download } from './download.ts';

/** Hands the reader the plan as a table: a line for every day on which something is done, with the whole checklist. */
export function savePlan(points: readonly Point[], said: readonly SaidEntry[], speaker: Speaker): void {
  const { say, currency } = speaker;
  const head = [
    say(calendarWords.onDay),
    say(calendarWords.campaign),
    say(calendarWords.what),
    `${say(calendarWords.cost)} (${currency})`,
    ...checklistKeys.map((key) => say(checklistWords[key])),
  ];
  const lines = points.map(({ day, does, entry: at }) => {
    const { entry, label, levers } = said[at]!;
    const begins = does === 'begins';
    return [
      day,
      label,
      [say(calendarWords[does]), ...(begins ? levers : [])].join('; '),
      begins ? entry.cost / minorPerMajor(currency) : '',
      ...checklistKeys.map((key) => (begins ? (entry.checklist?.[key] ?? '') : '')),
    ];
  });
  // Spreadsheets take a file for their country's old encoding, unless this mark says that it is UTF-8.
  download('sluice-plan.csv', new Blob(['\uFEFF', ...[head, ...lines].map(csvLine)], { type: 'text/csv' }));
}
