import { one } from './circle.ts';

export const two = one + one;
