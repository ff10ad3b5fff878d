// “Calendar” in ../README.md
import { mechanism } from '../../engine/index.ts';
import { problem, valueAt, type DatedChange, type LeverChanges, type Settings } from '../../schema/index.ts';
import { spend } from '../purse.ts';

/** Dated changes of levers and money spent once. Nothing here is random. */
export const calendar = mechanism({
  id: 'calendar',
  title: 'Calendar',
  help: 'Moves levers and spends money on the days that were planned.',
  levers: {},
  totals: { datedSpend: { label: 'Calendar spend', by: 'one', counted: 'shared', money: true } },
  check: ({ calendar: entries, days }) =>
    entries
      .filter((entry) => entry.day < 0 || entry.day >= days)
      .map((entry) => problem('calendarDay', 'calendar', { read: entry.day, min: 0, max: days - 1 })),
  start: (run) => {
    const { calendar: entries, settings } = run.job;
    return {
      dated: (day) => changesOn(entries, settings, run.calendarDay(day)),
      morning: (day) => {
        const due = entries.filter((entry) => entry.day === run.calendarDay(day));
        const wanted = due.reduce((sum, entry) => sum + entry.cost, 0);
        run.record('datedSpend', day, spend(run, day, wanted));
      },
    };
  },
});

/**
 * The levers that move on a day: those of entries that begin, and those of entries that end. Of all entries in force
 * the one that began last decides, of those that began on one day the one written last; where none is left, the
 * lever goes back to where it was.
 */
function changesOn(entries: readonly DatedChange[], settings: Settings, day: number): LeverChanges {
  const moving = entries.filter((entry) => entry.day === day || entry.until === day);
  const paths = [...new Set(moving.flatMap(({ changes }) => changes.map(([path]) => path)))];
  const inForce = entries
    .filter((entry) => entry.day <= day && (entry.until === undefined || day < entry.until))
    .sort((a, b) => a.day - b.day);
  return paths.map((path) => {
    const last = inForce.flatMap(({ changes }) => changes.filter(([of]) => of === path)).at(-1);
    return [path, last ? last[1] : valueAt(settings, path)!];
  });
}
