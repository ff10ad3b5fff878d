import type { KanoFeature, KanoSurvey } from '../metrics/index.ts';
import type { ChartData } from './chart.ts';
import { kanoWords } from './kanoWords.ts';

/** What is drawn of a run; null where nobody was asked. */
export interface KanoDrawn {
  readonly features: readonly KanoFeature[] | null;
  /** For how many people one of the record stands. */
  readonly weight: number;
}

export type KanoData = ChartData<KanoDrawn>;

/** The place of a feature: what missing it takes away across, what having it adds upwards. */
export type KanoPoint = readonly [worse: number, better: number];

/** The surveys of a feature in which any answer counted. */
const counted = ({ surveys }: KanoFeature): KanoSurvey[] =>
  surveys.filter(({ coefficients }) => coefficients !== null);

/** The last survey in which any answer about it counted. */
export const lastOf = (feature: KanoFeature | undefined): KanoSurvey | undefined =>
  feature && counted(feature).at(-1);

export const pointOf = ({ coefficients }: KanoSurvey): KanoPoint => [
  -coefficients!.worse,
  coefficients!.better,
];

/** From the first survey to the last. */
export const pathOf = (feature: KanoFeature): KanoPoint[] => counted(feature).map(pointOf);

/** What a feature is by the quadrant in which it lies. */
export function kindOf([worse, better]: KanoPoint): keyof Pick<
  typeof kanoWords,
  'attractive' | 'oneDimensional' | 'mustBe' | 'indifferent'
> {
  if (better >= 0.5) return worse >= 0.5 ? 'oneDimensional' : 'attractive';
  return worse >= 0.5 ? 'mustBe' : 'indifferent';
}

/** The names of the features, in the order of the first run that knows them. */
export const featuresIn = ({ runs }: KanoData): readonly string[] =>
  runs.find(({ drawn }) => drawn.features !== null)?.drawn.features?.map(({ name }) => name) ?? [];

/** What a feature is called. */
export const featureLabel = ({ labels }: KanoData, name: string): string =>
  labels?.[`features.${name}`] ?? name;

export const featureOf = ({ features }: KanoDrawn, name: string): KanoFeature | undefined =>
  features?.find((one) => one.name === name);
