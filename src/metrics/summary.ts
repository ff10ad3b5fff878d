import { dailySum, type RunRecord } from '../record/index.ts';
import { activeInWindow } from './activity.ts';
import { activated } from './activation.ts';
import { activeLastWeek } from './active.ts';
import { gone } from './leaving.ts';
import { joined } from './joined.ts';
import { cost, revenue } from './money.ts';
import { namedAges, retention } from './retention.ts';

/** A share with its counts; the share of nothing is null. */
export interface RetentionCount {
  readonly returned: number;
  readonly eligible: number;
  readonly value: number | null;
}

/** What scripts read of a run: headline numbers and daily numbers. Money in minor units. */
export interface Summary {
  readonly summary: {
    readonly joined: number;
    readonly activated: number;
    readonly gone: number;
    readonly activeLastWeek: number;
    readonly revenue: number;
    readonly cost: number;
    readonly retention: Readonly<Record<string, RetentionCount>>;
    /** Standard errors of the counts above, where one simulated person stands for several. */
    readonly errors?: Readonly<Record<string, number>>;
  };
  readonly daily: Readonly<Record<string, readonly number[]>>;
}

/** The summary of one run, in the fixed form of the command line. */
export function summarise(record: RunRecord): Summary {
  const { weight } = record.about;
  const errors = Object.entries({ joined, activated, gone, activeLastWeek, revenue }).flatMap(
    ([id, measure]) => {
      const { error } = measure.value(record);
      return error === undefined ? [] : [[id, error] as const];
    },
  );
  const daily = (name: string) => Array.from(dailySum(record, name), (n) => n * weight);
  return {
    summary: {
      joined: joined.value(record).value!,
      activated: activated.value(record).value!,
      gone: gone.value(record).value!,
      activeLastWeek: activeLastWeek.value(record).value!,
      revenue: revenue.value(record).value!,
      cost: cost.value(record).value!,
      retention: Object.fromEntries(
        namedAges.map((age) => {
          const { value, count, among } = retention.value(record, `d${age}`);
          return [`d${age}`, { returned: count! * weight, eligible: among! * weight, value }];
        }),
      ),
      ...(errors.length > 0 && { errors: Object.fromEntries(errors) }),
    },
    daily: {
      joined: daily('joined'),
      active: Array.from(activeInWindow(record, 1)),
      activeWeek: Array.from(activeInWindow(record, 7)),
      activeMonth: Array.from(activeInWindow(record, 30)),
      activated: daily('activatedSeen'),
      gone: daily('gone'),
      revenue: daily('income'),
      cost: daily('cost'),
    },
  };
}
