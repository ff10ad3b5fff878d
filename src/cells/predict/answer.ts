import { dotsGiven, type PredictOptions } from './cell.ts';

/** What somebody expects, in the form in which she was asked. */
export type Prediction =
  /** Values, as measures count, at positions of the measure's axis. */
  | { readonly form: 'curve'; readonly at: readonly number[]; readonly values: readonly number[] }
  | { readonly form: 'point'; readonly value: number }
  | { readonly form: 'choose'; readonly choice: string }
  | { readonly form: 'order'; readonly order: readonly string[] }
  /** Edges between the bins, and how many dots lie in each: one more than there are edges. */
  | { readonly form: 'dots'; readonly edges: readonly number[]; readonly dots: readonly number[] };

/** An answer to a prediction; without one it was skipped, which counts as answered. */
export interface PredictAnswer {
  readonly prediction: Prediction | null;
  readonly why: string;
}

/** The longest reason, in UTF-16 units. */
export const longestWhy = 300;

/** The answer as it is kept. */
export const keptAnswer = ({ prediction, why }: PredictAnswer) => ({
  ...(prediction ? { prediction: { ...prediction } } : { skipped: true }),
  ...(why !== '' && { why: why.slice(0, longestWhy) }),
});

/** Reads a kept answer, whatever a file made of it; null where there is none that fits the question. */
export function readAnswer(kept: unknown, options: PredictOptions): PredictAnswer | null {
  const { prediction, skipped, why } = fieldsOf(kept);
  const said = typeof why === 'string' ? why.slice(0, longestWhy) : '';
  if (skipped === true) return { prediction: null, why: said };
  const read = readPrediction(fieldsOf(prediction), options);
  return read && { prediction: read, why: said };
}

/** The fields of whatever was kept. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function readPrediction(kept: Readonly<Record<string, unknown>>, options: PredictOptions): Prediction | null {
  if (kept.form !== options.form) return null;
  const known = options.choices.map(({ id }) => id);
  switch (options.form) {
    case 'curve': {
      const [at, values] = [numbers(kept.at), numbers(kept.values)];
      return at.length >= 2 && at.length === values.length && rises(at)
        ? { form: 'curve', at, values }
        : null;
    }
    case 'point':
      return isNumber(kept.value) ? { form: 'point', value: kept.value } : null;
    case 'choose':
      return typeof kept.choice === 'string' && known.includes(kept.choice)
        ? { form: 'choose', choice: kept.choice }
        : null;
    case 'order': {
      const order = Array.isArray(kept.order) ? kept.order.map(String) : [];
      const whole = order.length === known.length && known.every((id) => order.includes(id));
      return whole ? { form: 'order', order } : null;
    }
    case 'dots': {
      const [edges, dots] = [numbers(kept.edges), numbers(kept.dots)];
      const all = dots.reduce((sum, count) => sum + count, 0);
      const whole = dots.every((count) => Number.isInteger(count) && count >= 0) && all === dotsGiven;
      return whole && rises(edges) && dots.length === edges.length + 1 ? { form: 'dots', edges, dots } : null;
    }
  }
}

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
/** A list of numbers, or none at all. */
export const numbers = (value: unknown): number[] => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.every(isNumber) ? (list as number[]) : [];
};
const rises = (list: readonly number[]): boolean =>
  list.every((value, index) => index === 0 || value > list[index - 1]!);
