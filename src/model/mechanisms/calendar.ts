// Section 1 of ../README.md
import { mechanism } from '../../engine/index.ts';
import { problem } from '../../schema/index.ts';
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
      .map((entry) => problem('calendarDay', 'calendar', { read: entry.day, max: days - 1 })),
  start: (run) => {
    const due = (day: number) => run.job.calendar.filter((entry) => entry.day === run.calendarDay(day));
    return {
      dated: (day) => due(day).flatMap((entry) => entry.changes),
      morning: (day) => {
        const wanted = due(day).reduce((sum, entry) => sum + entry.cost, 0);
        run.record('datedSpend', day, spend(run, day, wanted));
      },
    };
  },
});
