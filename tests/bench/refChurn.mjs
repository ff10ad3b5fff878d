/**
 * The reference work: newcomers join at a steady chance, differ in drift by a Beta distribution, form a habit, reach
 * the key behaviour, buy now and then. One set of numbers for the product and its rivals.
 */
export const refChurn = {
  people: 10_000,
  days: 365,
  join: 0.012,
  alpha: 0.8,
  beta: 60,
  visitBase: Math.log(0.05 / 0.95),
  habitWeight: Math.log(0.65 / 0.35) - Math.log(0.05 / 0.95),
  habitSpeed: 0.1,
  habitFade: 0.02,
  keyChance: 0.3,
  activationCount: 3,
  activationDays: 14,
  activatedEffect: -Math.log(0.4),
  habitEffect: Math.log(2),
  purchaseChance: 0.02,
  basketMedian: 4000,
  basketSpread: 0.7,
};

/** The same numbers as lever settings of the product. */
export const refChurnSettings = {
  'channels.steady.organicPerDay': 1 - Math.exp(-0), // filled below: a hazard, not a chance
  'segments.everyone.visitShape': 'point',
  'segments.everyone.visitBase': refChurn.visitBase,
  'segments.everyone.driftShape': 'beta',
  'segments.everyone.driftAlpha': refChurn.alpha,
  'segments.everyone.driftBeta': refChurn.beta,
  'segments.everyone.habitDays': -Math.log(20) / Math.log(1 - refChurn.habitSpeed),
  'segments.everyone.habitSpread': 0,
  'visit.novelty': 0,
  'visit.habitWeight': refChurn.habitWeight,
  'visit.habitFade': refChurn.habitFade,
  'onboarding.keyBase': Math.log(refChurn.keyChance / (1 - refChurn.keyChance)),
  'onboarding.activationCount': refChurn.activationCount,
  'onboarding.activationDays': refChurn.activationDays,
  'leave.activatedEffect': refChurn.activatedEffect,
  'leave.habitEffect': refChurn.habitEffect,
  'revenue.purchaseBase': Math.log(refChurn.purchaseChance / (1 - refChurn.purchaseChance)),
  'revenue.purchaseActivated': 0,
  'revenue.basketMedian': refChurn.basketMedian,
  'revenue.basketSpread': refChurn.basketSpread,
};
refChurnSettings['channels.steady.organicPerDay'] = -Math.log(1 - refChurn.join);
