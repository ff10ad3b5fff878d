import { measures, sidesAmong, type Measure } from '../metrics/index.ts';

/** The measure that somebody knows who sees this one: what is only its last value, or its dashboard, tells the same. */
export const seenIn = (measure: Measure): string =>
  sidesAmong(measures, measure)?.truth.id ?? measure.lastOf ?? measure.id;
