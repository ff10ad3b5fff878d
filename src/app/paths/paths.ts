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
    lessons: ['four-charts', 'leaky-bucket'],
  },
  {
    id: 'manager',
    title: pathWords.manager,
    forWhom: pathWords.managerFor,
    lessons: ['four-charts', 'same-luck', 'sandbox-subscription'],
  },
];
