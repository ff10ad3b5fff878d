/** Half the width of the window, in square roots of days: two days wide on day 7, about a month on day 180. */
const reach = 0.4;

/**
 * The chance of leaving by age, smoothed: all who left in a window over all who were there in it, nearer days counting
 * more. Windows grow with age as the axis shrinks, so that a peak in the first week stays a peak.
 */
export function smoothHazard(
  days: readonly { readonly age: number; readonly left: number; readonly atRisk: number }[],
): number[] {
  const roots = days.map(({ age }) => Math.sqrt(age));
  let first = 0;
  return days.map((_, index) => {
    while (roots[first]! < roots[index]! - reach) first += 1;
    let [left, atRisk] = [0, 0];
    for (let at = first; at < days.length && roots[at]! <= roots[index]! + reach; at++) {
      const weight = 1 - Math.abs(roots[at]! - roots[index]!) / (reach * 1.001);
      left += weight * days[at]!.left;
      atRisk += weight * days[at]!.atRisk;
    }
    return atRisk === 0 ? 0 : left / atRisk;
  });
}
