import { firstDay } from '../schema/day.ts';

export const start = firstDay.index;
