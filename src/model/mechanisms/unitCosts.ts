// “Unit costs” in ../README.md
import { mechanism, sumOf } from '../../engine/index.ts';
import { assumption, money, share } from '../../schema/index.ts';

/** What each visit and each order costs to serve: the part of cost that grows with use. */
export const unitCosts = mechanism({
  id: 'unitCosts',
  title: 'Unit costs',
  help: 'Serving a visit and delivering an order cost money; nobody can decide not to pay that.',
  shared: true,
  levers: {
    perVisit: money({
      label: 'Cost of a visit',
      help: 'What it costs to serve one more visit.',
      initial: 0,
      min: 0,
      max: 1_000_000,
      step: 1,
      plausible: [0, 200],
      source: assumption(),
    }),
    perOrder: money({
      label: 'Cost of an order',
      help: 'What it costs to deliver one more order, whatever it is worth.',
      initial: 0,
      min: 0,
      max: 100_000_000,
      step: 10,
      plausible: [0, 5000],
      source: assumption(),
    }),
    ofRevenue: share({
      label: 'Cost of goods',
      help: 'Which part of what orders bring, membership fees not counted, goes to whoever made what was bought.',
      initial: 0,
      min: 0,
      max: 1,
      step: 0.01,
      plausible: [0, 0.8],
      source: assumption(),
    }),
  },
  totals: {
    visitCost: { label: 'Cost of serving visits', by: 'one', counted: 'shared', money: true },
    orderCost: { label: 'Cost of delivering orders', by: 'one', counted: 'shared', money: true },
    goodsCost: { label: 'Cost of goods', by: 'one', counted: 'shared', money: true },
    unitCost: { label: 'Unit costs', by: 'one', counted: 'shared', money: true },
  },
  start: (run, levers) => ({
    evening: (day) => {
      const { perVisit, perOrder, ofRevenue } = levers();
      const sum = (total: string) => sumOf(run.sheet, total, day);
      const visits = perVisit * sum('active');
      const orders = perOrder * sum('orders');
      // A fee buys nothing that somebody else has made.
      const goods = Math.round(ofRevenue * (sum('revenue') - sum('memberFees')));
      run.record('visitCost', day, visits);
      run.record('orderCost', day, orders);
      run.record('goodsCost', day, goods);
      run.record('unitCost', day, visits + orders + goods);
    },
  }),
});
