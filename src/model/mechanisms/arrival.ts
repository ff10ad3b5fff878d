// Section 3 of ../README.md
import { doubles, mechanism, wholes, type Run } from '../../engine/index.ts';
import {
  betaHazard,
  betaLogOdds,
  draw,
  expm1,
  ln,
  log1p,
  logNormalQuantile,
  normalQuantile,
  uniform,
  type Key,
  type Quantile,
} from '../../math/index.ts';
import { itemNames, problem, type ValuesOf } from '../../schema/index.ts';
import { segments } from '../segments.ts';

type Segment = ValuesOf<(typeof segments)['levers']>;

/** Newcomers get the traits that make them who they are, by segment, one draw a trait. */
export const arrival = mechanism({
  id: 'arrival',
  title: 'Arrival',
  help: 'Gives every newcomer her need, her tendency to drift, her intent and her speed of habit.',
  levers: {},
  collections: { segments },
  needs: ['segments'],
  columns: () => ({
    need: { type: 'float64', initial: 0, label: 'Need (log-odds of a visit)', tag: 'truth' },
    driftHazard: { type: 'float64', initial: 0, label: 'Drift hazard a day', tag: 'truth' },
    intent: { type: 'float64', initial: 0, label: 'Intent (log-odds of a step)', tag: 'truth' },
    habitSpeed: { type: 'float64', initial: 0, label: 'Habit gained by a visit', tag: 'truth' },
  }),
  check: ({ settings }) => {
    const values = settings.segments as Readonly<Record<string, { share: number }>>;
    const sum = itemNames(settings, 'segments').reduce((all, name) => all + values[name]!.share, 0);
    return Math.abs(sum - 1) < 1e-9
      ? []
      : [problem('sharesSum', 'segments', { collection: 'segments', read: sum })];
  },
  start: (run) => {
    let traits: Traits[] = [];
    const keys = traitNames.map(
      (name) => [run.purpose('trait', name, 0), run.purpose('trait', name, 1)] as const,
    );
    return {
      change: () => {
        traits = run.items('segments', segments).map(({ levers }) => traitsOf(levers));
      },
      born: (block, from) => {
        const group = wholes(block, 'group');
        const keyA = wholes(block, 'keyA');
        const keyB = wholes(block, 'keyB');
        const columns = traitNames.map((name) => doubles(block, name));
        const luck = (i: number, [high, low]: readonly [Key, Key]) =>
          uniform(draw(keyA[i]!, keyB[i]!, high.a, high.b), draw(keyA[i]!, keyB[i]!, low.a, low.b));
        for (let i = from; i < block.presentCount; i++) {
          const of = traits[segmentOf(run, group[i]!)]!;
          for (let trait = 0; trait < traitNames.length; trait++)
            columns[trait]![i] = of[traitNames[trait]!](luck(i, keys[trait]!));
        }
      },
    };
  },
});

const traitNames = ['need', 'driftHazard', 'intent', 'habitSpeed'] as const;

type Traits = Record<(typeof traitNames)[number], Quantile>;

const segmentOf = (run: Run, group: number): number => group % run.segments.length;

/** Each trait as a function of one uniform number. */
function traitsOf(levers: Segment): Traits {
  const { intent, intentSpread, habitDays, habitSpread } = levers;
  return {
    need: needOf(levers),
    driftHazard: driftOf(levers),
    intent: (u) => (intentSpread === 0 ? intent : intent + intentSpread * normalQuantile(u)),
    habitSpeed: (u) =>
      habitSpeed(habitSpread === 0 ? habitDays : logNormalQuantile(u, habitDays, habitSpread)),
  };
}

function needOf({ visitShape, visitBase, visitSpread, visitAlpha, visitBeta }: Segment): Quantile {
  if (visitShape === 'beta') return betaLogOdds(visitAlpha, visitBeta);
  if (visitShape === 'point' || visitSpread === 0) return () => visitBase;
  return (u) => visitBase + visitSpread * normalQuantile(u);
}

/** A daily chance θ is the hazard −ln(1 − θ): someone who surely drifts away has an infinite one. */
function driftOf({ driftShape, driftChance, driftAlpha, driftBeta }: Segment): Quantile {
  if (driftShape === 'beta') return betaHazard(driftAlpha, driftBeta);
  const hazard = -log1p(-driftChance);
  return () => hazard;
}

/** The gain of one visit such that after `days` visits in a row the habit is 95% formed. */
export const habitSpeed = (days: number): number => -expm1(-ln(20) / days);
