import {
  doubles,
  putDue,
  takeDue,
  wholes,
  type Block,
  type Formula,
  type Item,
  type Run,
} from '../../engine/index.ts';
import { scoreOf } from '../../expression/index.ts';
import { dayKey, draw, type Key } from '../../math/index.ts';
import { BestFew } from './bestFew.ts';
import { restrain, type Look } from './careLook.ts';
import type { Scarce } from './careQueue.ts';
import { ruleTables, type RuleTable } from './ruleColumns.ts';
import type { rules } from './rules.ts';

type RuleItem = Item<typeof rules>;

/** The condition that holds for nobody, and the score that is the same for everybody. */
const nobody = 'false';
const noScore = '0';

/** What a contact does besides what its rule says. */
export interface Manner {
  /** What is left of the effect after so many contacts by the same rule. */
  readonly repeat: Float64Array;
  readonly annoyance: number;
}

/** One rule at work: whom it matches today, who of them waits for something scarce, who is contacted. */
export class CareRule implements Scarce {
  readonly name: string;
  /** Its place among the items, by which totals count. */
  readonly at: number;
  levers: RuleItem['levers'];
  /** What is left of its own money. */
  budget = Infinity;
  limited = false;
  readonly waiting = new BestFew();
  readonly #run: Run;
  #when: Formula | null = null;
  #score: Formula | null = null;
  readonly #tableOf: (block: Block) => RuleTable;
  /** What people are put down for: the day on which its contact wears off. */
  readonly #due: string;
  readonly #coin: Key;
  readonly #lots: Key;
  readonly #matched = new Map<Block, Int32Array>();
  readonly #served = new Map<Block, number[]>();
  /** Blocks in which it has contacted somebody, and for how many days its contacts were to last when it last looked. */
  readonly #reached = new Map<Block, number>();

  constructor(run: Run, { name, levers }: RuleItem, at: number) {
    this.name = name;
    this.at = at;
    this.#run = run;
    this.#tableOf = ruleTables(name);
    this.#due = `care-${name}`;
    this.#coin = run.purpose('holdOut', name);
    this.#lots = run.purpose('careLot', name);
    this.levers = levers;
    this.change(levers);
  }

  /** Takes the levers in force. */
  change(levers: RuleItem['levers']): void {
    const { when, score } = levers;
    this.levers = levers;
    this.#when = when === nobody ? null : this.#run.formula(when);
    this.#score = score === noScore ? null : this.#run.formula(score);
  }

  /** Whether it matches anybody at all. */
  get works(): boolean {
    return this.#when !== null;
  }

  get hours(): number {
    return this.levers.hours;
  }

  get cost(): number {
    return this.levers.cost;
  }

  /** A new day: `most` people can wait for it. */
  begin(most: number): void {
    this.waiting.clear(most);
    this.#matched.clear();
    this.#served.clear();
  }

  /** Looks at everybody in a block, those too who have left: silence is all that can be seen of them. */
  match(block: Block, day: number, look: Look): void {
    const picked = this.#when!.pick(block, block.count, day, look.rows);
    if (picked === 0) return;
    const { matched, heldOut } = restrain(
      block,
      day,
      this.#tableOf(block),
      this.levers,
      this.#coin,
      look,
      picked,
    );
    this.#run.add('eligible', day, matched + heldOut, this.at);
    this.#run.add('heldOut', day, heldOut, this.at);
    if (matched === 0) return;
    this.#matched.set(block, look.rows.slice(0, matched));
    if (this.limited) this.#queueUp(block, day, look, matched);
    else for (let j = 0; j < matched; j++) look.claimed[look.rows[j]!] = 1;
  }

