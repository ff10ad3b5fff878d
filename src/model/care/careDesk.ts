import { placeOf, type Block, type Run } from '../../engine/index.ts';
import { requestWidth, serve, mostContacts } from './careQueue.ts';
import { makeLook } from './careLook.ts';
import { CareRule, type Manner } from './careRule.ts';
import { budgetLeft, charge, refuse, spend } from '../purse.ts';
import { rules } from './rules.ts';

/** Levers of the mechanism that concern the desk. */
interface DeskLevers {
  readonly annoyancePerContact: number;
  readonly repeatFade: number;
}

/**
 * Where it is decided every morning who is contacted by which rule. There is one desk in a run: the people of both arms
 * of a trial wait in the same queues.
 *
 * Workers share scarce hours and money exactly. Each asks for its best people only: a rule that can serve `most` has to
 * know no more than these and as many again as rules before it may have taken away.
 */
export class CareDesk {
  readonly #run: Run;
  readonly #levers: () => DeskLevers;
  readonly #look = makeLook();
  /** What each rule has spent, by its place among the items. */
  #spent = new Float64Array(0);
  #all: readonly CareRule[] = [];
  /** Those that match anybody at all, in the order of serving. */
  #rules: readonly CareRule[] = [];
  #hours = 0;
  #manner: Manner = { repeat: new Float64Array(0), annoyance: 0 };

  constructor(run: Run, levers: () => DeskLevers) {
    this.#run = run;
    this.#levers = levers;
  }

  /** Takes the levers in force. */
  change(): void {
    const items = this.#run.items('rules', rules);
    if (this.#spent.length === 0) this.#spent = new Float64Array(items.length);
    if (this.#all.length === 0) this.#all = items.map((item, at) => new CareRule(this.#run, item, at));
    else items.forEach(({ levers }, at) => this.#all[at]!.change(levers));
    this.#rules = this.#all
      .filter(({ works }) => works)
      .sort((a, b) => a.levers.priority - b.levers.priority || a.at - b.at);
    const { repeatFade, annoyancePerContact: annoyance } = this.#levers();
    this.#manner = { repeat: repeatTable(repeatFade, rules.levers.cap.max), annoyance };
  }

  /** All rules; what those did that match nobody any more can still be felt. */
  get rules(): readonly CareRule[] {
    return this.#all;
  }

  /** Finds out what is scarce today; `hours` of the staff are left for contacts. */
  morning(day: number, hours: number): void {
    this.#hours = hours;
    const money = budgetLeft(this.#run, day);
    let most = 0;
    for (const rule of this.#rules) {
      const { budget } = rule.levers;
      rule.budget = budget === null || day < this.#run.warmUpDays ? Infinity : budget - this.#spent[rule.at]!;
      const own = mostContacts(rule, hours, money);
      rule.limited = own < Infinity;
      if (rule.limited) most += own;
      // One more shows whether anybody waits in vain.
      rule.begin(rule.limited ? most + 1 : 0);
    }
  }

  /** Every rule looks at everybody in a block. */
  look(block: Block, day: number): void {
    this.#look.claimed.fill(0, 0, block.count);
    for (const rule of this.#rules) rule.match(block, day, this.#look);
  }

  get scarce(): boolean {
    return this.#rules.some(({ limited }) => limited);
  }

  /** What this worker's people ask for: the place of the rule, the score, the lot, the person. */
  requests(): Float64Array {
    const waiting = this.#rules.map((rule) => rule.waiting.all());
    const list = new Float64Array(requestWidth * waiting.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    waiting.forEach((people, rule) => {
      for (const { score, lot, person } of people) {
        list[at++] = rule;
        list[at++] = score;
        list[at++] = lot;
        list[at++] = person;
      }
    });
    return list;
  }

  /** Everybody's requests are known: hours and money are given out, the same by every worker. */
  settle(day: number, all: Float64Array): void {
    const served = serve(all, this.#rules, this.#hours, budgetLeft(this.#run, day));
    this.#rules.forEach((rule, at) => {
      if (!rule.limited) return;
      const { people, moneyEnded } = served[at]!;
      spend(this.#run, day, people.size * rule.cost);
      if (moneyEnded) refuse(this.#run, day, rule.cost);
      this.#run.record('careHours', day, people.size * rule.hours, rule.at);
      rule.serve(people);
    });
  }

  /** What is over wears off; then the people of a block are contacted. */
  contact(block: Block, day: number): void {
    for (const rule of this.#all) rule.wearOff(block, day);
    const earlier: number[] = [];
    for (const rule of this.#rules) rule.contact(block, day, this.#manner, earlier);
  }

  /** The person in this row leaves: all rules let go of her. */
  release(block: Block, row: number): void {
    for (const rule of this.#all) rule.release(block, row);
  }

  /** What contacts have cost today enters the books. */
  evening(day: number): void {
    if (day < this.#run.warmUpDays) return;
    const { sheet } = this.#run;
    const place = placeOf(sheet, 'careSpend', day);
    for (const { at, limited } of this.#rules) {
      const spent = sheet.values[place + at]!;
      this.#spent[at]! += spent;
      if (!limited) charge(this.#run, day, spent);
    }
  }
}

/** What is left of an effect after so many contacts by the same rule. */
function repeatTable(fade: number, most: number): Float64Array {
  const table = new Float64Array(most + 1);
  let left = 1;
  for (let times = 0; times <= most; times++) {
    table[times] = left;
    left *= fade;
  }
  return table;
}
