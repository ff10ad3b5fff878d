import { fieldsOf, isNumber, numbers, type Prediction } from './answer.ts';
import { dotsGiven, predictWords, type PredictOptions } from './cell.ts';
import { edgesOf, knotsOf, type Ground } from './ground.ts';
import type { Text, Values } from '../../schema/index.ts';

/** A prediction on its way: what was placed so far, in whichever form is asked for. */
export interface Draft {
  /** By knot; null where nothing was placed. */
  readonly values: readonly (number | null)[];
  readonly value: number | null;
  readonly choice: string | null;
  readonly order: readonly string[];
  /** By bin. */
  readonly dots: readonly number[];
}

/** Nothing placed yet. */
export function emptyDraft({ choices, at, bins }: PredictOptions, ground: Ground | null): Draft {
  return {
    values: ground ? knotsOf(ground, at).map(() => null) : [],
    value: null,
    choice: null,
    order: choices.map(({ id }) => id),
    dots: ground ? [...edgesOf(ground, bins), 0].map(() => 0) : [],
  };
}

/** Reads a draft that was kept, whatever became of it: what does not fit the question is left out. */
export function readDraft(kept: unknown, { choices }: PredictOptions): Partial<Draft> {
  const { values, value, choice, order, dots } = fieldsOf(kept);
  const ids = choices.map(({ id }) => id);
  const given = numbers(dots);
  const placed = given.every((count) => Number.isInteger(count) && count >= 0);
  return {
    ...(Array.isArray(values) && { values: values.map((one) => (isNumber(one) ? one : null)) }),
    ...(isNumber(value) && { value }),
    ...(typeof choice === 'string' && ids.includes(choice) && { choice }),
    ...(Array.isArray(order) &&
      order.length === ids.length &&
      ids.every((id) => order.includes(id)) && { order: order.map(String) }),
    ...(placed && given.reduce((sum, count) => sum + count, 0) <= dotsGiven && { dots: given }),
  };
}

/** A draft of what was placed; what was placed on other axes is left out. */
export const drafted = (empty: Draft, placed: Partial<Draft>): Draft => ({
  ...empty,
  ...placed,
  values: placed.values?.length === empty.values.length ? placed.values : empty.values,
  dots: placed.dots?.length === empty.dots.length ? placed.dots : empty.dots,
});

/** What the draft comes to, or what it still lacks. */
export function predictionOf(
  { form, at, bins }: PredictOptions,
  draft: Draft,
  ground: Ground | null,
): { readonly prediction: Prediction } | { readonly lacks: Text; readonly values?: Values } {
  switch (form) {
    case 'curve': {
      const knots = ground ? knotsOf(ground, at) : [];
      const placed = knots.filter((_, index) => (draft.values[index] ?? null) !== null);
      if (placed.length < 2) return { lacks: predictWords.needTwo };
      const values = draft.values.filter((value) => value !== null);
      return { prediction: { form, at: placed, values } };
    }
    case 'point':
      return draft.value === null
        ? { lacks: predictWords.needNumber }
        : { prediction: { form, value: draft.value } };
    case 'choose':
      return draft.choice === null
        ? { lacks: predictWords.needChoice }
        : { prediction: { form, choice: draft.choice } };
    case 'order':
      return { prediction: { form, order: draft.order } };
    case 'dots': {
      const left = dotsGiven - draft.dots.reduce((sum, count) => sum + count, 0);
      if (left > 0) return { lacks: predictWords.needDots, values: { left } };
      return { prediction: { form, edges: ground ? edgesOf(ground, bins) : [], dots: draft.dots } };
    }
  }
}
