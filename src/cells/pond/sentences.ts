import {
  greatestLeak,
  joinedInWeek,
  outside,
  pondSpan,
  pondWeeks,
  stateNumber,
  stockOn,
  type GateFlow,
  type Pond,
  type PondSpan,
} from '../../metrics/index.ts';
import type { Speaker, Text } from '../../schema/index.ts';
import { pondWords } from './words.ts';

/** What the basins are called, in their order. */
export const basinTexts: readonly Text[] = (
  ['fresh', 'activated', 'regular', 'key', 'atRisk', 'gone'] as const
).map((name) => pondWords[name]);

/** Simulated people as people. */
export const people = ({ weight }: Pond, count: number): number => count * weight;

/** Everybody who is there on the evening of a day: in any basin but the last. */
export const thereOn = (pond: Pond, day: number): number =>
  Array.from({ length: outside }, (_, basin) =>
    basin === stateNumber.gone ? 0 : stockOn(pond, basin, day),
  ).reduce((all, one) => all + one, 0);

/** One sentence on the whole run, which a reader can take away, and where most were lost. */
export function saySummary(pond: Pond, { say, number }: Speaker): string {
  const last = pond.days - 1;
  const { joined, left, cameBack } = pondSpan(pond, 0, last);
  const count = (value: number) => number(people(pond, value), 'number');
  const net = thereOn(pond, last) - thereOn(pond, -1);
  const flows = say(pondWords.summary, {
    weeks: Math.max(1, Math.round(pond.days / 7)),
    joined: count(joined),
    left: count(left),
    back: count(cameBack),
    there: count(thereOn(pond, last)),
    net: number(people(pond, net), 'signed'),
  });
  const leak = greatestLeak(pond, 0, last);
  const most = leak
    ? say(pondWords.leakMost, { basin: say(basinTexts[leak.basin]!), count: count(leak.count) })
    : say(pondWords.leakNone);
  return say(pondWords.sentences, { first: flows, second: most });
}

/** A sentence instead of a picture, where there is nothing to stand in a basin. */
export function sayNothing(pond: Pond, { say }: Speaker): string | null {
  if (pond.days === 0) return say(pondWords.noDays);
  return pond.people === 0 ? say(pondWords.nobody) : null;
}

/** What went through a gate lately: how many, and the chance of a day. */
export function sayFlow(pond: Pond, { count, perDay }: GateFlow, { say, number }: Speaker): string {
  const flow = say(pondWords.flow, { count: number(people(pond, count), 'number') });
  return perDay === null ? flow : `${flow} · ${say(pondWords.chance, { share: number(perDay, 'percent') })}`;
}

/** A day as the reading of the range: which one, how many are there and how many gone. */
export const sayDay = (pond: Pond, day: number, { say, number }: Speaker): string =>
  say(pondWords.dayOfWeek, {
    week: Math.floor(day / 7),
    day,
    there: number(people(pond, thereOn(pond, day)), 'number'),
    gone: number(people(pond, stockOn(pond, stateNumber.gone, day)), 'number'),
  });

/** Stocks and flows by week, as text. */
export interface PondTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function tableOf(pond: Pond, { say, number }: Speaker): PondTable {
  const count = (value: number) => number(people(pond, value), 'number');
  const row = (week: PondSpan, at: number) => [
    say(pondWords.week, { n: at }),
    count(week.joined),
    count(week.left),
    count(week.cameBack),
    number(people(pond, thereOn(pond, week.until) - thereOn(pond, week.from - 1)), 'signed'),
    ...week.stocks.map(count),
  ];
  const heads = [pondWords.joined, pondWords.went, pondWords.cameBack, pondWords.net, ...basinTexts];
  return {
    columns: [say(pondWords.weekColumn), ...heads.map((text) => say(text))],
    rows: pondWeeks(pond).map(row),
  };
}

/** In how many of five steps a gate is open, by the chance of a day to pass it. */
export function openingOf(perDay: number | null): number {
  // Each step is about three times the one before: gates differ by orders of magnitude.
  const from = [0, 0.003, 0.01, 0.03, 0.1];
  return perDay === null ? 0 : from.filter((least) => perDay > least).length;
}

/** Where nobody ever comes back there is no way back. */
export const comesBack = (pond: Pond): boolean => pondSpan(pond, 0, pond.days - 1).cameBack > 0;

/** Simulated people whom a single channel brings in the best of its weeks; at least 1. */
export function mostJoining(pond: Pond): number {
  let most = 1;
  for (let day = 6; day < pond.days; day += 7)
    for (let channel = 0; channel < pond.channels.length; channel++)
      most = Math.max(most, joinedInWeek(pond, channel, day));
  return most;
}
