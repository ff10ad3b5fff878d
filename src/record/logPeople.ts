import { joinedEvent } from './events.ts';
import type { LoggedEvent } from './loggedEvents.ts';

/** A person of a log: her id, her day of joining, and the event that says where she came from. */
export interface LogPerson {
  readonly id: string;
  joinDay: number;
  first: LoggedEvent;
}

/** Everybody in the order of joining; of those who join on one day, who stands first in the log. */
export function peopleOf(events: readonly LoggedEvent[]): LogPerson[] {
  const people = new Map<string, LogPerson>();
  for (const event of events) {
    const known = people.get(event.person);
    if (!known) people.set(event.person, { id: event.person, joinDay: event.day, first: event });
    else if (isEarlier(event, known.first)) {
      known.joinDay = event.day;
      known.first = event;
    }
  }
  return [...people.values()].sort((a, b) => a.joinDay - b.joinDay);
}

/** Whether an event says better than another when its person joined. */
function isEarlier(one: LoggedEvent, other: LoggedEvent): boolean {
  const [joins, joined] = [one.kind === joinedEvent, other.kind === joinedEvent];
  return joins === joined ? one.day < other.day : joins;
}

const unknownGroup = 'unknown';

/** Channels and segments by name; where a log has none, everybody is of the same. */
export function groupsOf(events: readonly LoggedEvent[]) {
  const named = (property: 'channel' | 'segment') => {
    const names = [...new Set(events.map((event) => event[property] ?? unknownGroup))];
    return (names.length > 0 ? names : [unknownGroup]).sort((a, b) => (a < b ? -1 : 1));
  };
  const [channels, segments] = [named('channel'), named('segment')];
  const channelPlace = new Map(channels.map((name, place) => [name, place]));
  const segmentPlace = new Map(segments.map((name, place) => [name, place]));
  const of = ({ channel = unknownGroup, segment = unknownGroup }: LoggedEvent): number =>
    channelPlace.get(channel)! * segments.length + segmentPlace.get(segment)!;
  return { channels, segments, of };
}
