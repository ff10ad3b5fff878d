import { exp, expm1 } from '../math/index.ts';
import { assumption, integer, money, number } from '../schema/index.ts';

/**
 * Goodwill after one more day: part of it fades, and the work put in evenly over the day fades a little as well
 * (Nerlove and Arrow: dG/dt = work − fade · G, solved over a day).
 */
export const goodwill = (before: number, work: number, fade: number): number =>
  before * exp(-fade) + work * (-expm1(-fade) / fade);

/** What a channel of the kind *stock* is made of; *burst* channels leave their residue in it. */
export const goodwillLevers = {
  hoursPerDay: number({
    label: 'Hours of work',
    help: 'Own hours a day: in a stock channel every day, in a burst channel on the days of preparation.',
    unit: 'hours',
    initial: 0,
    min: 0,
    max: 100_000,
    step: 1,
    plausible: [0, 40],
    extensive: true,
    source: assumption(),
  }),
  hourPrice: money({
    label: 'Price of an hour',
    help: 'What an hour of work costs when a stock channel’s spend buys it outside.',
    initial: 10_000,
    min: 1,
    max: 10_000_000,
    step: 1000,
    plausible: [3000, 50_000],
    source: assumption(),
  }),
  goodwillFade: number({
    label: 'Goodwill: fading',
    help: 'How fast goodwill fades a day, in stock and burst channels: 0.01 halves it in 69 days.',
    initial: 0.01,
    min: 0.001,
    max: 1,
    step: 0.001,
    plausible: [0.005, 0.02],
    source: assumption(),
  }),
  halfGoodwill: number({
    label: 'Half-way goodwill',
    help: 'Goodwill, in hours of work not yet faded, at which a stock or burst channel brings half of its most.',
    unit: 'hours',
    initial: 200,
    min: 0.001,
    max: 10_000_000,
    step: 10,
    plausible: [50, 1000],
    extensive: true,
    source: assumption(),
  }),
  lagDays: integer({
    label: 'Goodwill: lag',
    help: 'Days until work done today is felt, in stock and burst channels.',
    unit: 'days',
    initial: 30,
    min: 0,
    max: 365,
    step: 1,
    plausible: [7, 90],
    source: assumption(),
  }),
};
