import type { Run } from '../engine/index.ts';
import { binomialQuantile, poissonQuantile } from '../math/index.ts';
import type { ValuesOf } from '../schema/index.ts';
import { dayLuck, wholeOf } from './dayLuck.ts';
import type { processes } from './processes.ts';
import { spend } from './purse.ts';

export type Process = ValuesOf<(typeof processes)['levers']>;

/** What became of the work of one process on one day, in whole units. */
export interface WorkDay {
  readonly demanded: number;
  readonly served: number;
  readonly notDone: number;
  readonly givenUp: number;
  readonly backlog: number;
  /** Times that customers had to turn to the staff: once for each unit, and once more for each that has to wait. */
  readonly enquiries: number;
  readonly processSpend: number;
  /** Part of the demand that was met, 1 if there was none. */
  readonly service: number;
  /** Units of content that were published. */
  readonly content: number;
}

/** The queue of one process: demand comes, capacity serves, what waits too long is given up. */
export class Workload {
  readonly #run: Run;
  readonly #luck: readonly ((day: number) => number)[];
  #backlog = 0;

  constructor(run: Run, name: string) {
    this.#run = run;
    const what = ['planned', 'asked', 'automatic', 'capacity', 'patience'];
    this.#luck = what.map((of) => dayLuck(run, `process-${of}`, name));
  }

  /** Lives one day, with so many people active yesterday. More capacity never leaves a longer backlog. */
  live(day: number, process: Process, active: number): WorkDay {
    const [planned, asked, automatic, capacity, patience] = this.#luck.map((luck) => luck(day)) as Luck;
    const { spent, granted } = this.#pay(day, process);
    const demanded =
      wholeOf(process.demandPerDay, planned) + poissonQuantile(asked, process.demandPerActive * active);
    const alone = wholeOf(demanded * process.automated * granted, automatic);
    const forStaff = demanded - alone;
    const waiting = this.#backlog + forStaff;
    const byStaff = Math.min(waiting, capacityOn(day, process, granted, capacity));
    const notDone = waiting - byStaff;
    const givenUp = binomialQuantile(patience, notDone, process.givenUp);
    this.#backlog = notDone - givenUp;
    const served = alone + byStaff;
    return {
      demanded,
      served,
      notDone,
      givenUp,
      backlog: this.#backlog,
      enquiries: forStaff + notDone,
      processSpend: spent,
      service: demanded > 0 ? Math.min(1, served / demanded) : 1,
      content: served * process.contentPerUnit,
    };
  }

  /** Capacity and automation ask for their money; where the budget grants a part, a part of them is there. */
  #pay(day: number, { capacityPerDay, costPerUnit, automated, automationPerDay }: Process) {
    const wanted = Math.round(capacityPerDay * costPerUnit) + (automated > 0 ? automationPerDay : 0);
    const spent = spend(this.#run, day, wanted);
    return { spent, granted: wanted > 0 ? spent / wanted : 1 };
  }
}

function capacityOn(
  day: number,
  { capacityPerDay, everyDays }: Process,
  granted: number,
  luck: number,
): number {
  return day % everyDays === 0 ? wholeOf(capacityPerDay * everyDays * granted, luck) : 0;
}

type Luck = [planned: number, asked: number, automatic: number, capacity: number, patience: number];
