import { pairOf, spendingOf, type ManyRuns, type StrategyRuns } from '../../metrics/index.ts';
import type { Speaker } from '../../schema/index.ts';
import { compareWords } from './words.ts';

/** What a strategy is called. */
export type NameOf = (id: string) => string;

/** Below this correlation the same luck saves less than a third of the seeds. */
const worthwhile = 0.25;

/** With fewer seeds than this the shades cannot be told apart. */
const fewSeeds = 10;

/** How much the pairing of runs helped, of the first strategy with each other one; with few seeds, that they are few. */
export function sayPairing(many: ManyRuns, nameOf: NameOf, speaker: Speaker): readonly string[] {
  const [first, ...others] = many.strategies;
  const said = others.flatMap((other) => {
    const text = sayHelped(many, first!, other, speaker);
    if (text === null || others.length === 1) return text ?? [];
    return speaker.say(compareWords.of, { a: nameOf(first!.id), b: nameOf(other.id), text });
  });
  const few = many.seeds < fewSeeds ? [speaker.say(compareWords.few, { count: many.seeds })] : [];
  return [...said, ...few];
}

function sayHelped(
  { luck }: ManyRuns,
  first: StrategyRuns,
  other: StrategyRuns,
  speaker: Speaker,
): string | null {
  const { correlation, saved, count } = pairOf(first, other);
  if (correlation === null || saved === null) return null;
  const told = { correlation: speaker.number(Math.round(correlation * 100) / 100, 'decimal') };
  if (luck === 'fresh') return speaker.say(compareWords.freshPaired, told);
  if (!Number.isFinite(saved)) return speaker.say(compareWords.pairedAll);
  if (correlation < worthwhile) return speaker.say(compareWords.pairedLittle, told);
  return speaker.say(compareWords.paired, {
    ...told,
    saved: speaker.number(Math.round(saved * 10) / 10, 'decimal'),
    count: speaker.number(count, 'number'),
    fresh: speaker.number(saved * count, 'number'),
  });
}

/** The pairs that do not spend the same: the commonest unfair comparison. */
export function saySpending({ strategies }: ManyRuns, nameOf: NameOf, speaker: Speaker): readonly string[] {
  const [first, ...others] = strategies;
  return others.flatMap((other) => {
    const spending = spendingOf(first!, other);
    if (!spending?.unequal) return [];
    return speaker.say(compareWords.unequal, {
      ...{ a: nameOf(first!.id), b: nameOf(other.id) },
      spentA: speaker.number(Math.round(spending.a), 'money'),
      spentB: speaker.number(Math.round(spending.b), 'money'),
    });
  });
}
