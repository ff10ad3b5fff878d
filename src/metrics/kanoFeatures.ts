import { findTotal, type RunRecord } from '../record/index.ts';
import { kanoCoefficients, type KanoAnswers, type KanoCoefficients } from './kano.ts';
import { once, upTo } from './measure.ts';

/** What people said of a feature in one survey, or in all of them together. */
export interface KanoSurvey {
  /** The day of the survey. */
  readonly day: number;
  readonly answers: KanoAnswers;
  /** Those who would rather not have it; they are left out of the coefficients, as Berger does. */
  readonly unwanted: number;
  readonly coefficients: KanoCoefficients | null;
}

/** A feature, survey by survey. */
export interface KanoFeature {
  readonly name: string;
  readonly surveys: readonly KanoSurvey[];
}

const held = {
  attractive: 'heldAttractive',
  oneDimensional: 'heldOneDimensional',
  mustBe: 'heldMustBe',
  indifferent: 'heldIndifferent',
  unwanted: 'heldReverse',
} as const;

/** What every feature is to those who answered, by the days on which anybody was asked; null where nobody ever was. */
export function kanoFeatures(record: RunRecord): readonly KanoFeature[] | null {
  return once(record, 'kano', () => {
    const [names, surveyed] = [record.lists.features ?? [], findTotal(record, 'surveyed')];
    if (!surveyed || Object.values(held).some((name) => !findTotal(record, name))) return null;
    const { width } = surveyed;
    const asked = upTo(record.about.days).filter((day) =>
      surveyed.values.subarray(day * width, (day + 1) * width).some((count) => count > 0),
    );
    if (names.length === 0 || asked.length === 0) return null;
    return names.map((name, feature) => ({
      name,
      surveys: asked.map((day) => surveyOf(record, day, feature)),
    }));
  });
}

function surveyOf(record: RunRecord, day: number, feature: number): KanoSurvey {
  const count = (name: string) => {
    const { values, width } = findTotal(record, name)!;
    return values[day * width + feature]!;
  };
  const answers = {
    attractive: count(held.attractive),
    oneDimensional: count(held.oneDimensional),
    mustBe: count(held.mustBe),
    indifferent: count(held.indifferent),
  };
  return { day, answers, unwanted: count(held.unwanted), coefficients: kanoCoefficients(answers) };
}

/** How many said something of it that counts. */
export const answersOf = ({ answers }: KanoSurvey): number =>
  answers.attractive + answers.oneDimensional + answers.mustBe + answers.indifferent;
