import type { TrialOf } from '../../metrics/index.ts';
import {
  entryOf,
  findLever,
  isShared,
  problem,
  rawText,
  type Declarations,
  type ListedLever,
  type Problem,
  type RawMap,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readListedLever } from '../listedLever.ts';

export * from './words.ts';
export type { Speaker, Text } from '../../schema/index.ts';
export type { TrialOf } from '../../metrics/index.ts';

/** What can be compared between the groups, with how it is counted. */
export const trialOf = ['visits', 'activated', 'orders', 'spent'] as const satisfies readonly TrialOf[];

/** Shares of the people that can be chosen for the small group. */
export const trialShares = [0.05, 0.1, 0.2, 0.3, 0.5] as const;

/** Something to be tried on a part of the people before everybody gets it. */
export interface TrialOptions {
  /** Levers whose values for the small group are chosen. */
  readonly levers: readonly ListedLever[];
  readonly of: TrialOf;
}

/** Of a test that changes more at once nobody could tell what worked. */
const mostLevers = 3;

/** One lever of the small group, as the view shows it. */
export interface TriedLever {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** What stands in the field, and what everybody has in words. */
  readonly field: number;
  readonly now: string;
}

/** A test that was run, all of it text by now; shares of the picture are from 0 to 1. */
export interface TrialResult {
  readonly rows: readonly { readonly group: string; readonly people: string; readonly mean: string }[];
  readonly sentence: string;
  readonly verdict: string;
  /** Where 0, the difference and the ends of its interval stand in the picture; null without an interval. */
  readonly picture: {
    readonly zero: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

/** Puts an interval, its middle and 0 on a stretch from 0 to 1, with room at both ends. */
export function pictured(value: number, [low, high]: readonly [number, number]): TrialResult['picture'] {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const room = (to - from) * 0.1 || 1;
  const place = (at: number) => (at - from + room) / (to - from + 2 * room);
  return { zero: place(0), value: place(value), low: place(low), high: place(high) };
}

/** The trial cell, for a given set of declarations. */
export const trialCell = (declarations: Declarations): CellKind<TrialOptions> => ({
  kind: 'trial',
  title: 'Trial',
  meaning:
    'A test on a small group: a share and a change are chosen, the interval is read, and what works is rolled out.',
  needsId: true,
  read: (body, names) => {
    const problems = unknownKeys(body, ['levers', 'of']);
    const raw = entryOf(body, 'of')?.value;
    const of = trialOf.find((one) => raw && one === rawText(raw));
    if (raw && !of)
      problems.push(
        problem('keyOption', 'of', { read: rawText(raw), allowed: trialOf.join(', ') }, raw.place),
      );
    return {
      options: { levers: readLevers(declarations, body, names, problems), of: of ?? 'visits' },
      problems,
    };
  },
});

function readLevers(
  declarations: Declarations,
  body: RawMap,
  { items }: CellNames,
  problems: Problem[],
): ListedLever[] {
  const raw = entryOf(body, 'levers')?.value;
  if (raw?.kind !== 'list') {
    const values = { name: 'levers', path: 'levers', read: raw ? rawText(raw) : '', takes: 'list' };
    problems.push(problem(raw ? 'keyType' : 'keyMissing', 'levers', values, (raw ?? body).place));
    return [];
  }
  const levers = raw.items.flatMap((item): ListedLever[] => {
    const listed = readListedLever(declarations, item, items);
    if ('code' in listed) {
      problems.push(listed);
      return [];
    }
    const address = findLever(declarations, listed.path);
    const shared = !('unknown' in address) && isShared(address);
    const wrong = shared ? 'trialShared' : 'min' in listed.lever ? null : 'leverNoNumber';
    if (wrong === null) return [listed];
    problems.push(problem(wrong, listed.path, {}, item.place));
    return [];
  });
  if (levers.length > mostLevers)
    problems.push(
      problem(
        'itemsMany',
        'levers',
        { collection: 'levers', read: levers.length, max: mostLevers },
        raw.place,
      ),
    );
  return levers.slice(0, mostLevers);
}
