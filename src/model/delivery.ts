import type { Run } from '../engine/index.ts';
import type { ValuesOf } from '../schema/index.ts';
import { features } from './features.ts';
import { deliveredLevel, responseTo, type Response, type Strengths } from './response.ts';

/** Shared numbers that improvement writes and visits feel. */
export const improvedOf = (feature: string): string => `improved.${feature}`;
export const causesFound = 'causesFound';
export const freshRequests = 'freshRequests';

/** The shared number of how far attractive features are taken for granted by now. */
export const takenForGranted = 'takenForGranted';

/** The column of what a person expects of a feature. */
export const expectationOf = (feature: string): string => `expects-${feature}`;

/** One feature as it is today, for the people of one arm. */
export interface FeatureToday {
  readonly index: number;
  readonly name: string;
  readonly delivered: number;
  readonly promised: number;
  readonly elsewhere: number;
  /** How far it is held against what others offer, rather than against what one expects here. */
  readonly comparing: number;
  readonly response: Response;
  /** How much each group cares. */
  readonly weights: Float64Array;
}

interface Judging extends Strengths {
  readonly comparing: number;
}

/** What a feature is held against by someone who expects that much of it. */
export const standardOf = ({ elsewhere, comparing }: FeatureToday, expected: number): number =>
  expected + comparing * (elsewhere - expected);

/** The features of one arm as they were last asked for. */
interface Asked {
  readonly day: number;
  readonly features: readonly FeatureToday[];
}

const lastAsked = new WeakMap<Run, Asked>();

/** The features as they are today: to be asked for once the morning is over, in which they are improved and age. */
export function todaysFeatures(run: Run, day: number): readonly FeatureToday[] {
  const asked = lastAsked.get(run);
  if (asked?.day === day) return asked.features;
  const features = featuresNow(run);
  lastAsked.set(run, { day, features });
  return features;
}

function featuresNow(run: Run): FeatureToday[] {
  const { shared } = run;
  // The levers of the mechanism `satisfaction`, which owns the features.
  const judging = run.settings.satisfaction as unknown as Judging;
  return run.items('features', features).map(({ name, levers }, index) => {
    const { kind } = levers;
    const improved = shared[improvedOf(name)] ?? 0;
    return {
      index,
      name,
      delivered: deliveredLevel(kind, levers.delivered, improved, shared[causesFound] ?? 0),
      promised: levers.promised,
      elsewhere: levers.elsewhere,
      comparing: judging.comparing,
      response: responseTo(kind, judging, shared[takenForGranted] ?? 0),
      weights: weightsOf(run, levers),
    };
  });
}

type FeatureLevers = ValuesOf<(typeof features)['levers']>;

/** How much each group cares; worked out once for each set of levers. */
function weightsOf(run: Run, levers: FeatureLevers): Float64Array {
  const known = run.inCommon('featureWeights', () => new Map<FeatureLevers, Float64Array>());
  let weights = known.get(levers);
  if (weights) return weights;
  const { segments, groups } = run;
  weights = Float64Array.from(
    { length: groups },
    (_, group) => levers.weight * (levers.cares[segments[group % segments.length]!] ?? 1),
  );
  known.set(levers, weights);
  return weights;
}
