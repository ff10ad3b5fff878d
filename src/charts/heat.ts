/** The steps of the one-hue scale, from the colour of the surface to the strongest. */
export const heatSteps = 9;

/** The share from which on every cell has the strongest colour. It is fixed, so that pictures can be compared. */
export const darkest = 0.6;

/** The step of a share: its colour is `--seq-n`, and what is written on it `--on-seq-n`. */
export const heatStep = (share: number): number =>
  Math.max(0, Math.min(heatSteps - 1, Math.floor((share / darkest) * (heatSteps - 1) + 1e-9)));

/** The step of a share on a scale that reaches to the whole. */
export const wholeStep = (share: number): number =>
  Math.max(0, Math.min(heatSteps - 1, Math.floor(share * heatSteps + 1e-9)));
