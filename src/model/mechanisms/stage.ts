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
    stage: { label: 'Stage', by: 'one', counted: 'shared' },
    stageActivation: { label: 'Activated per newcomer, 28 days', by: 'one', counted: 'shared' },
    stageReturning: { label: 'Share of returning visits, 28 days', by: 'one', counted: 'shared' },
    stageIncome: { label: 'Income per visit, 28 days', by: 'one', counted: 'shared' },
    stageGrowth: { label: 'Visits of 7 days against the 7 before', by: 'one', counted: 'shared' },
  },
  start: (run, levers) => ({
    change: () => {
      const { fixed } = levers();
      if (fixed !== 'inferred') run.shared.stage = stageNumber(fixed);
    },
    evening: (day) => {
      const evidence = evidenceOf(run, day);
      const { fixed, settledActivation, settledReturning, earnsPerVisit, declineRate, declineWeeks } =
        levers();
      const settles = evidence.activation >= settledActivation && evidence.returning >= settledReturning;
      // What a product has learnt about itself it does not forget.
      const reached = run.shared.stageReached ?? 0;
      const settled = reached > 0 || (day + 1 >= month && settles) ? 1 : 0;
      const found = settled > 0 && (reached > 1 || evidence.income >= earnsPerVisit) ? 2 : settled;
      run.shared.stageReached = found;
      const declining = found > 0 && declines(run, day, declineRate, declineWeeks);
      const now = fixed === 'inferred' ? (declining ? 3 : found) : stageNumber(fixed);
      run.shared.stage = now;
      run.record('stage', day, now);
      run.record('stageActivation', day, evidence.activation);
      run.record('stageReturning', day, evidence.returning);
      run.record('stageIncome', day, evidence.income);
      run.record('stageGrowth', day, growthOf(run, day));
    },
  }),
});

/** Days over which evidence is gathered: before there are as many nothing is settled. */
const month = 28;

/** What speaks for a stage, over the last 28 days: ratios, so that the size of the world does not matter. */
interface Evidence {
  readonly activation: number;
  readonly returning: number;
  readonly income: number;
}

function evidenceOf(run: Run, day: number): Evidence {
  const sum = (total: string) => sumBack(run, total, day, month);
  const [joined, active] = [sum('joined'), sum('active')];
  return {
    activation: share0(sum('activatedSeen'), joined),
    returning: share0(active - joined, active),
    income: share0(
      incomeLines.reduce((all, line) => all + sum(line), 0),
      active,
    ),
  };
}

/** Visits of the seven days up to a day against those of the seven before them, less 1; 0 where there were none. */
function growthOf(run: Run, day: number): number {
  const before = sumBack(run, 'active', day - 7, 7);
  return day < 13 || before === 0 ? 0 : sumBack(run, 'active', day, 7) / before - 1;
}

function declines(run: Run, day: number, rate: number, weeks: number): boolean {
  for (let week = 0; week < weeks; week++) {
    const growth = growthOf(run, day - 7 * week);
    if (growth >= 0 || growth > -rate) return false;
  }
  return true;
}

/** A total over all groups, added up over the days up to one. */
function sumBack(run: Run, total: string, day: number, days: number): number {
  let sum = 0;
  for (let back = 0; back < days && day - back >= 0; back++) sum += sumOf(run.sheet, total, day - back);
  return sum;
}

/** Part of a whole, and 0 of nothing. */
const share0 = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
