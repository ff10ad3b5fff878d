import { plot } from '@observablehq/plot'; // red: charts-types-only

export const draw = plot;
