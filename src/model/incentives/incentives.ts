import { collection, type ValuesOf } from '../../schema/index.ts';
import { effectLevers } from './effectLevers.ts';
import { offerLevers } from './offerLevers.ts';

/** What people are given so that they do something: each with its trigger, its cost, its effect and its limits. */
export const incentives = collection({
  title: 'Incentives',
  one: 'Incentive',
  help: 'Points, gifts, coupons and other rewards, each with what triggers it and what it is to move.',
  levers: { ...offerLevers, ...effectLevers },
});

/** The levers of one incentive. */
export type IncentiveLevers = ValuesOf<(typeof incentives)['levers']>;
