/** The scenario that stands on the home page. */
export const heroScenario = 'leaky-bucket';

/** What its team has a day, in minor units. */
export const dailyBudget = 40_000;

/** How long the home page looks ahead. */
export const heroWeeks = 26;

/** Paths of the two levers between which the money is split. */
export const heroLevers = { inflow: 'channels.ads.spendPerDay', leak: 'programme.spendPerDay' } as const;

/** Into how many parts the money is cut: the stops of the slider, and the splits that are tried. */
export const parts = 20;

/** Up to which week one line is not below another; all of them if it never is. */
export function leadsUntil(first: readonly number[], second: readonly number[]): number {
  const lost = first.findIndex((value, week) => value < (second[week] ?? 0));
  return lost < 0 ? first.length : lost;
}
