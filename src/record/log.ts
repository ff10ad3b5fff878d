import type { LoggedEvent } from './loggedEvents.ts';
import type { RecordColumn, RecordTotal } from './record.ts';

/** A log whose people have their places. */
export interface Log {
  readonly days: number;
  readonly people: number;
  readonly place: ReadonlyMap<string, number>;
  readonly group: Int32Array;
  readonly width: number;
  readonly events: readonly LoggedEvent[];
}

/** What an analyst knows of each of them. */
export const observed = (name: string, values: Int32Array | Float64Array): RecordColumn => ({
  name,
  label: name,
  tag: 'observed',
  values,
});

/** A total of each day and group in which nothing is counted yet. */
export function emptyTotal({ days, width }: Log, name: string, money = false): RecordTotal {
  return { name, label: name, by: 'group', money, width, values: new Float64Array(days * width) };
}

/** What these events are worth, added up by day and group. */
export function byGroup(
  log: Log,
  name: string,
  events: readonly LoggedEvent[],
  worth: (event: LoggedEvent) => number,
  money = false,
): RecordTotal {
  const total = emptyTotal(log, name, money);
  for (const event of events)
    total.values[event.day * log.width + log.group[log.place.get(event.person)!]!]! += worth(event);
  return total;
}
