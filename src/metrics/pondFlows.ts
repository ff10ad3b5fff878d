import { stateNumber } from './personStates.ts';
import { basins, outside, type Pond } from './pond.ts';

/** A way out of a basin; `back` is the way of those who had gone. */
export const pondGates = [
  'activate',
  'settle',
  'becomeKey',
  'cool',
  'return',
  'back',
  'leakFresh',
  'leakActivated',
  'leakRegular',
  'leakKey',
  'leakAtRisk',
] as const;

export type PondGate = (typeof pondGates)[number];

const { fresh, activated, regular, key, atRisk, gone } = stateNumber;
const terrace = [fresh, activated, regular, key];

/**
 * From which basins to which each gate lets people through. Who joins stands among the new for a moment: who is
 * activated, or leaves, on the very day of joining goes through their gates.
 */
const ways: Readonly<Record<PondGate, { readonly from: readonly number[]; readonly to: readonly number[] }>> =
  {
    activate: { from: [fresh, outside], to: [activated, regular, key] },
    settle: { from: [activated], to: [regular, key] },
    becomeKey: { from: [regular], to: [key] },
    cool: { from: terrace, to: [atRisk] },
    return: { from: [atRisk], to: terrace },
    back: { from: [gone], to: [...terrace, atRisk] },
    leakFresh: { from: [fresh, outside], to: [gone] },
    leakActivated: { from: [activated], to: [gone] },
    leakRegular: { from: [regular], to: [gone] },
    leakKey: { from: [key], to: [gone] },
    leakAtRisk: { from: [atRisk], to: [gone] },
  };

/** The leak of a basin. */
export const leaks = ['leakFresh', 'leakActivated', 'leakRegular', 'leakKey', 'leakAtRisk'] as const;

/** What passed a gate in some days. */
export interface GateFlow {
  /** Simulated people. */
  readonly count: number;
  /** Of those who stood before it, newcomers of the day among them, the share who passed on a day; null where nobody did. */
  readonly perDay: number | null;
}

/** What passes a gate in the week that ends with a day; there may be fewer days behind it. */
export function gateFlow(pond: Pond, gate: PondGate, day: number): GateFlow {
  const { from, to } = ways[gate];
  let [count, before] = [0, 0];
  for (let one = Math.max(0, day - 6); one <= day && one < pond.days; one++)
    for (const basin of from) {
      before += basin === outside ? joinedOn(pond, one) : stockOn(pond, basin, one - 1);
      for (const other of to) count += movesOn(pond, basin, other, one);
    }
  return { count, perDay: before === 0 ? null : count / before };
}

/** Simulated people who go from one basin, or from outside, to another on a day. */
export const movesOn = (pond: Pond, from: number, to: number, day: number): number =>
  pond.moves[(from * basins + to) * pond.days + day]!;

/** Simulated people in a basin on the evening of a day; day −1 is the evening before the first. */
export const stockOn = (pond: Pond, basin: number, day: number): number =>
  day < 0 ? pond.opening[basin]! : (pond.stocks[basin * pond.days + day] ?? 0);

function joinedOn(pond: Pond, day: number): number {
  let sum = 0;
  for (let channel = 0; channel < pond.channels.length; channel++)
    sum += pond.joined[channel * pond.days + day]!;
  return sum;
}

/** Simulated people who joined by a channel in the week that ends with a day. */
export function joinedInWeek(pond: Pond, channel: number, day: number): number {
  let sum = 0;
  for (let one = Math.max(0, day - 6); one <= day; one++) sum += pond.joined[channel * pond.days + one] ?? 0;
  return sum;
}

/** Stocks at the end of a span of days and everything that changed them: stock = stock before + in − out, basin by basin. */
export interface PondSpan {
  /** The first and the last of its days. */
  readonly from: number;
  readonly until: number;
  readonly stocks: readonly number[];
  /** Who came into each basin and who went out of it. */
  readonly came: readonly number[];
  readonly went: readonly number[];
  readonly joined: number;
  /** Who left the basins of those who are there for the one of those who are gone, and who came back out of it. */
  readonly left: number;
  readonly cameBack: number;
}

/** What happened from one day to another, both included. */
export function pondSpan(pond: Pond, from: number, until: number): PondSpan {
  const [came, went] = [zeros(), zeros()];
  let joined = 0;
  for (let day = from; day <= until; day++)
    for (let source = 0; source <= outside; source++)
      for (let to = 0; to < basins; to++) {
        const count = movesOn(pond, source, to, day);
        came[to]! += count;
        if (source === outside) joined += count;
        else went[source]! += count;
      }
  const stocks = came.map((_, basin) => stockOn(pond, basin, until));
  return { from, until, stocks, came, went, joined, left: came[gone]!, cameBack: went[gone]! };
}

/** The weeks of a pond from day 0 on, the last of which may be shorter. */
export const pondWeeks = (pond: Pond): PondSpan[] =>
  Array.from({ length: Math.ceil(pond.days / 7) }, (_, week) =>
    pondSpan(pond, 7 * week, Math.min(pond.days, 7 * week + 7) - 1),
  );

/** The leak through which most people went in these days, and how many; null where nobody went. */
export function greatestLeak(
  pond: Pond,
  from: number,
  until: number,
): { readonly basin: number; readonly count: number } | null {
  const counts = zeros().map((_, basin) => {
    let sum = 0;
    for (const leak of leaks)
      if (ways[leak].from[0] === basin)
        for (const source of ways[leak].from)
          for (let day = from; day <= until; day++) sum += movesOn(pond, source, gone, day);
    return sum;
  });
  const most = Math.max(...counts);
  return most === 0 ? null : { basin: counts.indexOf(most), count: most };
}

const zeros = (): number[] => new Array<number>(basins).fill(0);
