import { counted, type Measure } from './measure.ts';
import { rfmBreaks, rfmGrid, type RfmSteps } from './rfmGrid.ts';

/** The steps that a variant names. */
export const rfmStepsOf = (variant: string | undefined): RfmSteps =>
  variant === 'fixed' ? 'fixed' : 'quantiles';

const equal =
  'Everyone who has bought, in five equal parts by how lately she last did, and in five by how often she did since joining; equals in the order of joining.';

/** Buyers in a grid of how lately and how often they bought. */
export const rfm: Measure = {
  id: 'rfm',
  title: 'Buyers',
  definition: equal,
  unit: 'people',
  tag: 'observed',
  reads: ['orders', 'lastOrder'],
  variants: [
    { id: 'quantiles', title: 'Buyers, in equal parts', definition: equal },
    {
      id: 'fixed',
      title: 'Buyers, by fixed steps',
      definition: `Everyone who has bought, by days since she last did (up to ${rfmBreaks.days.join(', ')}, or more) and by how often she did since joining (from 1, ${rfmBreaks.orders.join(', ')} times on).`,
    },
  ],
  value: (record, variant) => {
    const grid = rfmGrid(record, rfmStepsOf(variant));
    return grid ? counted(record, grid.people) : { value: null };
  },
};
