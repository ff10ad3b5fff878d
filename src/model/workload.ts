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
  /** Times that customers had to turn to the staff: once for each unit, and once more for each that its round left. */
  readonly enquiries: number;
  readonly processSpend: number;
  /** Part of the demand that was met in the last round and the days before it, 1 if there was none. */
  readonly service: number;
  /** Units of content that were published. */
  readonly content: number;
  /** Units of content that a round would publish to which all its days were like this one. */
  readonly contentOfRound: number;
}

/**
 * The queue of one process: demand comes and waits for the next round, where capacity serves. Only what a round has left
 * waits too long and may be given up, and only a round tells how well the process works.
 */
export class Workload {
  readonly #run: Run;
  readonly #luck: readonly ((day: number) => number)[];
  /** What waits although its round is over. */
  #overdue = 0;
  /** What came after the last round. */
  #fresh = 0;
  /** What was demanded and done after the last round, until the next one tells what service is. */
  #demanded = 0;
  #done = 0;
  #service = 1;

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
    const ofRound = wholeOf(process.capacityPerDay * process.everyDays * granted, capacity);
    const byStaff = this.#work(day % process.everyDays === 0, forStaff, ofRound);
    const late = this.#overdue;
    const givenUp = binomialQuantile(patience, late, process.givenUp);
    this.#overdue -= givenUp;
    const served = alone + byStaff;
    const { contentPerUnit, everyDays } = process;
    return {
      demanded,
      served,
      notDone: late + this.#fresh,
      givenUp,
      backlog: this.#overdue + this.#fresh,
      enquiries: forStaff + late,
      processSpend: spent,
      service: this.#serve(day % everyDays === 0, demanded, served),
      content: served * contentPerUnit,
      contentOfRound: (everyDays * alone + Math.min(everyDays * forStaff, ofRound)) * contentPerUnit,
    };
  }

  /** New work waits for its round; the round takes from all that waits, and the rest is overdue. Returns what is done. */
  #work(isRound: boolean, forStaff: number, capacity: number): number {
    this.#fresh += forStaff;
    if (!isRound) return 0;
    const waiting = this.#overdue + this.#fresh;
    const done = Math.min(waiting, capacity);
    this.#overdue = waiting - done;
    this.#fresh = 0;
    return done;
  }

  /** Service is that of the last round, and of the days before it that it stands for. */
  #serve(isRound: boolean, demanded: number, served: number): number {
    this.#demanded += demanded;
    this.#done += served;
    if (!isRound) return this.#service;
    this.#service = this.#demanded > 0 ? Math.min(1, this.#done / this.#demanded) : 1;
    this.#demanded = 0;
    this.#done = 0;
    return this.#service;
  }

  /** Capacity and automation ask for their money; where the budget grants a part, a part of them is there. */
  #pay(day: number, { capacityPerDay, costPerUnit, automated, automationPerDay }: Process) {
    const wanted = Math.round(capacityPerDay * costPerUnit) + (automated > 0 ? automationPerDay : 0);
    const spent = spend(this.#run, day, wanted);
    return { spent, granted: wanted > 0 ? spent / wanted : 1 };
  }
}

type Luck = [planned: number, asked: number, automatic: number, capacity: number, patience: number];
