import type { Measure } from '../measure.ts';
import { horizonFamilies, horizonOf } from './horizons.ts';
import { daysWithin, lifeDays, lifetimeMoney, type LifeMoney } from './lifetimeMoney.ts';
import { lifeErrors } from './moneyErrors.ts';

const among = 'all who joined in the record and were watched to the end of that day';
const brought = `On each day since joining: what ${among} paid, and their part of advertising and commission, less what serving them cost, over their number`;
const paid = `On each day since joining: what ${among} paid, over their number`;
const soFar =
  'those days added up, as far as at least 30 people were watched. Its error is by how unlike what people have brought is.';

const valueOf =
  (of: LifeMoney): Measure['value'] =>
  (record, variant) => {
    const horizon = horizonOf(variant);
    const days = daysWithin(lifeDays(record, of) ?? [], horizon);
    if (!days) return { value: null };
    const error = lifeErrors(record, of, 'all', horizon.discount)?.[0]?.[days.length - 1];
    return { value: lifetimeMoney(days, horizon), ...(error !== undefined && { error }) };
  };

/** What a newcomer really brings within a horizon, day after day of her life. */
export const ltv: Measure = {
  id: 'ltv',
  title: 'Lifetime value so far',
  definition: `${brought}; ${soFar}`,
  unit: 'money',
  tag: 'truth',
  seenAs: 'ltvFormula',
  reads: ['spent', 'unitCost'],
  families: horizonFamilies('Lifetime value', brought),
  value: valueOf('brought'),
};

/** What she pays, which is all that a log of events can show. */
export const ltvPaid: Measure = {
  id: 'ltvPaid',
  title: 'Paid by a newcomer so far',
  definition: `${paid}; ${soFar}`,
  unit: 'money',
  tag: 'observed',
  reads: ['spent'],
  families: horizonFamilies('Paid by a newcomer', paid),
  value: valueOf('paid'),
};
