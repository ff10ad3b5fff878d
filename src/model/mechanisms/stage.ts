// “Stage” in ../README.md
import { mechanism, sumOf, type Run } from '../../engine/index.ts';
import { assumption, choice, integer, money, share } from '../../schema/index.ts';
import { incomeLines } from '../income.ts';
import { stageNumber, stages } from '../stages.ts';

/** In which stage the product is, found out every evening from what everybody can count. */
export const stage = mechanism({
  id: 'stage',
  title: 'Stage',
  help: 'Finds out from the totals whether the product looks for its direction, grows, earns or declines.',
  shared: true,
  levers: {
    fixed: choice({
      label: 'Stage',
      help: 'Whether the stage is found out from the totals, or set by hand.',
      options: { inferred: 'Found out', ...stages },
      initial: 'inferred',
      source: assumption(),
    }),
    settledActivation: share({
      label: 'Growing: activation',
      help: 'Activated per newcomer of the last 28 days from which the direction may be settled.',
      initial: 0.2,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.1, 0.5],
      source: assumption(),
    }),
    settledReturning: share({
      label: 'Growing: returning',
      help: 'Share of the visits of the last 28 days, made by people who had joined before, that settles it.',
      initial: 0.6,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.4, 0.9],
      source: assumption(),
    }),
    earnsPerVisit: money({
      label: 'Earning: per visit',
      help: 'Income per visit of the last 28 days from which a settled product counts as earning.',
      initial: 100,
      min: 0,
      max: 100_000_000,
      step: 10,
      plausible: [20, 1000],
      source: assumption(),
    }),
    declineRate: share({
      label: 'Decline: a week',
      help: 'Part of the visits that is lost from week to week when a product declines.',
      initial: 0.03,
      min: 0,
      max: 1,
      step: 0.01,
      plausible: [0.01, 0.1],
      source: assumption(),
    }),
    declineWeeks: integer({
      label: 'Decline: for how long',
      help: 'Weeks on end in which so many visits must be lost before it counts as decline.',
      initial: 4,
      min: 1,
      max: 26,
      step: 1,
      plausible: [2, 8],
      source: assumption(),
    }),
  },
  totals: {
    stage: { label: 'Stage of the product (0 to 3)', by: 'one', counted: 'shared' },
    stageActivation: { label: 'Activated per newcomer, last 28 days', by: 'one', counted: 'shared' },
    stageReturning: { label: 'Share of returning visits, last 28 days', by: 'one', counted: 'shared' },
    stageIncome: { label: 'Revenue per visit, last 28 days', by: 'one', counted: 'shared' },
    stageGrowth: { label: 'Visits of the last 7 days against the 7 before', by: 'one', counted: 'shared' },
  },
  start: (run, levers) => {
    const past = new Past(run);
    return {
      change: () => {
        const { fixed } = levers();
        if (fixed !== 'inferred') run.shared.stage = stageNumber(fixed);
      },
      evening: (day) => {
        past.take(day);
        const evidence = evidenceOf(past, day);
        const { fixed, settledActivation, settledReturning, earnsPerVisit, declineRate, declineWeeks } =
          levers();
        const settles = evidence.activation >= settledActivation && evidence.returning >= settledReturning;
        // What a product has learnt about itself it does not forget.
        const reached = run.shared.stageReached ?? 0;
        const settled = reached > 0 || (day + 1 >= month && settles) ? 1 : 0;
        const found = settled > 0 && (reached > 1 || evidence.income >= earnsPerVisit) ? 2 : settled;
        run.shared.stageReached = found;
        const declining = found > 0 && declines(past, day, declineRate, declineWeeks);
        const now = fixed === 'inferred' ? (declining ? 3 : found) : stageNumber(fixed);
        run.shared.stage = now;
        run.record('stage', day, now);
        run.record('stageActivation', day, evidence.activation);
        run.record('stageReturning', day, evidence.returning);
        run.record('stageIncome', day, evidence.income);
        run.record('stageGrowth', day, growthOf(past, day));
      },
    };
  },
});

/** Days over which evidence is gathered: before there are as many nothing is settled. */
const month = 28;

/** What speaks for a stage, over the last 28 days: ratios, so that the size of the world does not matter. */
interface Evidence {
  readonly activation: number;
  readonly returning: number;
  readonly income: number;
}

function evidenceOf(past: Past, day: number): Evidence {
  const [joined, active] = [past.sum('joined', day, month), past.sum('active', day, month)];
  return {
    activation: share0(past.sum('activatedSeen', day, month), joined),
    returning: share0(active - joined, active),
    income: share0(
      incomeLines.reduce((all, line) => all + past.sum(line, day, month), 0),
      active,
    ),
  };
}

/** Visits of the seven days up to a day against those of the seven before them, less 1; 0 where there were none. */
function growthOf(past: Past, day: number): number {
  const before = past.sum('active', day - 7, 7);
  return day < 13 || before === 0 ? 0 : past.sum('active', day, 7) / before - 1;
}

function declines(past: Past, day: number, rate: number, weeks: number): boolean {
  for (let week = 0; week < weeks; week++) {
    const growth = growthOf(past, day - 7 * week);
    if (growth >= 0 || growth > -rate) return false;
  }
  return true;
}

/** What counts as evidence of a stage: whole numbers, so that differences of sums are exact. */
const evident: readonly string[] = ['joined', 'active', 'activatedSeen', ...incomeLines];

/** Some totals over all groups, each added up from the first day on: any stretch of days is one difference. */
class Past {
  readonly #run: Run;
  /** By total: the sum of all days before a day. */
  readonly #before: ReadonlyMap<string, Float64Array>;

  constructor(run: Run) {
    this.#run = run;
    this.#before = new Map(evident.map((total) => [total, new Float64Array(run.days + 1)]));
  }

  /** Takes the totals of a day; every day has its turn once, in order. */
  take(day: number): void {
    for (const [total, before] of this.#before)
      before[day + 1] = before[day]! + sumOf(this.#run.sheet, total, day);
  }

  /** A total added up over so many days, of which `day` is the last. */
  sum(total: string, day: number, days: number): number {
    const before = this.#before.get(total)!;
    return before[Math.max(0, day + 1)]! - before[Math.max(0, day + 1 - days)]!;
  }
}

/** Part of a whole, and 0 of nothing. */
const share0 = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
