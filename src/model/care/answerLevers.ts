import { assumption, cited, number, share } from '../../schema/index.ts';

/** How the people of a segment answer when they are contacted. */
export const answerLevers = {
  careSensitivity: number({
    label: 'Answer to care: mean',
    help: 'How much a contact moves these people on average: 1 as its rule says; it does not depend on their risk.',
    initial: 1,
    min: 0,
    max: 5,
    step: 0.1,
    plausible: [0.3, 2],
    source: assumption(),
  }),
  careSpread: number({
    label: 'Answer to care: spread',
    help: 'Standard deviation of the logarithm of that answer between people; the mean stays where it is.',
    initial: 0.5,
    min: 0,
    max: 2,
    step: 0.05,
    plausible: [0, 1],
    source: assumption(),
  }),
  carePerverse: share({
    label: 'Care backfires',
    help: 'Share of people on whom a contact works the other way round, because it reminds them of leaving.',
    initial: 0,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0, 0.6],
    source: cited(
      'ascarza2016',
      'Churn was 10% with offers and 6% without. If a contact moves everyone by 1 in log-hazard, it must backfire on 57 of a hundred; that strength is our assumption.',
    ),
  }),
};
