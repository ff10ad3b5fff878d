import { usualDots, usualStates, type PondPlan } from '../../metrics/index.ts';
import { entryOf, hintFor, problem, rawText, type Problem, type RawMap } from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readPauses, type Pause } from './pauses.ts';

export * from './words.ts';

/** By what the dots are coloured. */
export const pondColours = ['state', 'channel', 'segment'] as const;

export type PondColour = (typeof pondColours)[number];

/** Who counts as gone: who has left, or who has been silent for long. */
export const pondSides = ['truth', 'dashboard'] as const;

export type PondSide = (typeof pondSides)[number];

/** What a pond cell shows. */
export interface PondOptions {
  /** The strategy whose run is shown; undefined is one's own levers. */
  readonly strategy: string | undefined;
  readonly colour: PondColour;
  readonly side: PondSide;
  /** The evening on which it stands first. */
  readonly from: number;
  /** Up to so many people everybody has a dot. */
  readonly dots: number;
  /** On these evenings it pauses by itself and says what the author says, in their order. */
  readonly pause: readonly Pause[];
  /** Whether it pauses where an entry of the calendar begins, too. */
  readonly calendar: boolean;
}

const keys = ['strategy', 'colour', 'side', 'from', 'dots', 'pause', 'calendar'];
const dotsRange = { min: 1_000, max: 100_000 };

/** All people of a run as dots in basins: who is new, comes regularly, is at risk or gone, and through which gates they go. */
export const pondCell: CellKind<PondOptions> = {
  kind: 'pond',
  title: 'Pond',
  meaning:
    'All people of a run as dots in basins: new, activated, regular, key, at risk and gone, with what flows between them.',
  needsId: false,
  read: (body, names) => {
    const problems: Problem[] = unknownKeys(body, keys);
    const last = Math.max(0, names.days - 1);
    return {
      options: {
        strategy: readStrategy(body, names, problems),
        colour: readChoice(body, 'colour', pondColours, problems),
        side: readChoice(body, 'side', pondSides, problems),
        from: readWhole(body, 'from', { min: 0, max: last }, 0, problems),
        dots: readWhole(body, 'dots', dotsRange, usualDots, problems),
        pause: readPauses(entryOf(body, 'pause')?.value, last, problems),
        calendar: readYesNo(body, 'calendar', true, problems),
      },
      problems,
    };
  },
  texts: ['pause.*'],
  // Whoever sees everybody sees how many come, and how many have left.
  uses: ({ strategy }) => ({
    shows: ['joined', 'active', 'gone', 'goneSoFar'].map((measure) => ({
      measure,
      strategy: strategy ?? null,
    })),
  }),
};

/** What is counted for a side of the pond; a record that does not know who has left has only the other. */
export const planOf = (side: PondSide, dots: number): PondPlan => ({
  rule: { ...usualStates, gone: side === 'truth' ? 'truth' : 'seen' },
  mostDots: dots,
});

function readStrategy(body: RawMap, { strategies }: CellNames, problems: Problem[]): string | undefined {
  const raw = entryOf(body, 'strategy')?.value;
  if (!raw) return undefined;
  const read = rawText(raw);
  if (strategies.includes(read)) return read;
  problems.push(problem('strategyUnknown', 'strategy', { read, ...hintFor(read, strategies) }, raw.place));
  return undefined;
}

function readYesNo(body: RawMap, key: string, initial: boolean, problems: Problem[]): boolean {
  const raw = entryOf(body, key)?.value;
  if (!raw) return initial;
  if (raw.kind === 'scalar' && typeof raw.value === 'boolean') return raw.value;
  problems.push(problem('keyOption', key, { read: rawText(raw), allowed: 'true, false' }, raw.place));
  return initial;
}

/** One of some words; the first of them if none is asked for, or one that is none of them. */
function readChoice<T extends string>(
  body: RawMap,
  key: string,
  among: readonly [T, ...T[]],
  problems: Problem[],
): T {
  const raw = entryOf(body, key)?.value;
  if (!raw) return among[0];
  const read = rawText(raw);
  const chosen = among.find((one) => one === read);
  if (!chosen) problems.push(problem('keyOption', key, { read, allowed: among.join(', ') }, raw.place));
  return chosen ?? among[0];
}

function readWhole(
  body: RawMap,
  key: string,
  range: { readonly min: number; readonly max: number },
  initial: number,
  problems: Problem[],
): number {
  const raw = entryOf(body, key)?.value;
  if (!raw) return initial;
  const value = raw.kind === 'scalar' ? raw.value : null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max)
    return value;
  problems.push(problem('runNumber', key, { name: key, read: rawText(raw), ...range }, raw.place));
  return initial;
}