  #queueUp(block: Block, day: number, { rows, scores, claimed }: Look, count: number): void {
    if (this.#score) this.#score.fill(block, block.count, day, scores);
    else scores.fill(0, 0, block.count);
    const { a, b } = dayKey(this.#lots, day);
    const keyA = block.keyA;
    const keyB = block.keyB;
    const number = block.number;
    const { waiting } = this;
    let { bar } = waiting;
    for (let j = 0; j < count; j++) {
      const row = rows[j]!;
      // A score that is no number is not below the bar, but the lowest there is.
      if (scores[row]! < bar || claimed[row] === 1) continue;
      const score = scoreOf(scores[row]!);
      const lot = draw(keyA[row]!, keyB[row]!, a, b);
      if (!waiting.takes(score, lot)) continue;
      waiting.offer({ score, lot, person: number[row]!, block, row });
      ({ bar } = waiting);
    }
  }

  /** Notes who of those waiting here is served today. */
  serve(people: ReadonlySet<number>): void {
    for (const { person, block, row } of this.waiting.all()) {
      if (!people.has(person)) continue;
      const known = this.#served.get(block);
      if (known) known.push(row);
      else this.#served.set(block, [row]);
    }
  }

  /**
   * Contacts in a block whoever is to be contacted today, and counts who is not for want of hours or money. Rules before
   * it have contacted those in the rows `earlier`, to which it adds its own.
   */
  contact(block: Block, day: number, manner: Manner, earlier: number[]): void {
    const matched = this.#matched.get(block);
    if (!matched) return;
    const lastContact = wholes(block, 'lastContact');
    const rows = this.limited
      ? (this.#served.get(block) ?? [])
      : matched.filter((row) => lastContact[row] !== day);
    if (rows.length > 0) this.#reach(block, day, rows, manner);
    this.#run.add('contacted', day, rows.length, this.at);
    this.#run.add('careSpend', day, rows.length * this.cost, this.at);
    if (this.limited) {
      const taken = earlier.filter((row) => isAmong(matched, row)).length;
      this.#run.add('unserved', day, matched.length - taken - rows.length, this.at);
    }
    earlier.push(...rows);
  }

  #reach(block: Block, day: number, rows: ArrayLike<number>, { repeat, annoyance }: Manner): void {
    const { lastsDays } = this.levers;
    if (!this.#reached.has(block)) this.#reached.set(block, lastsDays);
    putDue(block, this.#due, day + lastsDays, rows, rows.length);
    const { effect, times, last } = this.#tableOf(block);
    const sensitivity = doubles(block, 'careSensitivity');
    const annoyed = doubles(block, 'annoyance');
    const contacts = wholes(block, 'contacts');
    const lastContact = wholes(block, 'lastContact');
    for (let j = 0; j < rows.length; j++) {
      const row = rows[j]!;
      effect[row] = sensitivity[row]! * this.levers.size * repeat[times[row]!]!;
      times[row]! += 1;
      last[row] = day;
      contacts[row]! += 1;
      lastContact[row] = day;
      annoyed[row]! += annoyance * this.levers.annoyance;
    }
    this.#run.happened('contacted', block, rows, rows.length, day, { item: `rules.${this.name}` });
  }

  /** Whether it ever contacted anybody in a block. */
  hasReached(block: Block): boolean {
    return this.#reached.has(block);
  }

  /** Whether it has contacted the person in this row since she left, so lately that she feels it. */
  asksBack(block: Block, row: number, day: number): boolean {
    const { times, last } = this.#tableOf(block);
    const since = wholes(block, 'leftDay')[row]!;
    return times[row]! > 0 && last[row]! > since && day - last[row]! < this.levers.lastsDays;
  }

  /** What her last contact by it does to the person in this row today. */
  effectOn(block: Block, row: number): number {
    return this.#tableOf(block).effect[row]!;
  }

  /** Who leaves feels nothing any more of what was done for her before. */
  release(block: Block, row: number): void {
    if (this.hasReached(block)) this.#tableOf(block).effect[row] = 0;
  }

  /** What is over is over. */
  wearOff(block: Block, day: number): void {
    const filedFor = this.#reached.get(block);
    if (filedFor === undefined) return;
    const { lastsDays } = this.levers;
    if (filedFor !== lastsDays) this.#fileAgain(block, day);
    const { effect, last } = this.#tableOf(block);
    for (const row of takeDue(block, this.#due, day))
      // Longer if she was contacted again meanwhile.
      if (day - last[row]! >= lastsDays) effect[row] = 0;
  }

  /** Contacts last longer now, or shorter: so do those that are being felt. */
  #fileAgain(block: Block, day: number): void {
    const { lastsDays } = this.levers;
    this.#reached.set(block, lastsDays);
    const { effect, last } = this.#tableOf(block);
    for (let row = 0; row < block.count; row++)
      if (effect[row] !== 0) putDue(block, this.#due, Math.max(day, last[row]! + lastsDays), [row], 1);
  }
}

/** Whether a number is on an ascending list. */
function isAmong(list: Int32Array, wanted: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted;
}
