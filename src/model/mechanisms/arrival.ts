// “Arrival” in ../README.md
import { doubles, mechanism, type Run } from '../../engine/index.ts';
import {
  betaHazard,
  betaLogOdds,
  expm1,
  ln,
  log1p,
  logNormalQuantile,
  normalQuantile,
  uniformOf,
  type Key,
  type Quantile,
} from '../../math/index.ts';
import { itemNames, problem, type ValuesOf } from '../../schema/index.ts';
import { channels } from '../channels.ts';
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
    priceSensitivity: { type: 'float64', initial: 0, label: 'Feeling for prices', tag: 'truth' },
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
    let shifts: number[] = [];
    const keys = traitNames.map(
      (name) => [run.purpose('trait', name, 0), run.purpose('trait', name, 1)] as const,
    );
    return {
      change: () => {
        traits = run.items('segments', segments).map(({ levers }) => traitsOf(levers));
        shifts = run.items('channels', channels).map(({ levers }) => levers.intentShift);
      },
      born: (block, from) => {
        const group = block.group;
        const keyA = block.keyA;
        const keyB = block.keyB;
        const columns = traitNames.map((name) => doubles(block, name));
        const intent = doubles(block, 'intent');
        const luck = (i: number, [high, low]: readonly [Key, Key]) =>
          uniformOf(keyA[i]!, keyB[i]!, high, low);
        for (let i = from; i < block.presentCount; i++) {
          const of = traits[segmentOf(run, group[i]!)]!;
          for (let trait = 0; trait < traitNames.length; trait++) {
            const value = of[traitNames[trait]!];
            columns[trait]![i] = typeof value === 'number' ? value : value(luck(i, keys[trait]!));
          }
          intent[i]! += shifts[channelOf(run, group[i]!)]!;
        }
      },
    };
  },
});

const traitNames = ['need', 'driftHazard', 'intent', 'habitSpeed', 'priceSensitivity'] as const;

/** A number for all, or a function of one's luck. */
type Trait = number | Quantile;

type Traits = Record<(typeof traitNames)[number], Trait>;

const channelOf = (run: Run, group: number): number => Math.floor(group / run.segments.length);

const segmentOf = (run: Run, group: number): number => group % run.segments.length;

function traitsOf(levers: Segment): Traits {
  const { intent, intentSpread, habitDays, habitSpread, priceSensitivity, priceSpread } = levers;
  return {
    need: needOf(levers),
    driftHazard: driftOf(levers),
    intent: intentSpread === 0 ? intent : (u) => intent + intentSpread * normalQuantile(u),
    habitSpeed:
      habitSpread === 0
        ? habitSpeed(habitDays)
        : (u) => habitSpeed(logNormalQuantile(u, habitDays, habitSpread)),
    priceSensitivity:
      priceSpread === 0 || priceSensitivity === 0
        ? priceSensitivity
        : (u) => logNormalQuantile(u, priceSensitivity, priceSpread),
  };
}

function needOf({ visitShape, visitBase, visitSpread, visitAlpha, visitBeta }: Segment): Trait {
  if (visitShape === 'beta') return betaLogOdds(visitAlpha, visitBeta);
  if (visitShape === 'point' || visitSpread === 0) return visitBase;
  return (u) => visitBase + visitSpread * normalQuantile(u);
}

/** A daily chance θ is the hazard −ln(1 − θ): someone who surely drifts away has an infinite one. */
function driftOf({ driftShape, driftChance, driftAlpha, driftBeta }: Segment): Trait {
  return driftShape === 'beta' ? betaHazard(driftAlpha, driftBeta) : -log1p(-driftChance);
}

/** The gain of one visit such that after `days` visits in a row the habit is 95% formed. */
export const habitSpeed = (days: number): number => -expm1(-ln(20) / days);
