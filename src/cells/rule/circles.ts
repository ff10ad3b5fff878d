/** Two circles whose areas, and whose common area, are to each other as counts of people. */
export interface Circles {
  readonly left: number;
  readonly right: number;
  /** From one centre to the other. */
  readonly apart: number;
}

/** Area that two circles have in common. */
function common(left: number, right: number, apart: number): number {
  if (apart >= left + right) return 0;
  if (apart <= Math.abs(left - right)) return Math.PI * Math.min(left, right) ** 2;
  const [a, b] = [left * left, right * right];
  const alpha = Math.acos((apart * apart + a - b) / (2 * apart * left));
  const beta = Math.acos((apart * apart + b - a) / (2 * apart * right));
  return a * (alpha - Math.sin(2 * alpha) / 2) + b * (beta - Math.sin(2 * beta) / 2);
}

/** Circles for so many in each and in both; the larger has the radius `most`. */
export function circlesFor(inLeft: number, inRight: number, inBoth: number, most: number): Circles {
  const largest = Math.max(inLeft, inRight);
  if (largest === 0) return { left: 0, right: 0, apart: 0 };
  const radius = (count: number) => most * Math.sqrt(count / largest);
  const [left, right] = [radius(inLeft), radius(inRight)];
  const wanted = (inBoth / largest) * Math.PI * most * most;
  // The further apart, the less in common: halved until nobody could see the rest.
  let [near, far] = [Math.abs(left - right), left + right];
  for (let step = 0; step < 40; step++) {
    const middle = (near + far) / 2;
    if (common(left, right, middle) > wanted) near = middle;
    else far = middle;
  }
  return { left, right, apart: (near + far) / 2 };
}
