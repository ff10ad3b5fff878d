import { totalOf, type Job, type LeverValue, type RunRecord } from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf, type Plan } from '../jobs.ts';

/** Everything added up. */
export const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((all, value) => all + value, 0);

/** A total over the whole run, over everything it counts by. */
export const total = (record: RunRecord, name: string): number => sum(totalOf(record, name).values);

/** A total of one day, over everything it counts by. */
export function onDay(record: RunRecord, name: string, on: number): number {
  const { values, width } = totalOf(record, name);
  return sum(values.subarray(on * width, (on + 1) * width));
}

/** A reward that is always offered, always taken and never tires anybody. */
const plain: Readonly<Record<string, LeverValue>> = {
  'incentives.gift.redemption': 44,
  'incentives.gift.fatigueWeight': 0,
  'incentives.gift.crowding': 0,
  'incentives.gift.reward': 100,
};

/** A world of people who are all alike, with one incentive; levers without a dot are its own. */
export const gift = (levers: Readonly<Record<string, LeverValue>>, more: Partial<Plan> = {}): Job =>
  jobFor({
    items: { incentives: ['gift'] },
    people: 2000,
    days: 30,
    ...more,
    levers: {
      ...nothingActs,
      ...alike(),
      ...plain,
      ...Object.fromEntries(
        Object.entries(levers).map(([name, value]) => [
          name.includes('.') ? name : `incentives.gift.${name}`,
          value,
        ]),
      ),
    },
  });

/** Everybody joins on day 0, then the day of the product. */
export const run = (job: Job): RunRecord => recordOf(job, dayWithOpenDoor);

/** Everybody comes every day. */
export const daily = { 'segments.everyone.visitBase': 22 };
