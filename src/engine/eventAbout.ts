import { joinedEvent, type EventAbout, type EventKind } from '../record/index.ts';
import { itemNames } from '../schema/index.ts';
import { EventLog, groupItem, reasonItem } from './eventLog.ts';
import type { Job } from './job.ts';
import { allLists, allReasons } from './kept.ts';
import type { AnyMechanism } from './mechanism.ts';

/** What events of a job can be, and what they can be about. */
export function eventAbout(job: Job, day: readonly AnyMechanism[]): EventAbout {
  return {
    kinds: kindsOf(job, day),
    items: itemsOf(job, day).map(([, item]) => item),
    currency: job.currency,
  };
}

/** An empty log for a run of this job. */
export function openLog(job: Job, day: readonly AnyMechanism[], truth: boolean): EventLog {
  const places = new Map(itemsOf(job, day).map(([path], place) => [path, place]));
  return new EventLog(eventAbout(job, day), places, { truth, from: job.warmUp?.days ?? 0 });
}

/** Joining first, leaving last, and in between what the mechanisms declare, in the order of the day. */
function kindsOf(job: Job, day: readonly AnyMechanism[]): EventKind[] {
  const declared = day.flatMap(({ events }) =>
    Object.entries(events ?? {}).map(([name, kind]): EventKind => ({ name, ...kind })),
  );
  return [
    { name: joinedEvent, tag: 'observed', ...(job.trial && { number: 'arm' }) },
    ...declared,
    { name: 'left', tag: 'truth' },
    { name: 'returned', tag: 'truth' },
  ];
}

/** Everything that events can be about: groups, items of collections, reasons. */
function itemsOf(job: Job, day: readonly AnyMechanism[]): [path: string, Readonly<Record<string, string>>][] {
  const segments = itemNames(job.settings, 'segments');
  const groups = itemNames(job.settings, 'channels').flatMap((channel) =>
    segments.map((segment) => ({ channel, segment })),
  );
  const { reasons: _, ...lists } = allLists(day, job.settings);
  const items = Object.entries(lists).flatMap(([list, names]) => names.map((name) => `${list}.${name}`));
  return [
    ...groups.map((properties, group): [string, Record<string, string>] => [groupItem(group), properties]),
    ...items.map((item): [string, Record<string, string>] => [item, { item }]),
    ...Object.keys(allReasons(day, job)).map((reason): [string, Record<string, string>] => [
      reasonItem(reason),
      { reason },
    ]),
  ];
}
