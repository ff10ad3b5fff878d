import type { Text } from '../../schema/index.ts';
import { pathWords } from './words.ts';

/** Lessons in an order, for somebody. */
export interface Path {
  readonly id: string;
  readonly title: Text;
  readonly forWhom: Text;
  /** Names of scenarios. */
  readonly lessons: readonly string[];
}

/** All paths, in the order in which the home page offers them. */
export const paths: readonly Path[] = [
  {
    id: 'newcomer',
    title: pathWords.newcomer,
    forWhom: pathWords.newcomerFor,
    lessons: ['four-charts', 'leaky-bucket', 'first-steps', 'magic-number'],
  },
  {
    id: 'community',
    title: pathWords.community,
    forWhom: pathWords.communityFor,
    lessons: [
      'core-process',
      'where-they-leave',
      'quiet-group',
      'key-people',
      'four-classes',
      'who-gets-the-hour',
      'sandbox-community',
    ],
  },
  {
    id: 'growth',
    title: pathWords.growth,
    forWhom: pathWords.growthFor,
    lessons: [
      'right-pond',
      'ads-or-friends',
      'event-calendar',
      'coupon-habit',
      'one-more-order',
      'ten-thousand',
    ],
  },
  {
    id: 'bootcamp',
    title: pathWords.bootcamp,
    forWhom: pathWords.bootcampFor,
    lessons: [
      'four-charts',
      'leaky-bucket',
      'first-steps',
      'warning-bell',
      'coupon-habit',
      'quiet-group',
      'ads-or-friends',
      'same-luck',
    ],
  },
  {
    id: 'manager',
    title: pathWords.manager,
    forWhom: pathWords.managerFor,
    lessons: [
      'four-charts',
      'same-luck',
      'too-early',
      'promise-and-delight',
      'staircase',
      'sandbox-subscription',
    ],
  },
];
